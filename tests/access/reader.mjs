// A whole intake with a screen reader, which tests/engines does in engines with windows: what it
// measured is a row of the table here.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';

export async function listen_to_reader({ bars }) {
  const child = spawn(join(root, 'tests/engines/run'), ['with orca'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes) => (said += bytes));
  await once(child, 'close');
  const lines = said.split('\n');
  const good = lines.filter((line) => line.startsWith('ok '));
  const bad = lines.filter((line) => line.startsWith('FAIL '));
  bars.measured('reader', 'tests/engines', good.length + bad.length, bad);
  for (const line of good) bars.notes('reader', line.replace(/^ok +/, ''));
}
