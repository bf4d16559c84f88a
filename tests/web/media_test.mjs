// What a pack brings besides words: films in sign language, and statements that are read out.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { go_on, open_page, require, root, settle } from './browser.mjs';
import { open, place, serve_changed } from './place.mjs';
import { spoken } from './sample/media.mjs';
import { serve } from './serve.mjs';
import { assert, check } from './suite.mjs';

const { build } = require('esbuild');

async function opens_the_film(page) {
  await go_on(page, 2);
  await page.getByText('Watch this in sign language').click();
  await settle(page);
  return page.locator('video[data-film]');
}

for (const view of ['kiosk', 'page']) {
  check(`a film plays in the ${view} view, on wish, with its captions on`, async () => {
    const before = place.site.asked.length;
    const asked = () => place.site.asked.slice(before).filter((path) => path.startsWith('/films/'));
    const page = await open();
    if (view === 'page')
      await page.evaluate(() => document.querySelectorAll('footer button')[2].click());
    await go_on(page, 2);
    assert.deepEqual(asked(), [], 'nothing is fetched before somebody wants to see it');
    await go_on(page, 2);
    const video = await opens_the_film(page);
    await page.waitForFunction(() => document.querySelector('video[data-film]').readyState > 0);
    const seen = await video.evaluate(async (element) => {
      const still = element.paused;
      await element.play();
      const { mode, cues, language } = element.textTracks[0];
      if (element.currentTime === 0)
        await new Promise((done) => element.addEventListener('timeupdate', done, { once: true }));
      const { currentTime, controls, videoWidth } = element;
      const at = element.getBoundingClientRect();
      const top = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
      const shown = top === element && getComputedStyle(element).visibility === 'visible';
      const said = [...(cues ?? [])].map((cue) => cue.text);
      return { still, mode, said, language, currentTime, controls, videoWidth, shown };
    });
    assert.ok(seen.still, 'it begins by itself');
    assert.ok(seen.currentTime > 0 && seen.controls && seen.shown, JSON.stringify(seen));
    assert.equal(seen.videoWidth, 64);
    assert.deepEqual(
      [seen.mode, seen.language, seen.said],
      ['showing', 'en', ['Texts are not locked.']],
    );
    assert.equal(await video.getAttribute('aria-label'), 'Film in sign language, with captions');
    assert.equal(asked().length, 2);
    assert.deepEqual(page.wrong, []);
    await page.context().close();
  });
}

for (const [what, change] of [
  ['of which one byte was changed', (bytes) => Buffer.from(bytes).fill(0, 40, 41)],
  ['that is not there', () => null],
]) {
  check(`a film ${what} is not shown, and the page says what to do instead`, async () => {
    const site = await serve_changed((path, bytes) =>
      /\.webm$/.test(path) ? change(bytes) : bytes,
    );
    const page = await open_page(place.browser, site.url);
    const video = await opens_the_film(page);
    await page.getByText('This film cannot be shown here.').waitFor();
    assert.equal(await video.isVisible(), false);
    assert.equal(await video.evaluate((element) => element.src), '');
    await page.context().close();
    site.close();
  });
}

// The reader of sentences by itself, on the kiosk's first page, with a recording of two of them.
async function reads(page, name) {
  const made = await build({
    stdin: {
      contents:
        "export { read_aloud } from './aloud/reader.ts'; export { mark } from './aloud/spoken.ts';",
      resolveDir: join(root, 'web'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reader',
  });
  const code = made.outputFiles[0].text.replace('var reader =', 'window.reader =');
  await page.evaluate(code);
  return page.evaluate((audio) => {
    const told = (window.told = []);
    window.played = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      window.played.push({
        rate: this.playbackRate,
        marked: String([...CSS.highlights.get('aloud')][0]),
      });
      return play.call(this);
    };
    const lines = [...document.querySelectorAll('#content p[data-line]')].slice(0, 3);
    const sentences = lines.map((line, i) => ({
      key: Number(line.dataset.k),
      part: 'label',
      text: line.textContent.trim().split(/(?<=[.])\s/)[0],
      lang: 'en',
      audio: i < 2 ? audio : '',
    }));
    window.reader.read_aloud(
      { sentences, speed_percent: 125 },
      (event) => told.push(event),
      window.reader.mark,
    );
    return sentences.map(({ text }) => text);
  }, name);
}

async function with_audio(change, then) {
  const folder = join(place.kiosk, 'audio');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, spoken.name), spoken.bytes);
  const site = await serve(place.kiosk, change);
  try {
    const page = await open_page(place.browser, site.url);
    await page.evaluate(() => {
      window.said = [];
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => [{ lang: 'en-US', localService: true }],
          speak: (utterance) => {
            window.said.push(utterance.text);
            setTimeout(() => utterance.dispatchEvent(new Event('end')));
          },
          cancel: () => undefined,
        }),
      });
      window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) {
          super();
          this.text = text;
        }
      };
    });
    const texts = await reads(page, spoken.name);
    await page.waitForFunction(() => window.told.some(({ how }) => how !== 'sentence'));
    await then(
      texts,
      await page.evaluate(() => ({ told: window.told, said: window.said, played: window.played })),
    );
    await page.context().close();
  } finally {
    site.close();
    rmSync(folder, { recursive: true });
  }
}

check(
  'a recording reads its sentences in one, all marked, and a voice reads what follows',
  async () => {
    await with_audio(undefined, (texts, { told, said, played }) => {
      assert.equal(played.length, 1);
      assert.equal(played[0].rate, 1.25);
      assert.ok(played[0].marked.startsWith(texts[0]) && played[0].marked.endsWith(texts[1]));
      assert.deepEqual(said, [texts[2]]);
      assert.deepEqual(
        told.map(({ how, number }) => [how, number]),
        [
          ['sentence', 0],
          ['sentence', 2],
          ['end', undefined],
        ],
      );
    });
  },
);

check('a recording with a changed byte is never played: a voice reads its sentences', async () => {
  const change = (path, bytes) =>
    path.startsWith('/audio/') ? Buffer.from(bytes).fill(7, 60, 61) : bytes;
  await with_audio(change, (texts, { told, said, played }) => {
    assert.deepEqual(played, []);
    assert.deepEqual(said, texts);
    assert.equal(told.at(-1).how, 'end');
  });
});
