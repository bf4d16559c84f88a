// Every screen as assistive technology meets it, held against what the flow asks, against the View
// and against its outline; and whether it looks as it did.
import { settle } from '../web/browser.mjs';
import { differences_from_view, view_of_session } from './against_view.mjs';
import { Demands } from './demands.mjs';
import { languages_of } from './languages.mjs';
import { Looks, basis_of, picture_of } from './looks.mjs';
import { outline_of } from './outline.mjs';
import { Outlines } from './outlines.mjs';
import { full_tree } from './tree.mjs';
import { uncover } from './walk.mjs';
import { walk_in } from './walked.mjs';

// Both of one moment: an answer from the relay may change the page between them.
export async function view_and_tree(page) {
  for (;;) {
    await settle(page);
    const view = await view_of_session(page);
    const lines = outline_of(await full_tree(page));
    const after = await view_of_session(page);
    if (JSON.stringify(view) === JSON.stringify(after)) return { view, lines };
  }
}

// The walk comes along a phone with the kiosk view.
const look_of = (lang) => `${lang}-kiosk-phone-light`;

export async function outline_all({ bars, ...place }) {
  const outlines = new Outlines();
  const demands = new Demands();
  const looks = new Looks(bars);
  for (const lang of languages_of(place)) {
    const says = (name, text) => outlines.says(lang, name, text);
    const look = async (page, state) => {
      await uncover(page);
      const { view, lines } = await view_and_tree(page);
      const where = `${state.screen}, ${lang}`;
      outlines.take(state.screen, lang, lines);
      const { count, faults } = differences_from_view(view, lines);
      bars.measured('tree', where, count, faults);
      bars.measured('flow', where, lines.length, demands.differences(state, lines, says));
      const id = `${state.screen}, ${state.moment}`;
      looks.compare(look_of(lang), id, await picture_of(page), await basis_of(page));
    };
    await walk_in({ bars, ...place }, lang, look);
  }
  bars.measured('flow', 'all of it', demands.all.size, demands.left());
  outlines.finish(bars);
  looks.finish();
}
