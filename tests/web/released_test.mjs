// The code that a browser runs is the code that was released: one changed byte of any file that
// the page takes is refused (attacks 62 and 60).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { said } from '../client/texts.mjs';
import { open_page } from './browser.mjs';
import { place, serve_changed } from './place.mjs';
import { assert, check } from './suite.mjs';

// In the middle, and so that the text stays one that a parser takes.
function with_one_other_byte(bytes) {
  const changed = Buffer.from(bytes);
  let at = Math.floor(bytes.length / 2);
  while (!/[b-y]/.test(String.fromCharCode(changed[at]))) at++;
  changed[at] ^= changed[at] % 2 ? 1 : 2;
  return changed;
}

const serve_other = (path) =>
  serve_changed((asked, bytes) => (asked === path ? with_one_other_byte(bytes) : bytes));

const refused = (page) => page.wrong.some((text) => /integrity/i.test(text));

// `app.js` has a check of its own: without it nobody says what is wrong.
const taken = (name) => /\.(css|wasm|json)$|^kiosk\.js$/.test(name);

check(
  'one changed byte of what the page fetches is refused with a clear page (attack 62)',
  async () => {
    const names = readdirSync(place.folder, { recursive: true }).map(String).filter(taken).sort();
    assert.deepEqual(names, [
      ...['foyer.wasm', 'kiosk.css', 'kiosk.js', 'style.css', 'words/ar.json', 'words/en.json'],
    ]);
    for (const name of names) {
      const other = await serve_other(`/${name}`);
      const address = name.startsWith('kiosk') ? `${other.url}/?kiosk` : other.url;
      const page = await open_page(place.browser, address, {
        locale: name === 'words/ar.json' ? 'ar' : 'en-US',
      });
      assert.ok(refused(page), `${name}: ${page.wrong}`);
      assert.ok(await page.locator('#sorry').isVisible(), name);
      const words = await page.locator('#sorry').innerText();
      assert.ok(words.includes(said('unstarted.ways')), words);
      assert.equal(await page.locator('html').getAttribute('data-screen'), null, name);
      await page.context().close();
      other.close();
    }
  },
);

check('one changed byte of the script is refused, and none of it runs (attack 62)', async () => {
  const other = await serve_other('/app.js');
  const page = await place.browser.newPage();
  const told = page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await page.goto(`${other.url}/#1.c2VjcmV0`);
  await told;
  // The first thing that the script does is to take the link's secret out of the address.
  assert.match(page.url(), /#1\.c2VjcmV0$/);
  // So it is time that shows what to do: within a minute, which is let pass at once.
  assert.ok(!(await page.locator('#sorry').isVisible()));
  const waited = await page.evaluate(() =>
    document.getAnimations().map((one) => {
      one.finish();
      return one.effect.getTiming().delay;
    }),
  );
  assert.ok(waited.length === 1 && waited[0] <= 60_000, `${waited}`);
  assert.ok((await page.locator('#sorry').innerText()).includes(said('unstarted.start')));
  await page.close();
  other.close();
});

check('every script of the page is named with its hash, and no other could run', () => {
  const page = readFileSync(join(place.kiosk, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  assert.equal(scripts.length, 1);
  for (const tag of scripts) assert.match(tag, /integrity="sha384-[A-Za-z0-9+/]{64}"/);
  assert.match(
    page,
    /Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-u/,
  );
  assert.doesNotMatch(page, /unsafe-(?!eval")inline|'unsafe-eval'|data:|https?:/);
});
