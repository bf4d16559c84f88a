// What a browser takes of a small machine's memory. Each of its processes may write into no more
// than `data_bytes_max`, and how much of each was resident at most is what Linux itself has kept.
import { readdirSync, readFileSync } from 'node:fs';

export const MiB = 1024 * 1024;
export const data_bytes_max = 512 * MiB;

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
};

function of_process(pid) {
  const status = read(`/proc/${pid}/status`);
  const value = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  const command = read(`/proc/${pid}/cmdline`); // Chromium writes its own, in one piece
  return { pid, parent: value('PPid'), peak: value('VmHWM') * 1024, command };
}

// All that this process has begun, and what those have.
function below(pid) {
  const all = readdirSync('/proc').filter(Number).map(Number).map(of_process);
  const children = (parent) => all.filter((one) => one.parent === parent);
  const deep = (one) => [one, ...children(one.pid).flatMap(deep)];
  return children(pid).flatMap(deep);
}

// In bytes. What processes share, the browser's own code above all, counts for each of them, so
// that the sum says more than was ever taken.
export function peak_of_browser() {
  const all = below(process.pid).filter(({ command }) => command.includes('chromium'));
  const pages = all.filter(({ command }) => command.includes('--type=renderer'));
  return {
    page: Math.max(...pages.map(({ peak }) => peak)),
    all: all.reduce((sum, { peak }) => sum + peak, 0),
  };
}

export const in_MiB = (bytes) => Math.ceil(bytes / MiB);
