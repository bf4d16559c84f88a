// Language, text size, colours, view and window change at random while a screen is filled in:
// nothing that was written or chosen is lost, and a field that has the focus keeps it.
import { comes, goes } from '../client/journey.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { pack, speaks } from '../client/texts.mjs';
import { new_page, settle } from '../web/browser.mjs';
import { choose_display, show_size, tap } from './appearance.mjs';
import { dice } from './dice.mjs';

const languages = pack.languages.map(({ tag }) => tag).filter(speaks);

async function choose_language(page, tag) {
  await tap(page, 'frame.language');
  await tap(page, `language.tag.${tag}`);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
  await tap(page, 'frame.close');
}

const switches = {
  language: (page, lot) => choose_language(page, lot.one_of(languages)),
  'text size': (page, lot) =>
    choose_display(page, 'text', lot.one_of(['100', '120', '150', '200'])),
  colours: (page, lot) =>
    choose_display(page, 'contrast', lot.one_of(['standard', 'dark', 'high'])),
  view: (page, lot) => choose_display(page, 'view', lot.one_of(['kiosk', 'page'])),
  // The window changes, or the system's colours come and go, while somebody writes.
  window: (page, lot) => show_size(page, lot.one_of([320, 390, 768, 1280]), 844),
  'forced colours': async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await settle(page);
    await page.emulateMedia({ forcedColors: 'none' });
  },
};
const keeps_focus = ['window', 'forced colours'];

const answers_in_page = () =>
  [...document.querySelectorAll('#content :is(input, textarea, select)')]
    .map((one) => (/radio|checkbox/.test(one.type) ? one.checked : one.value))
    .join('|');

export async function switch_often(place) {
  const count = place.long ? 1_000 : 60;
  const page = await new_page(place.browser, {});
  const person = new Person(page, new Pointer(page));
  const link = await place.house.link('--label', 'switches');
  await comes(person, link);
  await goes(person, link, { until: 'emergency' });
  await tap(page, 'frame.back');
  await person.sees('you');
  const wanted = await page.evaluate(answers_in_page);
  const field = page.locator('#content input.text').first();
  const lot = dice(1_122_026);
  for (let i = 0; i < count; ++i) {
    const name = lot.one_of(Object.keys(switches));
    await field.focus();
    await switches[name](page, lot);
    const found = await page.evaluate(answers_in_page);
    const faults = found === wanted ? [] : [`${name}: ${wanted} became ${found}`];
    const held = await field.evaluate((one) => one === document.activeElement);
    if (keeps_focus.includes(name) && !held) faults.push(`${name}: the field lost the focus`);
    place.bars.measured('switches', `switch ${i}`, 1, faults);
  }
  await page.context().close();
}
