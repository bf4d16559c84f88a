#!/usr/bin/env node
// The page's tests in Chromium: node tests/web/run.mjs BUILD_FOLDER_OF_WASM SITE
// With ONLY=words in the environment, the checks whose names hold these words.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open_browser, root } from './browser.mjs';
import { place } from './place.mjs';
import { make_media } from './sample/media.mjs';
import { pages } from './sample/views.mjs';
import { serve } from './serve.mjs';
import { run_all } from './suite.mjs';
import './views_test.mjs';
import './input_test.mjs';
import './failure_test.mjs';
import './leaving_test.mjs';
import './access_test.mjs';
import './look_test.mjs';
import './bytes_test.mjs';
import './aloud_test.mjs';
import './media_test.mjs';
import './pieces_test.mjs';
import './released_test.mjs';
import './rebuild_test.mjs';

const [built, site] = process.argv.slice(2);
place.folder = join(root, 'build/sample/site');
place.kiosk = site;
place.core = join(built, 'sample');
const words = join(root, 'build/sample/words');
mkdirSync(words, { recursive: true });
// What index.html itself says is the kiosk's.
const page_words = (lang) => {
  const all = JSON.parse(readFileSync(join(root, `assets/words/${lang}.json`), 'utf8'));
  return Object.entries(all).filter(([key]) => /^(language|unstarted)\.|^frame\.leave$/.test(key));
};
place.browser = await open_browser();
const media = await make_media(place.browser);
for (const lang of ['en', 'ar']) {
  const own = { ...Object.fromEntries(page_words(lang)), views: pages(lang, media.value) };
  writeFileSync(join(words, `${lang}.json`), JSON.stringify(own));
}
execFileSync(process.execPath, [
  join(root, 'web/build.mjs'),
  ...['--core', join(built, 'sample'), '--words', words, '--out', place.folder],
]);

media.put(place.folder);
place.site = await serve(place.folder);
const good = await run_all();
await place.browser.close();
place.site.close();
// A check that failed has perhaps left a server open.
process.exit(good ? 0 : 1);
