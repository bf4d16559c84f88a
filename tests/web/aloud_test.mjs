// Reading aloud in Chromium, on the kiosk itself without a link. A headless Chromium has no voice,
// so a stand-in has them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { difference } from '../access/pixels.mjs';
import { open_page, root, settle } from './browser.mjs';
import { place } from './place.mjs';
import { read_png } from './png.mjs';
import { serve } from './serve.mjs';
import { assert, check } from './suite.mjs';
import { elsewhere, own, stand_in, tags } from './voices.mjs';

const words_of = (lang) =>
  JSON.parse(readFileSync(join(root, 'assets/words', `${lang}.json`), 'utf8'));

// The kiosk as its visitor meets it who has such voices.
async function visit(voices, { lang = 'en', ...options } = {}) {
  const site = await serve(place.kiosk);
  const browser = voices
    ? {
        newContext: async (wanted) => {
          const context = await place.browser.newContext(wanted);
          await context.addInitScript(stand_in, voices);
          return context;
        },
      }
    : place.browser;
  const page = await open_page(browser, site.url, { locale: tags[lang], ...options });
  const words = words_of(lang);
  const button = (key) => page.getByRole('button', { name: words[key], exact: true });
  const close = async () => {
    await page.context().close();
    site.close();
  };
  return { page, words, button, close };
}

async function look_at_display({ page, button }) {
  await button('frame.display').click();
  await page.waitForFunction(() => document.documentElement.dataset.screen === 'display');
}

async function wants_it(visitor, view = 'kiosk') {
  await look_at_display(visitor);
  const { page, words, button } = visitor;
  await page.getByRole('radio', { name: words['display.aloud.on'] }).click();
  await page.getByRole('radio', { name: words[`display.view.${view}`] }).click();
  await button('action.close').click();
  await settle(page);
}

const speech = (page) => page.evaluate(() => ({ now: speech.now(), spoken: speech.spoken }));
const over = async (page) => {
  await page.evaluate(() => speech.over());
  await settle(page);
};
const marked = (page) =>
  page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map(String).join());

// How many of these pixels have the colour of the band.
async function banded(page) {
  const found = await page.evaluate(() => {
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--tint-warm');
    const range = [...(CSS.highlights.get('aloud') ?? [])][0];
    // Of a sentence over several lines, its longest piece.
    const pieces = [...(range?.getClientRects() ?? [document.body.getBoundingClientRect()])];
    const [{ x, y, width, height }] = pieces.sort((a, b) => b.width - a.width);
    return { colour: colour.trim(), box: { x, y, width, height: Math.min(height, 600) } };
  });
  const wanted = parseInt(found.colour.slice(1), 16);
  const png = read_png(await page.screenshot({ clip: found.box }));
  let count = 0;
  for (let y = 0; y < png.height; y++)
    for (let x = 0; x < png.width; x++) if (png.colour(x, y) === wanted) count++;
  return count / (png.width * png.height);
}

for (const view of ['kiosk', 'page']) {
  check(
    `the ${view} view is read sentence by sentence, and each is marked while it is`,
    async () => {
      const visitor = await visit([elsewhere('en-US'), own('en-US')]);
      await wants_it(visitor, view);
      const { page, button, words } = visitor;
      assert.deepEqual((await speech(page)).spoken, [], 'it never begins by itself');
      assert.equal(await banded(page), 0);
      await button('aloud.read').click();
      const heading = await page.locator('h1').textContent();
      let last = '';
      for (let i = 0; ; i++) {
        await settle(page);
        const { now, spoken } = await speech(page);
        if (!now) break;
        assert.ok(i < 60, 'it has no end');
        if (i === 0) assert.equal(now, heading.trim());
        assert.equal(spoken.length, i + 1);
        assert.equal(spoken[i].voice, 'own en-US');
        assert.equal(await marked(page), now);
        assert.ok((await banded(page)) > 0.2, `'${now}' is not marked in the ${view} view`);
        last = now;
        await over(page);
      }
      assert.ok((await speech(page)).spoken.length > 5);
      assert.equal(last, words['frame.draft'].split(/(?<=[.]) /).at(-1));
      assert.equal(await marked(page), '');
      assert.equal(await banded(page), 0);
      await button('aloud.read').waitFor();
      await visitor.close();
    },
  );
}

// As it stands before somebody, and in the page's own ink, as while it prints.
async function both_inks(page) {
  const painted = read_png(await page.screenshot());
  const ink = async (name) => {
    await page.evaluate((event) => {
      for (const one of [event, 'resize']) dispatchEvent(new Event(one));
    }, name);
    await settle(page);
  };
  await ink('beforeprint');
  const unpainted = read_png(await page.screenshot());
  await ink('afterprint');
  return { painted, unpainted };
}

const place_of_mark = () => {
  const [range] = CSS.highlights.get('aloud');
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, w: width, h: height };
};

