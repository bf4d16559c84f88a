// Looks at one moment of one screen in every way that the bars name: both views, three widths,
// and under the stress of small windows, large text and wide spacing.
import { settle } from '../web/browser.mjs';
import { show_size, show_text, show_view, wear_spacing } from './appearance.mjs';
import { ask_axe } from './axe.mjs';
import { measure_dense, measure_pictures } from './drawn.mjs';
import { controls_in_page, texts_in_page } from './layout.mjs';
import { pieces } from './pieces.mjs';
import { full_tree, nameless } from './tree.mjs';

const widths = [320, 768, 1280];
const height = 900;
const views = ['kiosk', 'page'];
const schemes = ['light', 'dark', 'high'];

const all_ways = views.flatMap((view) => widths.map((width) => ({ view, width })));

const stresses = [
  ['320 x 256', (page, run) => sized(page, 320, 256, 1, run)],
  ['400 % zoom', (page, run) => sized(page, 320, 256, 4, run)],
  ['200 % text, 320 px', (page, run) => large(page, 320, run)],
  ['200 % text, 1280 px', (page, run) => large(page, 1280, run)],
  ['spacing of 1.4.12', (page, run) => spaced(page, run)],
];

async function sized(page, width, high, density, run) {
  await show_size(page, width, high, density);
  await run();
}
async function large(page, width, run) {
  await show_text(page, 200);
  await show_size(page, width, height);
  await run();
  await show_text(page, 100);
}
async function spaced(page, run) {
  await show_size(page, 320, height);
  await wear_spacing(page, true);
  await run();
  await wear_spacing(page, false);
}

// Half a second of nothing, and what happened in it.
async function rest_in_page() {
  const before = [window.draws, window.frames];
  let changes = 0;
  const watch = new MutationObserver((records) => (changes += records.length));
  watch.observe(document, { subtree: true, childList: true, attributes: true });
  await new Promise((done) => {
    setTimeout(done, 500);
  });
  watch.disconnect();
  return {
    drawings: window.draws - before[0],
    frames: window.frames - before[1],
    'changes of elements': changes,
  };
}

// The short form looks at what somebody filled in in each view and each width, at the other moments
// in one of the six ways, by turns; what is new in one direction is not in the other.
const thorough = ['filled in', 'sent', 'refused'];

export class Look {
  // The pieces take the moments by turns; 0 takes all of them. The kind is the layout, one of the
  // schemes of colours, or `colours`: all schemes, and in the short form one by turns.
  constructor(bars, { long = false, few = false, piece = 0, kind = 'layout' } = {}) {
    this.bars = bars;
    this.piece = piece;
    this.long = long;
    this.few = few; // no axe, and nothing painted
    this.kind = kind;
    this.seen = new Set();
    this.turn = 0;
    this.kinds = new Set();
  }

  skips(moment) {
    return !this.long && !thorough.includes(moment);
  }

  // Whose focus is looked at: in the short form one of each kind in each view and colours.
  rings(way) {
    return (kind) => {
      const id = `${way} ${kind}`;
      const is_new = !this.kinds.has(id);
      this.kinds.add(id);
      return this.long || is_new;
    };
  }

  ways(moment, rtl) {
    if (this.few) return all_ways.filter(({ view }) => view === 'page');
    if (this.long) return all_ways;
    if (thorough.includes(moment))
      return all_ways.filter((_, i) => (Math.floor(i / 3) + i + rtl) % 2 === 0);
    return [all_ways[(this.turn + 3 * rtl) % all_ways.length]];
  }
  strains(moment) {
    if (this.long || this.few || thorough.includes(moment)) return stresses;
    return [stresses[this.turn % stresses.length]];
  }

  async at(page, { screen, moment, again = async () => {} }) {
    const { lang, dir } = await page.evaluate(() => {
      const html = document.documentElement;
      return { lang: html.lang, dir: html.dir };
    });
    const where = `${screen}, ${moment}, ${lang}`;
    this.seen.add(screen);
    if (this.turn++ % pieces !== this.piece - 1 && this.piece) return;
    if (this.kind === 'layout') await this.laid_out(page, { where, moment, dir, again });
    else await this.in_colours(page, where, moment, again);
    await show_size(page, 390, 844);
    await show_view(page, 'kiosk');
    await again();
    await settle(page);
  }

  async laid_out(page, { where, moment, dir, again }) {
    await this.in_views(page, where, moment, dir, again);
    if (moment === 'filled in') await this.at_rest(page, where);
    await this.under_stress(page, where, moment, again);
    if (this.few || this.skips(moment)) return;
    const densities = this.long ? [2, 3] : [2 + (this.turn % 2)];
    await measure_dense(page, this.bars, where, { densities, width: 390, again });
  }

  async in_views(page, where, moment, dir, again) {
    let before = '';
    for (const { view, width } of this.ways(moment, dir === 'rtl' ? 1 : 0)) {
      await show_view(page, view);
      await again();
      await this.in_width(page, `${where}, ${view}`, width);
      if (!this.few && before !== view)
        await this.to_assistive_technology(page, `${where}, ${view}`);
      before = view;
    }
  }

  async in_width(page, there, width) {
    await show_size(page, width, height);
    const where = `${there}, ${width} px`;
    const found = await page.evaluate(controls_in_page);
    this.bars.measured('ids', where, found.ids, found.twice);
    this.bars.measured('targets', where, found.controls, found.small);
    this.bars.measured('hit', where, found.controls, found.covered);
    await this.texts(page, where);
    if (this.few) return;
    const { rules, told, faults } = await ask_axe(page);
    this.bars.measured('axe', where, rules, faults);
    this.bars.counted('axe', 'contrasts told by pixels', told);
  }

  // Nothing is drawn, no frame asked for and no element touched while nobody does anything.
  async at_rest(page, where) {
    await settle(page);
    const done = await page.evaluate(rest_in_page);
    const faults = Object.entries(done)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => `${count} ${what}`);
    this.bars.measured('idle', where, 1, faults);
  }

  schemes() {
    if (this.kind !== 'colours') return [this.kind];
    return this.long ? schemes : [schemes[this.turn % schemes.length]];
  }

  async in_colours(page, where, moment, again) {
    if (this.skips(moment)) return;
    for (const width of this.long ? widths : [390])
      for (const scheme of this.schemes())
        await measure_pictures(page, this.bars, where, {
          ...{ scheme, width, again },
          wanted: (way) => this.rings(way),
        });
  }

  async texts(page, where, wanted) {
    const { texts, wrong } = await page.evaluate(texts_in_page, page.aside);
    const lost = wanted ? wanted.filter((text) => !texts.includes(text)) : [];
    const faults = [...wrong, ...lost.map((text) => `"${text}" is lost`)];
    this.bars.measured('overflow', where, texts.length, faults);
    return texts;
  }

  async to_assistive_technology(page, where) {
    const { count, faults } = nameless(await full_tree(page));
    this.bars.measured('names', where, count, faults);
  }

  // Both views have one layout; the short form strains the one that is drawn sooner.
  async under_stress(page, where, moment, again) {
    for (const view of this.long ? views : ['page']) {
      await show_size(page, 390, height);
      await show_view(page, view);
      await again();
      const wanted = await this.texts(page, where);
      for (const [what, run] of this.strains(moment))
        await run(page, async () => {
          await again();
          await settle(page);
          await this.texts(page, `${where}, ${view}, ${what}`, wanted);
        });
    }
  }
}
