// What a phone must fetch before the first screen can be used, painter included.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { open, place } from './place.mjs';
import { assert, check } from './suite.mjs';

const bytesMax = 300_000;

check('everything that the first screen needs is 300 kB of Brotli at most', () => {
  const needed = ['index.html', 'style.css', 'app.js', 'foyer.wasm', 'icon.svg', 'words/en.json'];
  const sizes = needed.map((name) => statSync(join(place.kiosk, `${name}.br`)).size);
  const sum = sizes.reduce((a, b) => a + b);
  console.log(`     ${sum} bytes: ${needed.map((name, i) => `${name} ${sizes[i]}`).join(', ')}`);
  assert.ok(sum <= bytesMax);
});

check('what the first screen needs is fetched once', async () => {
  const before = place.site.asked.length;
  const page = await open();
  const asked = place.site.asked.slice(before).filter((path) => path !== '/icon.svg');
  assert.deepEqual(asked.sort(), ['/', '/app.js', '/foyer.wasm', '/style.css', '/words/en.json']);
  await page.context().close();
});

check('the site holds no font, no source map and nothing that runs by itself', () => {
  const names = readdirSync(place.kiosk, { recursive: true }).map(String);
  assert.ok(names.length > 6);
  for (const name of names) assert.doesNotMatch(name, /\.(woff2?|ttf|otf|map)$|service/);
  const page = readFileSync(join(place.kiosk, 'index.html'), 'utf8');
  assert.doesNotMatch(page, /<script(?![^>]*src=)|\son\w+=|style=/);
  assert.equal(page.match(/integrity="sha384-[A-Za-z0-9+/]{64}"/g).length, 3);
});
