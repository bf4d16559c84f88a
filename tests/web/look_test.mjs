// What is painted against what the page lays out: the same places, the same ink.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open_page, press, root, settle } from './browser.mjs';
import { ink_in, read_png } from './png.mjs';
import { assert, check } from './suite.mjs';

const shots = join(root, 'build/shots');
const differsMax = 0.02; // of the ink pixels of one line, at most
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
    .map((e) => ({ what: `${e.dataset.line}: ${e.textContent.trim().slice(0, 40)}`, ...rect(text(e)) }));
  const controls = [...document.querySelectorAll('#page [data-box]')]
    .filter((e) => !e.closest(away) && /^(input|marker|track|image|summary)$/.test(e.dataset.box))
    .filter((e) => e.matches('.marker, .text, progress, .pad, summary, .stage'))
    .map((e) => ({ what: `${e.dataset.box} ${e.className}`, ...rect(e) }));
  return { lines, controls };
};

const scaled = (r, dpr) => ({
  x: Math.floor(r.x * dpr), y: Math.floor(r.y * dpr), w: Math.ceil(r.w * dpr), h: Math.ceil(r.h * dpr),
});

// The share of ink pixels that differ, and whether there is any ink at all.
export function compare(painted, own, rect) {
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

async function both(page, name) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  await settle(page);
  const take = async (which) => {
    const bytes = await page.screenshot({ fullPage: true });
    writeFileSync(join(shots, `${name}-${which}.png`), bytes);
    return read_png(bytes);
  };
  const painted = await take('kiosk');
  const places = await page.evaluate(seen);
  await page.evaluate(() => { document.querySelectorAll('footer button')[2].click(); });
  await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  await settle(page);
  const own = await take('page');
  await page.evaluate(() => { document.querySelectorAll('footer button')[3].click(); });
  await settle(page);
  return { painted, own, places };
}

export function look_checks(browser, site) {
  mkdirSync(shots, { recursive: true });
  const cases = [['en', 1, 390], ['en', 3, 390], ['ar', 1, 390], ['ar', 3, 390], ['en', 1, 320],
    ['en', 1, 1280], ['en', 2, 1280]];
  for (const [lang, dpr, width] of cases) {
    check(`the canvas alone shows every text and control: ${lang}, DPR ${dpr}, ${width} px`, async () => {
      const page = await open_page(browser(), site().url, {
        locale: lang, deviceScaleFactor: dpr, viewport: { width, height: dpr === 3 ? 2600 : 3400 },
      });
      const wrong = [];
      for (let turn = 0; turn < 4; turn++) {
        const screen = await page.evaluate(() => document.documentElement.dataset.screen);
        const { painted, own, places } = await both(page, `${lang}-${dpr}-${width}-${screen}`);
        for (const line of places.lines) {
          const found = compare(painted, own, scaled(line, dpr));
          if (found.strongest < 4.5) wrong.push(`${screen}, ${line.what}: contrast ${found.strongest}`);
          if (found.share > differsMax) wrong.push(`${screen}, ${line.what}: ${found.share.toFixed(3)} differ`);
        }
        for (const box of places.controls) {
          if (ink_in(painted, scaled(box, dpr)).strongest < 3) wrong.push(`${screen}, ${box.what}: unseen`);
        }
        await page.locator('button.primary').click();
        await settle(page);
      }
      assert.deepEqual([...page.wrong, ...wrong], []);
      await page.context().close();
    });
  }
}

export { press };
