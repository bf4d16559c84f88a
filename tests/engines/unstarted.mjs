// What stands in a browser that cannot run the kiosk: the way out, why, and the other ways, in each
// of its languages; and by the keyboard alone the agency's name and number.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { Keyboard } from '../client/hands.mjs';
import { pack, speaks, texts } from '../client/texts.mjs';

const languages = pack.languages.map(({ tag }) => tag).filter(speaks);
const number = pack.agency.contacts.find(({ kind }) => kind === 'phone').value;

// What is lacking, and the key of what the page then says.
export const reasons = {
  JavaScript: 'unstarted.scripts',
  WebAssembly: 'unstarted.start',
  memory: 'unstarted.start',
};

const words_of = async (locator) => (await locator.innerText()).replaceAll(/\s+/g, ' ');

async function says_why(place, why) {
  for (const lang of languages) {
    const { said } = texts(lang);
    const words = await words_of(place.locator(`section[lang="${lang}"]`));
    for (const key of ['language.name', 'frame.leave', why, 'unstarted.ways'])
      assert.ok(words.includes(said(key)), `${lang}: ${key} is not in "${words}"`);
  }
}

// Where no script runs the first link leads there; otherwise it is on the page already.
async function names_the_agency(page, without) {
  if (without === 'JavaScript')
    await new Keyboard(page).activate(page.locator('noscript a[href="/call"]').first());
  const link = page.locator('a[href^="tel:"]').first();
  await link.waitFor();
  assert.ok((await words_of(link)).includes(number), 'the link says the number');
  const all = await words_of(page.locator('main'));
  assert.ok(all.includes(pack.agency.name), 'the agency is named');
}

export async function shows_the_other_ways(engine, { url, without, pictures }) {
  const { page } = engine;
  await page.goto(url);
  const place = page.locator(without === 'JavaScript' ? 'noscript' : '#sorry');
  await place.locator('section').locator('visible=true').first().waitFor();
  await page.screenshot({ path: join(pictures, `${engine.name}-without-${without}.png`) });
  await says_why(place, reasons[without]);
  const first = await place.locator('section').first().getAttribute('lang');
  await names_the_agency(page, without);
  return `why and the other ways in ${languages.length} languages, ${first} first, and the number`;
}
