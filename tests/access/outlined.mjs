// Every screen as assistive technology meets it: in English, in the long form in every language
// that is offered.
import { pack, speaks } from '../client/texts.mjs';
import { settle } from '../web/browser.mjs';
import { differences_from_view } from './against_view.mjs';
import { Outlines } from './outlines.mjs';
import { uncover } from './walk.mjs';
import { walk_in } from './walked.mjs';

export async function outline_all(place) {
  const outlines = new Outlines();
  const offered = pack.languages.map(({ tag }) => tag).filter(speaks);
  for (const lang of offered.filter((tag) => place.long || tag === 'en')) {
    const look = async (page, { screen }) => {
      await uncover(page);
      await settle(page);
      const lines = await outlines.take(page, screen, lang);
      const { count, faults } = await differences_from_view(page, lines);
      place.bars.measured('tree', `${screen}, ${lang}`, count, faults);
    };
    await walk_in(place, lang, look);
  }
  outlines.finish(place.bars);
}
