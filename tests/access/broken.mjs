// Each bar can fail: one screen is spoiled in one way after another, and the bar that is there for
// it must say so.
import { comes, goes } from '../client/journey.mjs';
import { key_of } from '../client/keys.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { new_page } from '../web/browser.mjs';
import { differences_from_view, watch_views } from './against_view.mjs';
import { show_scheme, show_size, show_view } from './appearance.mjs';
import { Bars } from './bars.mjs';
import { measure_canvas, measure_contrast, measure_places, pictures } from './drawn.mjs';
import { lost_in_page } from './hands.mjs';
import { Look } from './look.mjs';
import { outline_of } from './outline.mjs';
import { full_tree } from './tree.mjs';

const width = 390;

async function layout(page, bars) {
  await new Look(bars).in_width(page, 'spoiled', width);
}
const names = (page, bars) => new Look(bars).to_assistive_technology(page, 'spoiled');
const rest = (page, bars) => new Look(bars).at_rest(page, 'spoiled');

async function drawn(page, bars) {
  await show_size(page, width, 900);
  measure_contrast(bars, 'spoiled', await pictures(page), 1);
}
async function painted(page, bars) {
  await show_size(page, width, 900);
  const own = await pictures(page);
  await show_view(page, 'kiosk');
  const kiosk = await pictures(page);
  measure_places(bars, 'spoiled', kiosk, 1);
  measure_canvas(bars, 'spoiled', kiosk, own, 1);
  await show_view(page, 'page');
}
async function tree(page, bars) {
  const { count, faults } = await differences_from_view(page, outline_of(await full_tree(page)));
  bars.measured('tree', 'spoiled', count, faults);
}
async function focus(page, bars) {
  const lost = await page.evaluate(lost_in_page);
  bars.measured('focus', 'spoiled', 1, lost ? [lost] : []);
}

const style = (
  text,
) => `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(text)});
  document.adoptedStyleSheets = [sheet];`;

// What spoils the page, the bar that sees it, and what measures that bar.
const spoils = [
  ['axe', layout, "document.documentElement.lang = ''"],
  ['names', names, "document.querySelector('.primary').textContent = ''"],
  ['ids', layout, "document.querySelector('main').id = 'page'"],
  ['targets', layout, style('.button { min-height: 0; height: 30px; padding: 0 }')],
  ['hit', layout, style('main::after { position: fixed; inset: 0; content: "" }')],
  ['overflow', layout, style('main { width: 120vw; max-width: none }')],
  ['overflow', layout, style('.button { white-space: nowrap; width: 44px; overflow: hidden }')],
  ['text', drawn, style('p { color: #888 }')],
  ['edges', drawn, style('.text { border-color: #ddd !important }')],
  ['place', painted, style('#ink { transform: translate(3px, 3px) }')],
  ['canvas', painted, style('#ink { opacity: 0 }')],
  ['tree', tree, "document.querySelector('.primary').ariaLabel = 'Something else'"],
  ['focus', focus, 'document.activeElement.blur()'],
  ['idle', rest, 'setInterval(() => requestAnimationFrame(() => {}), 50)'],
];

export async function see_bars_fail(place) {
  for (const [bar, measure, spoil] of spoils) {
    const page = await new_page(place.browser, {});
    await watch_views(page);
    const person = new Person(page, new Pointer(page));
    const link = await place.house.link('--label', 'spoiled');
    await comes(person, link);
    await goes(person, link, { until: 'code' });
    await show_scheme(page, 'light');
    await show_view(page, 'page');
    await page.evaluate((id) => document.getElementById(id).focus(), `k${key_of('code.typed')}`);
    const before = new Bars();
    await measure(page, before);
    await page.evaluate((id) => document.getElementById(id).focus(), `k${key_of('code.typed')}`);
    await page.evaluate(spoil);
    const after = new Bars();
    await measure(page, after);
    const faults = before.met(bar) ? [] : [`${bar} fails by itself`];
    if (after.met(bar)) faults.push(`${bar} does not see this: ${spoil}`);
    place.bars.measured('fails', bar, 1, faults);
    await page.context().close();
  }
}
