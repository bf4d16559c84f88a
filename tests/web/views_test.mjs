// The two views: stillness, switching, and who takes the painted one away.
import { go_on, settle } from './browser.mjs';
import { open, place } from './place.mjs';
import { assert, check } from './suite.mjs';

const ink = (page) => page.evaluate(() => document.documentElement.dataset.ink);
const act = (page, index) =>
  page.evaluate((i) => {
    document.querySelectorAll('footer button')[i].click();
  }, index);

check('nothing is drawn and no frame is asked for while nothing happens', async () => {
  const page = await open();
  const before = await page.evaluate(() => [window.draws, window.frames]);
  await page.waitForTimeout(700);
  assert.deepEqual(await page.evaluate(() => [window.draws, window.frames]), before);
  assert.ok(before[0] > 0);
  await page.context().close();
});

check('no font is loaded, and nothing comes from elsewhere (attack 58)', async () => {
  const urls = [];
  const page = await open();
  page.on('request', (request) => urls.push(request.url()));
  await page.reload();
  await settle(page);
  assert.ok(urls.length >= 4, urls.join());
  for (const url of urls) assert.match(url, new RegExp(`^${place.site.url}/`));
  assert.ok(!urls.some((url) => /\.(woff2?|ttf|otf)/.test(url)));
  assert.equal(await page.evaluate(() => document.fonts.size), 0);
  await page.context().close();
});

check('switching views loses no value, no focus and no scroll position', async () => {
  const page = await open();
  await go_on(page, 1);
  const field = page.getByLabel('Your full name');
  await field.fill('Zoë O’Neill');
  await page.locator('textarea').fill('one\ntwo\nthree');
  await page.locator('textarea').focus();
  const where = () => page.evaluate(() => [scrollY, document.activeElement.id]);
  const before = await where();
  await act(page, 2);
  await settle(page);
  assert.equal(await ink(page), 'own');
  assert.deepEqual(await where(), before);
  await act(page, 3);
  await settle(page);
  assert.equal(await ink(page), 'painted');
  assert.deepEqual(await where(), before);
  assert.equal(await field.inputValue(), 'Zoë O’Neill');
  assert.equal(await page.locator('textarea').inputValue(), 'one\ntwo\nthree');
  await page.context().close();
});

check('a page that grows shorter is never scrolled beyond its end', async () => {
  const page = await open();
  const found = await page.evaluate(() => {
    const { scrollingElement: all } = document;
    const canvas = document.querySelector('#ink').offsetHeight;
    document.querySelector('main').hidden = true;
    scrollTo(0, all.scrollHeight); // before the canvas has heard of it
    const bar = document.querySelector('#bar').getBoundingClientRect();
    const page = document.querySelector('#page').offsetHeight;
    return { canvas, page, scrolled: all.scrollHeight, bar: bar.top };
  });
  assert.ok(found.canvas > found.page, JSON.stringify(found));
  assert.deepEqual(found, { ...found, scrolled: found.page, bar: 0 });
  await page.context().close();
});

check('forced colours, print and translation bring the page’s own ink', async () => {
  const page = await open();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.waitForFunction(() => document.documentElement.dataset.ink === 'own');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.waitForFunction(() => document.documentElement.dataset.ink === 'painted');
  await page.emulateMedia({ media: 'print' });
  const fill = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('#content p')).webkitTextFillColor);
  assert.notEqual(await fill(), 'rgba(0, 0, 0, 0)');
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await fill(), 'rgba(0, 0, 0, 0)');
  await page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
  });
  await page.waitForFunction(() => document.documentElement.dataset.ink === 'own');
  await page.context().close();
});
