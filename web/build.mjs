#!/usr/bin/env node
// Makes a deployable site: node web/build.mjs --core FOLDER --out FOLDER [--version TEXT]
//   [--desk FOLDER --opener FOLDER]
// FOLDER of --core holds foyer.js and foyer.wasm as Emscripten wrote them. With --desk it is the
// workers' desk; that FOLDER holds what stretches passphrases, stretch.js and stretch.wasm, and the
// one of --opener what opens submissions beside the page.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { installed_forms, released_files } from './release/build.mjs';
import { token_names, tokens_css } from './tokens.mjs';
import { unstarted } from './unstarted.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const { values: asked } = parseArgs({
  options: {
    core: { type: 'string' },
    out: { type: 'string' },
    version: { type: 'string', default: '0' },
    words: { type: 'string', default: join(root, 'assets/words') },
    desk: { type: 'string' },
    opener: { type: 'string' },
  },
});
if (!asked.core || !asked.out) throw new Error('build.mjs: --core and --out are needed.');

const out = resolve(asked.out);
const making = `${out}.making`;
rmSync(making, { recursive: true, force: true });
mkdirSync(making, { recursive: true });

const tokens = join(root, 'assets/theme/tokens.json');
const is_desk = asked.desk !== undefined;
const page_folder = is_desk ? join(here, 'desk') : here;
const words_folder = is_desk ? join(root, 'assets/desk_words') : asked.words;

const put = (name, bytes) => writeFileSync(join(making, name), bytes);
const integrity = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

// A closed door: nothing from elsewhere, no inline script or style, no evaluated text. A page
// cannot say by itself who may frame it; only the header can.
const { everywhere, desk } = JSON.parse(readFileSync(join(here, 'headers.json'), 'utf8'));
const policy = everywhere['Content-Security-Policy']
  .replace(" frame-ancestors 'none';", '')
  .replace(/(?<=trusted-types ).*$/, (types) => (is_desk ? desk['trusted-types'] : types));

// Puts the files of words of one folder into the site, and says which they are: each names itself.
// One that lacks texts is offered, but it is not what the page begins in: what came first stands in
// for what another lacks.
function put_words(folder, place) {
  mkdirSync(join(making, place), { recursive: true });
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const english = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8'));
  return names.sort().map((name) => {
    const words = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const text = JSON.stringify(words); // every byte of it is fetched before the first screen
    put(join(place, name), text);
    return {
      tag: basename(name, '.json'),
      name: words['language.name'],
      whole: Object.keys(english).every((key) => key.includes('#') || key in words),
      integrity: integrity(text),
    };
  });
}
const languages = put_words(words_folder, 'words');
// Against these a desk holds what clients were shown.
if (is_desk) put_words(asked.words, 'kiosk-words');

const wasm = readFileSync(join(asked.core, 'foyer.wasm'));
put('foyer.wasm', wasm);

const target = ['chrome107', 'firefox115', 'safari16.4'];
// One script of its own from this entry, with the compiled module `alias` in it.
async function bundle(entry, alias, define = {}) {
  const made = await build({
    entryPoints: [join(page_folder, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target,
    legalComments: 'none',
    alias,
    external: ['module', 'node:*'],
    conditions: ['production'],
    define,
  });
  return made.outputFiles[0].contents;
}
async function bundle_style(entry, banner = '') {
  const made = await build({
    entryPoints: [join(page_folder, entry)],
    bundle: true,
    minify: true,
    write: false,
    target,
    legalComments: 'none',
    banner: { css: banner },
  });
  return made.outputFiles[0].contents;
}

// Puts what only a lobby tablet fetches into the site, and says its hashes.
async function put_kiosk() {
  const code = await bundle('kiosk/kiosk.ts', {});
  const looks = await bundle_style('kiosk/kiosk.css');
  put('kiosk.js', code);
  put('kiosk.css', looks);
  return { script: integrity(code), style: integrity(looks) };
}

// A script of its own that is fetched by who needs it, and its hash.
async function put_part(name, define) {
  const code = await bundle(`${name}/entry.ts`, {}, define);
  put(`${name}.js`, code);
  return JSON.stringify(integrity(code));
}

const script = await bundle(
  'boot.ts',
  { 'foyer-core': join(resolve(asked.core), 'foyer.js') },
  {
    FOYER_VERSION: JSON.stringify(asked.version),
    FOYER_WASM: JSON.stringify({ url: '/foyer.wasm', integrity: integrity(wasm) }),
    FOYER_LANGUAGES: JSON.stringify(languages),
    FOYER_ALOUD: is_desk ? 'undefined' : await put_part('aloud'),
    FOYER_LOOK: is_desk
      ? 'undefined'
      : await put_part('look', { FOYER_TOKENS: token_names(tokens) }),
    FOYER_KIOSK: is_desk ? 'undefined' : JSON.stringify(await put_kiosk()),
  },
);
put('app.js', script);

// What a web worker runs: the script of this entry, and the compiled module that it fetches.
async function put_worker(name, folder, entry) {
  const code = readFileSync(join(folder, `${name}.wasm`));
  const alias = { [`foyer-${name}`]: join(resolve(folder), `${name}.js`) };
  const facts = JSON.stringify({ url: `/${name}.wasm`, integrity: integrity(code) });
  put(`${name}.wasm`, code);
  put(`${name}.js`, await bundle(entry, alias, { [`FOYER_${name.toUpperCase()}`]: facts }));
}
if (is_desk) {
  await put_worker('stretch', asked.desk, 'stretcher.ts');
  await put_worker('opener', asked.opener, 'opener.ts');
}

const style = await bundle_style(is_desk ? 'style.css' : 'style/style.css', tokens_css(tokens));
put('style.css', style);
copyFileSync(join(here, 'icon.svg'), join(making, 'icon.svg'));

const all_words = languages.map(({ tag }) =>
  JSON.parse(readFileSync(join(words_folder, `${tag}.json`), 'utf8')),
);
const facts = {
  CSP: policy,
  WASM: '/foyer.wasm',
  WASM_INTEGRITY: integrity(wasm),
  STYLE_INTEGRITY: integrity(style),
  APP_INTEGRITY: integrity(script),
  UNSTARTED: unstarted(all_words, 'unstarted.start'),
  WITHOUT_SCRIPTS: unstarted(all_words, 'unstarted.scripts'),
};
const page = readFileSync(join(page_folder, 'index.html'), 'utf8')
  .replace(/%([A-Z_]+)%/g, (_, name) => facts[name])
  .replace(/\n\s+/g, '\n');
put('index.html', page);

// What the kiosk's site has more: how it is installed, the worker that keeps it on a device, and
// the page under an address of its own, which is sent with other headers: who may frame it.
if (!is_desk) {
  const forms = installed_forms(tokens);
  for (const [name, form] of Object.entries(forms)) put(name, JSON.stringify(form));
  const FOYER_RELEASE = JSON.stringify(released_files(making, integrity));
  const FOYER_HEADERS = JSON.stringify(everywhere);
  put('worker.js', await bundle('release/worker.ts', {}, { FOYER_RELEASE, FOYER_HEADERS }));
  mkdirSync(join(making, 'embed'));
  put(join('embed', 'index.html'), page);
}

for (const name of readdirSync(making, { recursive: true })) {
  if (!/\.(html|js|css|wasm|json|svg|webmanifest)$/.test(name)) continue;
  const bytes = readFileSync(join(making, name));
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  put(`${name}.br`, packed);
}

// The finished site takes the place of the old one at once.
rmSync(out, { recursive: true, force: true });
renameSync(making, out);
