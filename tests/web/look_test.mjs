// What is painted against what the page lays out: the same places, the same ink.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { go_on, open_dense_browser, open_page, root, settle } from './browser.mjs';
import { open, place } from './place.mjs';
import { ink_in, read_png } from './png.mjs';
import { assert, check } from './suite.mjs';

const shots = join(root, 'build/shots');
const differsMax = 0.02; // of the ink pixels of one line
const contrastMin = 4.5;
const pictureMax = 0.02; // of the fields of a scene
const weak = 40; // less than this from the paper is the edge of a glyph, not ink

// The rectangles of everything that a sighted person must see, in CSS px.
const seen = () => {
  const away = '[data-quiet], details:not([open]) > :not(summary), .unseen, .echo:empty';
  const rect = (e) => {
    const r = e.getBoundingClientRect();
    return { x: r.left + scrollX, y: r.top + scrollY, w: r.width, h: r.height };
  };
  const text = (e) => {
    const range = document.createRange();
    range.selectNodeContents(e);
    return range;
  };
  const lines = [...document.querySelectorAll('#page [data-line]')]
    .filter((e) => !e.closest(away) && e.textContent.trim())
    .map((e) => ({
      what: `${e.dataset.line}: ${e.textContent.trim().slice(0, 40)}`,
      ...rect(text(e)),
    }));
  const controls = [...document.querySelectorAll('#page [data-box]')]
    .filter((e) => !e.closest(away) && /^(input|marker|track|image|summary)$/.test(e.dataset.box))
    .filter((e) => e.matches('.marker, .text, progress, .pad, summary, .stage'))
    .map((e) => ({ what: `${e.dataset.box} ${e.className}`, ...rect(e) }));
  return { lines, controls };
};

const scaled = (r, dpr) => ({
  x: Math.floor(r.x * dpr),
  y: Math.floor(r.y * dpr),
  w: Math.ceil(r.w * dpr),
  h: Math.ceil(r.h * dpr),
});

// The share of ink pixels that differ, and whether there is any ink at all.
function compare(painted, own, rect) {
  const [a, b] = [ink_in(painted, rect), ink_in(own, rect)];
  let ink = 0;
  let differ = 0;
  a.ink.forEach((strength, i) => {
    if (Math.max(strength, b.ink[i]) < weak) return;
    ink++;
    if (Math.max(...a.all[i].map((v, c) => Math.abs(v - b.all[i][c]))) > weak) differ++;
  });
  return { ink, share: ink ? differ / ink : 0, strongest: a.strongest };
}

const side = 8; // CSS px
const apart = 20; // of 255; a line that is another 2 px thick, or missing, is further

// The share of fields of a scene that are brighter or darker in the other view. Two painters smooth
// a line's edges each in its own way, which a field's mean does not see.
function pictures_apart(painted, own, { x, y, w, h }, dpr) {
  const size = side * dpr;
  const mean = (png, left, top) => {
    let sum = 0;
    for (let py = top; py < top + size; py++)
      for (let px = left; px < left + size; px++)
        sum += png.at(px, py).reduce((all, part) => all + part) / 3;
    return sum / (size * size);
  };
  let fields = 0;
  let far = 0;
  for (let top = y; top + size <= y + h; top += size)
    for (let left = x; left + size <= x + w; left += size) {
      fields++;
      if (Math.abs(mean(painted, left, top) - mean(own, left, top)) > apart) far++;
    }
  return far / fields;
}

// The canvas as it was just drawn, before the browser composes it.
const canvas_png = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
        window.quietly(() => done(document.querySelector('#ink').toDataURL('image/png')));
      }),
  );

async function rest(page) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  await settle(page);
}

async function press(page, index) {
  await page.evaluate((i) => {
    document.querySelectorAll('footer button')[i].click();
  }, index);
  await rest(page);
}

// Screenshots of both views: what a person sees, whatever the canvas itself may hold. The canvas
// goes and comes back on every screen, so each next one is looked at after that.
async function both(page, name) {
  await page.mouse.move(0, 0);
  await rest(page);
  const take = async (which) => {
    const bytes = await page.screenshot();
    writeFileSync(join(shots, `${name}-${which}.png`), bytes);
    return read_png(bytes);
  };
  const painted = await take('kiosk');
  const places = await page.evaluate(seen);
  await press(page, 2);
  const own = await take('page');
  await press(page, 3);
  return { painted, own, places };
}

