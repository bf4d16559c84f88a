// What a browser takes of a small machine's memory. Each of its processes may write into no more
// than `data_bytes_max`. What several of them share counts for each in its part, as Linux has it.
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
  const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  return { pid, parent, command: read(`/proc/${pid}/cmdline`) }; // Chromium's is in one piece
}

// All that this process has begun, and what those have.
function below(pid) {
  const all = readdirSync('/proc').filter(Number).map(Number).map(of_process);
  const children = (parent) => all.filter((one) => one.parent === parent);
  const deep = (one) => [one, ...children(one.pid).flatMap(deep)];
  return children(pid).flatMap(deep);
}

const bytes_of = ({ pid }) =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;

// The most that was seen, in bytes: of the largest page, and of all processes of the browser.
export class Weight {
  page = 0;
  all = 0;
  weighs() {
    const browser = below(process.pid).filter(({ command }) => command.includes('chromium'));
    const pages = browser.filter(({ command }) => command.includes('--type=renderer'));
    const sum = (some) => some.map(bytes_of).reduce((all, one) => all + one, 0);
    this.page = Math.max(this.page, ...pages.map((one) => sum([one])));
    this.all = Math.max(this.all, sum(browser));
  }
}

export const in_MiB = (bytes) => Math.ceil(bytes / MiB);
