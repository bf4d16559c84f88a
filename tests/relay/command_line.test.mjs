import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { makeAgency } from './agency.mjs';
import { RelayProcess, findProgram, makeFolder, writeKeyFile } from './process.mjs';

const folder = makeFolder();
const agency = makeAgency();
const key = writeKeyFile(folder.path, agency);
const right = ['--data', join(folder.path, 'd'), '--agency-id', agency.id, '--relay-key', key];
const run = (...options) => spawnSync(findProgram(), options, { encoding: 'utf8' });

after(() => folder.remove());

test('--help and --version say what they should', () => {
  const help = run('--help');
  assert.equal(help.status, 0);
  for (const option of ['--data', '--agency-id', '--relay-key', '--listen', '--site']) {
    assert.ok(help.stdout.includes(option));
  }
  assert.match(run('--version').stdout, /^foyer-relay \d+\.\d+\.\d+\n$/);
});

test('a wrong command line is refused with a sentence that names the option', () => {
  for (const [options, sentence] of [
    [[], '--data is required.'],
    [['--data', 'x'], '--agency-id is required.'],
    [['--nonsense'], '--nonsense is not an option.'],
    [['--data'], '--data needs a value.'],
    [[...right, '--data', 'y'], '--data stands twice.'],
    [['--agency-id', 'short'], '--agency-id needs the agency'],
    [[...right, '--listen', 'localhost:80'], '--listen needs an IP address'],
    [[...right, '--listen', '127.0.0.1:99999'], '--listen needs a whole number'],
    [[...right, '--rate', '0'], '--rate needs a whole number'],
    [[...right, '--trusted-proxy', 'x'], "--trusted-proxy needs the proxy's IP address"],
    [[...right, '--authority', 'https://kiosk/'], '--authority needs a host name'],
  ]) {
    const { status, stderr } = run(...options);
    assert.equal(status, 64, options.join(' '));
    assert.ok(stderr.startsWith(`foyer-relay: ${sentence}`), stderr);
  }
});

test('a key file that others may read, or that is none, is refused', () => {
  chmodSync(key, 0o644);
  assert.match(run(...right).stderr, /Others may read the relay's key file\. Use chmod 600/);
  chmodSync(key, 0o600);
  const other = join(folder.path, 'other.key');
  for (const text of ['', '{}', '{"kind":"root","seed":"A","v":1}', 'x'.repeat(5000)]) {
    writeFileSync(other, text, { mode: 0o600 });
    const refused = run(...right.slice(0, 4), '--relay-key', other);
    assert.equal(refused.status, 69);
    assert.match(refused.stderr, /^foyer-relay: .*\.\n$/);
  }
});

test('a data folder that is not one, or that another relay holds, is refused', async () => {
  const file = join(folder.path, 'file');
  writeFileSync(file, 'x');
  const end = ['--agency-id', agency.id, '--relay-key', key];
  assert.equal(run('--data', file, ...end).status, 69);
  const strange = join(folder.path, 'strange');
  mkdirSync(strange);
  writeFileSync(join(strange, 'relay.sqlite'), 'this is no database, only text'.repeat(100));
  assert.match(run('--data', strange, ...end).stderr, /not the relay's database/);
  const relay = await RelayProcess.start(folder.path, agency);
  const second = run('--data', join(folder.path, 'data'), ...end, '--listen', '127.0.0.1:0');
  assert.match(second.stderr, /Another relay works in this data folder/);
  await relay.stop();
});
