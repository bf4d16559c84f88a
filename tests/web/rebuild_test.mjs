// Two builds of the same sources are the same bytes, wherever, whenever and in whatever language
// the machine speaks. FOYER_LONG=1 compiles the core itself twice, from nothing, in two folders.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './browser.mjs';
import { place } from './place.mjs';
import { assert, check } from './suite.mjs';

function files_of(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort();
}

function assert_same(one, other) {
  assert.deepEqual(files_of(one), files_of(other));
  assert.ok(files_of(one).length > 6);
  for (const name of files_of(one)) {
    assert.ok(readFileSync(join(one, name)).equals(readFileSync(join(other, name))), name);
  }
}

function with_folder(run) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-rebuild-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const elsewhere = [
  { TZ: 'Pacific/Auckland', LC_ALL: 'C.UTF-8' },
  { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1' },
];

check('two builds of the page are byte-identical', () => {
  with_folder((folder) => {
    const outs = elsewhere.map((env, i) => {
      const out = join(folder, `${i}`.repeat(1 + 7 * i), 'site');
      mkdirSync(join(out, '..'));
      execFileSync(
        process.execPath,
        [join(root, 'web/build.mjs'), '--core', place.core, '--out', out],
        { cwd: i ? folder : root, env: { ...process.env, ...env } },
      );
      return out;
    });
    assert_same(...outs);
  });
});

// The tracked files alone, at a path of another length, without a compiler's cache.
function build_from_nothing(checkout) {
  mkdirSync(join(checkout, 'build'), { recursive: true });
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root });
  const packed = execFileSync('tar', ['-c', '--null', '-T', '-'], {
    cwd: root,
    input: names,
    maxBuffer: 2 ** 29,
  });
  execFileSync('tar', ['-x', '-C', checkout], { input: packed });
  symlinkSync(join(root, 'build/third'), join(checkout, 'build/third'));
  symlinkSync('../build/third/node_modules', join(checkout, 'web/node_modules'));
  const env = { ...process.env, CCACHE_DISABLE: '1' };
  const run = (...words) => execFileSync(words[0], words.slice(1), { cwd: checkout, env });
  run('cmake', '--preset', 'wasm');
  run('cmake', '--build', 'build/wasm', '--target', 'site');
  return join(checkout, 'build/site');
}

if (process.env.FOYER_LONG === '1') {
  check('two builds of the whole site from nothing are byte-identical', () => {
    with_folder((folder) => {
      assert_same(
        build_from_nothing(join(folder, 'one')),
        build_from_nothing(join(folder, 'in', 'another', 'place')),
      );
    });
  });
}