// A real device's pixel ratio, not an emulated one: only with it do browsers lay out in its pixels.
async function open_dense(browser, lang, width) {
  const page = await open_page(browser, place.site.url, { locale: lang, viewport: null });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height: 2600, deviceScaleFactor: 0, mobile: false },
  });
  await settle(page);
  return page;
}

// Everything that is wrong with one screen's picture.
function faults(screen, dpr, { painted, own, places }) {
  const wrong = [];
  for (const line of places.lines) {
    const found = compare(painted, own, scaled(line, dpr));
    if (found.strongest < contrastMin) wrong.push(`${line.what}: contrast ${found.strongest}`);
    if (found.share > differsMax) wrong.push(`${line.what}: ${found.share.toFixed(3)} differ`);
  }
  for (const box of places.controls) {
    if (ink_in(painted, scaled(box, dpr)).strongest < 3) wrong.push(`${box.what}: unseen`);
    if (!box.what.includes('stage')) continue;
    const share = pictures_apart(painted, own, scaled(box, dpr), dpr);
    if (share > pictureMax) wrong.push(`${box.what}: ${share.toFixed(3)} of the picture differ`);
  }
  return wrong.map((text) => `${screen}, ${text}`);
}

async function all_faults(page, name, dpr) {
  const wrong = [];
  for (let turn = 0; turn < 4; turn++) {
    const screen = await page.evaluate(() => document.documentElement.dataset.screen);
    wrong.push(...faults(screen, dpr, await both(page, `${name}-${screen}`)));
    await go_on(page);
  }
  return [...page.wrong, ...wrong];
}

// How many pixels of what is seen are not the canvas's own.
async function foreign_pixels(page) {
  await rest(page);
  const seen = read_png(await page.screenshot());
  const drawn = read_png(Buffer.from((await canvas_png(page)).split(',')[1], 'base64'));
  let foreign = 0;
  for (let y = 0; y < seen.height; y++) {
    for (let x = 0; x < seen.width; x++) {
      const ink = drawn.at(x, y);
      if (seen.at(x, y).some((v, i) => Math.abs(v - ink[i]) > 2)) foreign++;
    }
  }
  return foreign;
}

mkdirSync(shots, { recursive: true });

for (const [lang, width] of [
  ['en', 390],
  ['ar', 390],
  ['en', 320],
  ['en', 1280],
]) {
  check(`the canvas alone shows every text and control: ${lang}, ${width} px`, async () => {
    const page = await open({ locale: lang, viewport: { width, height: 2600 } });
    assert.deepEqual(await all_faults(page, `${lang}-1-${width}`, 1), []);
    await page.context().close();
  });
}

for (const [width, height] of [
  [390, 844],
  [320, 2600],
  [1280, 2600],
]) {
  check(`a canvas that comes back shows nothing of an older screen: ${width} px`, async () => {
    const page = await open({ viewport: { width, height } });
    for (let turn = 0; turn < 3; turn++) {
      await rest(page);
      await page.screenshot();
      await press(page, 2);
      await press(page, 3);
      await go_on(page);
    }
    assert.equal(await foreign_pixels(page), 0);
    await page.context().close();
  });
}

for (const dpr of [2, 3]) {
  for (const lang of ['en', 'ar']) {
    check(`the canvas alone shows every text and control: ${lang}, DPR ${dpr}`, async () => {
      const browser = await open_dense_browser(dpr);
      const page = await open_dense(browser, lang, 390);
      assert.equal(await page.evaluate(() => devicePixelRatio), dpr);
      assert.deepEqual(await all_faults(page, `${lang}-${dpr}-390`, dpr), []);
      await browser.close();
    });
  }
}

check('every space that somebody made is painted, those that do not break too', async () => {
  const page = await open({ viewport: { width: 390, height: 2600 } });
  await go_on(page);
  const wide = 'one    two \u00a0\u00a0\u00a0 three \u3000\u3000 four';
  for (const field of [page.getByLabel('Your full name'), page.locator('textarea')])
    await field.fill(wide);
  const taken = await both(page, 'spaces');
  assert.equal(taken.places.lines.filter(({ what }) => what.includes('one    two')).length, 2);
  assert.deepEqual(faults('fields', 1, taken), []);
  await page.context().close();
});
