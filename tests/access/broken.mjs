// Each bar can fail: one screen is spoiled in one way after another, and the bar that is there for
// it must say so.
import { comes, goes } from '../client/journey.mjs';
import { key_of } from '../client/keys.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { new_page } from '../web/browser.mjs';
import { read_png } from '../web/png.mjs';
import { differences_from_view, watch_views } from './against_view.mjs';
import { show_scheme, show_size, show_view } from './appearance.mjs';
import { Bars } from './bars.mjs';
import { measure_canvas, measure_contrast, measure_places, pictures } from './drawn.mjs';
import { lost_in_page } from './hands.mjs';
import { Demands } from './demands.mjs';
import { fingerprint, looks_alike } from './fingerprint.mjs';
import { Kept } from './kept.mjs';
import { in_lanes } from './lanes.mjs';
import { Look } from './look.mjs';
import { picture_of } from './looks.mjs';
import { view_and_tree } from './outlined.mjs';
import { Outlines } from './outlines.mjs';
import { measure_rings } from './rings.mjs';
import { uncover } from './walk.mjs';

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
  const { view, lines } = await view_and_tree(page);
  const { count, faults } = differences_from_view(view, lines);
  bars.measured('tree', 'spoiled', count, faults);
}
async function flow(page, bars) {
  await uncover(page);
  const { lines } = await view_and_tree(page);
  const state = { screen: 'code', moment: 'filled in' };
  const outlines = new Outlines();
  const says = (name, text) => outlines.says('en', name, text);
  bars.measured('flow', 'spoiled', 1, new Demands().differences(state, lines, says));
}
// Against how it looked before.
const looked = new WeakMap();

async function looks(page, bars) {
  await show_size(page, width, 844);
  const now = fingerprint(read_png(await picture_of(page)));
  const before = looked.get(page) ?? now;
  looked.set(page, now);
  bars.measured('sheets', 'spoiled', 1, looks_alike(before, now) ? [] : ['it looks otherwise']);
}
async function rings(page, bars) {
  await show_size(page, width, 900);
  await measure_rings(page, bars, 'spoiled', () => true);
}
async function focus(page, bars) {
  const lost = await page.evaluate(lost_in_page);
  bars.measured('focus', 'spoiled', 1, lost ? [lost] : []);
}

const style = (
  text,
) => `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(text)});
  document.adoptedStyleSheets = [sheet];`;

// A value among Arabic words stands by itself, and is a piece of its line.
const piece = "document.querySelector('#bar bdi')";
const required = "document.querySelector('.text[aria-required]')";

// What spoils the page, the bar that sees it, what measures that bar, and in which language.
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
  ['rings', rings, style(':focus-visible { outline-color: #aaa !important }')],
  ['rings', rings, style(':focus-visible { outline: 1px dotted #00f !important }')],
  ['sheets', looks, style('main { transform: translateY(24px) }')],
  ['sheets', looks, style('.primary { background: #a00 !important }')],
  ['sheets', looks, style('#title, .gist { visibility: hidden }')],
  ['place', painted, style('#ink { transform: translate(3px, 3px) }')],
  ['baseline', painted, style('#ink { transform: translateY(1px) }')],
  ['canvas', painted, style('#ink { opacity: 0 }')],
  ['tree', tree, "document.querySelector('.primary').ariaLabel = 'Something else'"],
  ['tree', tree, `${piece}.textContent = '9'`, 'ar'],
  ['tree', tree, `${piece}.remove()`, 'ar'],
  ['tree', tree, `${piece}.after(${piece}.cloneNode(true))`, 'ar'],
  ['flow', flow, `${required}.removeAttribute('aria-required')`],
  ['flow', flow, `${required}.remove()`],
  [
    'flow',
    flow,
    "document.querySelector('.leave').parentElement.append(bar.querySelector('button'))",
  ],
  ['focus', focus, 'document.activeElement.blur()'],
  ['idle', rest, 'setInterval(() => requestAnimationFrame(() => {}), 50)'],
];

async function see(place, [bar, measure, spoil, locale = 'en-US']) {
  const page = await new_page(place.browser, { locale });
  await watch_views(page);
  const person = new Person(page, new Pointer(page));
  await comes(person, place.link);
  await goes(person, place.link, { until: 'code' });
  await show_scheme(page, 'light');
  await show_view(page, 'page');
  const field = `k${key_of('code.typed')}`;
  await page.evaluate((id) => document.getElementById(id).focus(), field);
  const before = new Bars();
  await measure(page, before);
  await page.evaluate((id) => document.getElementById(id).focus(), field);
  await page.evaluate(spoil);
  const after = new Bars();
  await measure(page, after);
  const [[fault] = ['nothing was looked at']] = before.of(bar).faults;
  const faults = before.met(bar) ? [] : [`${bar} fails by itself: ${fault}`];
  if (after.met(bar)) faults.push(`${bar} does not see this: ${spoil}`);
  place.bars.measured('fails', bar, 1, faults);
  await page.context().close();
}

// What is wrong in a piece is wrong in the table, and what another build was like is not in it.
function see_kept({ bars }) {
  const kept = new Kept();
  const spoiled = new Bars();
  spoiled.measured('axe', 'a piece', 1, ['spoiled']);
  kept.keep('spoiled', spoiled);
  const { faults } = kept.sum(['spoiled']).bars.of('axe');
  kept.id = 'of another build';
  const lost = faults.get('spoiled')?.[0] === 'a piece' ? [] : ['what was kept is lost'];
  const stale = kept.sum(['spoiled']).missing.length ? [] : ['another build is in the table'];
  bars.measured('fails', 'what was kept', 2, [...lost, ...stale]);
}

export async function see_bars_fail(place) {
  see_kept(place);
  const link = await place.house.link('--label', 'spoiled');
  await in_lanes(spoils, (one) => see({ ...place, link }, one));
}
