// The GPU goes away at a step drawn by lot, comes back, and goes again: the page's own ink is there
// at once, what was answered stands, and the form is sent in the end. Without any GPU, too.
import { comes, goes } from '../client/journey.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { new_page } from '../web/browser.mjs';
import { dice } from './dice.mjs';

const usable_ms = 500;

const answers_in_page = () =>
  [...document.querySelectorAll('#content :is(input, textarea, select)')]
    .map((one) => (/radio|checkbox/.test(one.type) ? one.checked : one.value))
    .join('|');

// Ends when the page's own ink is on and the canvas is gone; says how long that took.
const lose = () =>
  new Promise((done) => {
    const html = document.documentElement;
    const canvas = document.getElementById('ink');
    const begun = performance.now();
    window.gl = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    window.gl.loseContext();
    const look = () => {
      if (html.dataset.ink === 'own' && canvas.hidden) done(performance.now() - begun);
      else setTimeout(look, 1);
    };
    look();
  });

async function loses(place, times) {
  const page = await new_page(place.browser, {});
  page.setDefaultTimeout(60_000);
  const person = new Person(page, new Pointer(page));
  const link = await place.house.link('--label', 'the GPU goes');
  const lot = dice(place.long ? Date.now() : 7);
  let left = times;
  let slowest_ms = 0;
  await comes(person, link);
  await goes(person, link, {
    async at(screen) {
      const painted = await page.evaluate(() => document.documentElement.dataset.ink === 'painted');
      if (!left || !painted || !lot.chance(0.3)) return;
      --left;
      const before = await page.evaluate(answers_in_page);
      const took_ms = await page.evaluate(lose);
      slowest_ms = Math.max(slowest_ms, took_ms);
      const after = await page.evaluate(answers_in_page);
      const faults = before === after ? [] : [`${screen}: ${before} became ${after}`];
      if (took_ms > usable_ms) faults.push(`${screen}: own ink after ${took_ms.toFixed(0)} ms`);
      place.bars.measured('gpu', screen, 1, faults);
      await page.evaluate(() => window.gl.restoreContext());
      if (left)
        await page.waitForFunction(() => document.documentElement.dataset.ink === 'painted');
    },
  });
  place.bars.measured('gpu', 'to the end', 1, left ? [`${left} losses did not happen`] : []);
  place.bars.notes('gpu', `own ink after ${slowest_ms.toFixed(0)} ms at most`);
  await page.context().close();
}

async function has_none(place) {
  const page = await new_page(place.browser, { noGl: true });
  const person = new Person(page, new Pointer(page));
  const link = await place.house.link('--label', 'no GPU');
  await comes(person, link);
  await goes(person, link);
  const own = await page.evaluate(() => document.documentElement.dataset.ink === 'own');
  place.bars.measured('gpu', 'without it', 1, own ? [] : ['the page has no ink']);
  await page.context().close();
}

export async function go_without_gpu(place) {
  await loses(place, 3);
  await has_none(place);
}
