// Whole intakes without a pointer: by keyboard, and with two keys.
import { comes, goes } from '../client/journey.mjs';
import { Person } from '../client/person.mjs';
import { tells_much } from '../demo/tells_much.mjs';
import { new_page } from '../web/browser.mjs';
import { TwoKeys, WatchedKeyboard } from './hands.mjs';

async function walk(place, bar, Hand, lang) {
  const page = await new_page(place.browser, { locale: lang });
  page.setDefaultTimeout(60_000);
  const person = new Person(page, new Hand(page));
  const link = await place.house.link('--label', `${bar} in ${lang}`);
  const faults = [];
  let screens = 0;
  try {
    await comes(person, link);
    await goes(person, link, {
      does: tells_much,
      async arrives(screen) {
        ++screens;
        const at = await page.evaluate(() => document.activeElement.id);
        place.bars.measured('focus', screen, 1, at === 'title' ? [] : [`it begins at '${at}'`]);
      },
    });
  } catch (error) {
    faults.push(String(error.message).split('\n')[0]);
  }
  const { presses, lost } = person.hand.watched;
  place.bars.measured(bar, lang, screens, faults);
  place.bars.measured('focus', lang, presses, lost);
  place.bars.notes(bar, `${presses} presses (${lang})`);
  await page.context().close();
}

export async function go_by_keys(place) {
  for (const lang of place.long ? ['en', 'ar'] : ['en']) {
    await walk(place, 'keyboard', WatchedKeyboard, lang);
    await walk(place, 'switch', TwoKeys, lang);
  }
}
