// Every script that somebody may write or read: no glyph is missing, and both views show the same.
// What a font lacks is drawn as its box for missing glyphs, which is how it is found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, goes } from '../client/journey.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { pack, speaks } from '../client/texts.mjs';
import { new_page, open_dense_browser, root } from '../web/browser.mjs';
import { show_size, show_view } from './appearance.mjs';
import { measure_canvas, pictures } from './drawn.mjs';

const samples = {
  Arabic: 'مرحبا بكم، ٣ أيام',
  Hebrew: 'שלום, הצוות כאן',
  Hindi: 'नमस्ते, क्षेत्र',
  Thai: 'สวัสดี น้ำใจ',
  Chinese: '你好，欢迎',
  Vietnamese: 'Nguyễn Thị Hường',
  emoji: '👩‍👧🔒📞',
};

function texts_of(lang) {
  const files = [`assets/words/${lang}.json`, `assets/packs/default/${lang}.json`];
  return files.flatMap((file) => Object.values(JSON.parse(readFileSync(join(root, file), 'utf8'))));
}

// Which of the characters look like one that no font has: U+0378 is not assigned.
function missing_in_page(text) {
  const canvas = new OffscreenCanvas(64, 64);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.font = `32px ${getComputedStyle(document.body).fontFamily}`;
  const drawn = (character) => {
    context.clearRect(0, 0, 64, 64);
    context.fillText(character, 8, 44);
    return context.getImageData(0, 0, 64, 64).data.join();
  };
  const none = drawn('\u0378');
  const all = [...new Set(text)].filter((one) => /[^\p{C}\p{Z}\p{M}]/u.test(one));
  return { count: all.length, missing: all.filter((one) => drawn(one) === none) };
}

async function count_missing(page, bars) {
  const languages = pack.languages.map(({ tag }) => tag).filter(speaks);
  const read = languages.map((lang) => [lang, texts_of(lang).join('')]);
  for (const [name, text] of [...Object.entries(samples), ...read]) {
    const { count, missing } = await page.evaluate(missing_in_page, text);
    const faults = missing.map((one) => `${name} has no ${one}`);
    bars.measured('glyphs', name, count, faults);
  }
}

async function compare_views(person, link, bars, density) {
  const { page } = person;
  await goes(person, link, { until: 'you' });
  await person.writes('you.nowAddress', Object.values(samples).join('\n'));
  await show_size(page, 390, 1600);
  const taken = {};
  for (const view of ['page', 'kiosk']) {
    await show_view(page, view);
    taken[view] = await pictures(page);
  }
  measure_canvas(bars, `every script, density ${density}`, taken.kiosk, taken.page, density);
}

// On screens that are as dense as phones' only in the long form.
export async function look_at_glyphs({ bars, house, browser, long }) {
  const link = await house.link('--label', 'glyphs');
  for (const density of long ? [1, 2, 3] : [1]) {
    const used = density === 1 ? browser : await open_dense_browser(density);
    const page = await new_page(used, density === 1 ? {} : { viewport: null });
    const person = new Person(page, new Pointer(page));
    await comes(person, link);
    await count_missing(page, bars);
    await compare_views(person, link, bars, density);
    await page.context().close();
    if (used !== browser) await used.close();
  }
}