for (const lang of ['en', 'ar']) {
  check(`what is read is marked alike in both views (${lang})`, async () => {
    const visitor = await visit([own(tags[lang])], { lang });
    await wants_it(visitor);
    const { page, button } = visitor;
    await button('aloud.read').click();
    const lines = new Set();
    for (let i = 0; i < 9; i++) {
      const place = await page.evaluate(place_of_mark);
      await settle(page);
      const { painted, unpainted } = await both_inks(page);
      const { share } = difference(painted, unpainted, place, 1);
      // The end of a band may fall beside the browser's by a pixel, up to 4 % of a short one's ink.
      assert.ok(share <= 0.05, `${share.toFixed(3)} of '${await marked(page)}' differ`);
      lines.add(Math.round(place.h / 20));
      await over(page);
    }
    assert.ok(lines.size > 1, 'sentences of one line and of several');
    await visitor.close();
  });
}

for (const lang of ['es', 'zh-Hans', 'ar']) {
  check(`it reads ${lang} with that language's voice`, async () => {
    const visitor = await visit([own('en-US'), own('zh-HK'), own(tags[lang])], { lang });
    await wants_it(visitor);
    await visitor.button('aloud.read').click();
    await over(visitor.page);
    const { spoken, now } = await speech(visitor.page);
    for (const one of spoken) assert.equal(one.voice, `own ${tags[lang]}`);
    assert.equal(await marked(visitor.page), now);
    assert.ok((await banded(visitor.page)) > 0.2);
    await visitor.close();
  });
}

for (const [what, voices, why] of [
  ['with voices that send the text away', [elsewhere('en-US'), own('de-DE')], 'aloud.elsewhere'],
  ['with voices of other languages', [own('de-DE')], 'aloud.none'],
  ['without a voice', [], 'aloud.none'],
  ['as this Chromium is', undefined, 'aloud.none'],
]) {
  check(`it is not offered ${what}, and the page says why`, async () => {
    const visitor = await visit(voices);
    await look_at_display(visitor);
    await visitor.page.getByText(visitor.words[why]).waitFor();
    assert.equal(await visitor.page.getByText(visitor.words['display.aloud.on']).count(), 0);
    assert.equal(await visitor.button('aloud.read').count(), 0);
    await visitor.close();
  });
}

check('by keyboard alone: it begins, Escape stops it, and it goes on where it was', async () => {
  const visitor = await visit([own('en-US')]);
  await wants_it(visitor);
  const { page, button } = visitor;
  for (
    let i = 0;
    !(await button('aloud.read').evaluate((e) => e === document.activeElement));
    i++
  ) {
    assert.ok(i < 30, 'it cannot be reached');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await over(page);
  const { now } = await speech(page);
  assert.ok(await button('aloud.stop').evaluate((e) => e === document.activeElement));
  await page.keyboard.press('Escape');
  await settle(page);
  assert.equal((await speech(page)).now, undefined);
  assert.equal(await marked(page), '');
  await button('aloud.goOn').press('Enter');
  await settle(page);
  assert.equal((await speech(page)).now, now);
  await button('aloud.faster').press('Enter');
  await settle(page);
  const after = await speech(page);
  assert.deepEqual([after.now, after.spoken.at(-1).rate], [now, 1.25]);
  await visitor.close();
});

const hides = (page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
for (const [what, leads_away] of [
  ['a press of Stop', ({ button }) => button('aloud.stop').click()],
  ['another screen', ({ button }) => button('frame.help').click()],
  ['hiding the page', ({ page }) => hides(page)],
]) {
  check(`${what} stops it at once`, async () => {
    const visitor = await visit([own('en-US')]);
    await wants_it(visitor);
    await visitor.button('aloud.read').click();
    assert.ok((await speech(visitor.page)).now);
    await leads_away(visitor);
    await settle(visitor.page);
    assert.equal((await speech(visitor.page)).now, undefined);
    assert.equal(await marked(visitor.page), '');
    await visitor.close();
  });
}

check('Leave now silences it before the page is gone', async () => {
  const visitor = await visit([own('en-US')]);
  await wants_it(visitor);
  await visitor.button('aloud.read').click();
  const now = await visitor.page.evaluate(() => {
    for (let i = 0; i < 3; i++)
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    return speech.now() ?? 'silence';
  });
  assert.equal(now, 'silence');
  await visitor.close();
});

check('a voice that goes away while it reads is not replaced by one from elsewhere', async () => {
  const visitor = await visit([own('en-US')]);
  await wants_it(visitor);
  const { page, button } = visitor;
  await button('aloud.read').click();
  await page.evaluate(() => {
    speech.voices[0].localService = false;
  });
  const before = (await speech(page)).spoken.length;
  await over(page);
  assert.equal((await speech(page)).spoken.length, before);
  await page.locator('.status', { hasText: visitor.words['aloud.failed'] }).waitFor();
  await visitor.close();
});
