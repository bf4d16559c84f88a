// On a device that has voices: what the display offers then, and a page in easy words while it is
// read out, with its sentence marked.
import { comes, goes } from '../client/journey.mjs';
import { own, stand_in, tags } from '../web/voices.mjs';
import { tap } from './appearance.mjs';
import { uncover } from './walk.mjs';

// Before the page is opened.
export const has_voices = (page, lang) => page.addInitScript(stand_in, [own(tags[lang] ?? lang)]);

const is_marked = () => (CSS.highlights.get('aloud')?.size ?? 0) > 0;

// The first sentence of what is on the screen stays the one that is being read: nobody says that
// it is over. Another look at the page stops the voice.
async function is_read(page) {
  if (await page.evaluate(is_marked)) return;
  await tap(page, 'frame.aloud');
  await page.waitForFunction(is_marked);
}

const read_on = 'risks'; // a picture, cards, and the longest statements

export async function read_aloud(person, link, look) {
  const { page } = person;
  await comes(person, link);
  await goes(person, link, { until: read_on });
  const again = () => tap(page, 'frame.display');
  await again();
  await person.element('display.aloud.on').waitFor(); // its voices are asked for now
  await tap(page, 'display.aloud.on');
  await tap(page, 'display.easy.yes');
  await look({ screen: 'display', moment: 'with a voice', again });
  await tap(page, 'frame.close');
  await person.sees(read_on);
  await uncover(page);
  const reads = () => is_read(page);
  await reads();
  await look({ screen: read_on, moment: 'read aloud', easy: true, again: reads });
}
