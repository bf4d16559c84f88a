// The workers' desk under the same bars as the kiosk.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pointer } from '../client/person.mjs';
import { Office, Worker } from '../desk/office.mjs';
import { said } from '../desk/words.mjs';
import { new_page, root, settle } from '../web/browser.mjs';
import { differences_from_view, watch_views } from './against_view.mjs';
import { show_size } from './appearance.mjs';
import * as desk from './desk_walk.mjs';
import { all_acts, all_desk_screens } from './desk_walk.mjs';
import { WatchedKeyboard } from './hands.mjs';
import { Look } from './look.mjs';
import { picture_of } from './looks.mjs';
import { view_and_tree } from './outlined.mjs';
import { uncover } from './walk.mjs';

const sheets = join(root, 'build/sheets');
const wide = [1280, 900];
// The list, and the case beside it; on a narrow screen one of them.
const aside = '#content > .group.plain, #content > .group.plain > .button.quiet:first-child';

// A label says how long ago something came: while one moment is looked at, no minute passes on it.
// The desk hears the time it then has by the news that it is in sight, which changes nothing else.
function takes_clock() {
  const own = { date: Date.now, since: performance.now.bind(performance) };
  let held = null;
  Date.now = () => held?.date ?? own.date();
  performance.now = () => held?.since ?? own.since();
  window.hold_clock = (holds) => {
    held = holds ? { date: own.date(), since: own.since() } : null;
    document.dispatchEvent(new Event('visibilitychange'));
  };
}

async function hold_clock(page, holds) {
  await page.evaluate((one) => window.hold_clock(one), holds);
  await settle(page);
}

async function at_desk(office, Hand) {
  const page = await new_page(office.browser, { viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  page.is_desk = true;
  page.aside = aside;
  page.devtools = await page.context().newCDPSession(page);
  await watch_views(page);
  await page.addInitScript(takes_clock);
  await page.goto(office.house.desk);
  const worker = new Worker(page, new Hand(page), office);
  await worker.sees('unlock');
  return worker;
}

// What the window has no room for is neither met nor missed.
async function shown_of(page, nodes) {
  const keys = await page.evaluate(
    (aside) =>
      [...document.querySelectorAll(aside)]
        .filter((one) => !one.checkVisibility())
        .map((one) => Number(one.dataset.k)),
    aside,
  );
  const shown = (all) =>
    all
      .filter(({ key }) => !keys.includes(key))
      .map((one) => ({ ...one, children: shown(one.children ?? []) }));
  return shown(nodes);
}

async function against_view(bars, page, where) {
  const { view, lines } = await view_and_tree(page);
  view.nodes = await shown_of(page, view.nodes);
  const { count, faults } = differences_from_view(view, lines);
  bars.measured('tree', where, count, faults);
}

// Who, how to reach them, an emergency and every choice: what follows may lie below.
async function fits_one_screen(bars, page) {
  await show_size(page, 1280, 800);
  const end = await page.evaluate((heading) => {
    scrollTo({ top: 0, behavior: 'instant' });
    const all = [...document.querySelectorAll('#content h2')];
    return all.find((one) => one.textContent.trim() === heading).getBoundingClientRect().top;
  }, said('case.waiting'));
  mkdirSync(sheets, { recursive: true });
  writeFileSync(join(sheets, 'desk-summary.png'), await picture_of(page));
  const faults = end > 800 ? [`what follows it begins at ${end.toFixed(0)} px`] : [];
  bars.measured('summary', 'desk case', 1, faults);
  bars.notes('summary', `it ends at ${end.toFixed(0)} px`);
}

// What stopped her on the way, if anything did.
async function goes_through(worker, units, visit) {
  try {
    await desk.unlocking(worker, visit);
    await desk.links(worker, visit);
    await desk.the_cases(worker, units, visit);
    return [];
  } catch (error) {
    return [`stopped on ${await worker.screen()}: ${error.message.split('\n')[0]}`];
  }
}

async function walk(office, { bars, ...place }, units) {
  const worker = await at_desk(office, Pointer);
  const look = new Look(bars, place);
  const seen = new Set();
  const visit = async ({ screen, moment }) => {
    const state = { screen: `desk ${screen}`, moment };
    seen.add(screen).add(moment);
    if (screen === 'case' && moment === 'filled in') await fits_one_screen(bars, worker.page);
    await hold_clock(worker.page, true);
    await uncover(worker.page);
    await against_view(bars, worker.page, `${state.screen}, ${moment}`);
    await look.at(worker.page, state);
    await show_size(worker.page, ...wide);
    await hold_clock(worker.page, false);
  };
  const stopped = await goes_through(worker, units, visit);
  const wanted = [
    ...all_desk_screens().filter((screen) => screen !== 'arriving'), // gone before one can look
    ...all_acts().map((act) => `act ${act}`),
  ];
  const missing = wanted.filter((one) => !seen.has(one));
  const faults = [...stopped, ...missing.map((one) => `${one} of the desk was not seen`)];
  bars.measured('screens', 'desk', wanted.length, faults);
  await worker.page.context().close();
}

// From unlocking to the form of every act, without a pointer.
async function by_keyboard(office, { bars }, units) {
  const worker = await at_desk(office, WatchedKeyboard);
  let screens = 0;
  const faults = await goes_through(worker, units, async () => ++screens);
  const { presses, lost } = worker.hand.watched;
  bars.measured('keyboard', 'desk', screens, faults);
  bars.measured('focus', 'desk', presses, lost);
  bars.notes('keyboard', `${presses} presses (desk)`);
  await worker.page.context().close();
}

export async function look_at_desk(place) {
  const office = await Office.opens();
  const open = await desk.sends(
    office,
    'much to do',
    'need=culture',
    'talk=recording',
    'refuse-plan=none',
  );
  await desk.gives_notice(office, open);
  // With a plan for an emergency, without which nothing is put to use.
  const settled = await desk.sends(office, 'settled', 'callback=+1 601 555 0199');
  await office.house.settles(settled);
  const units = [open, settled].map(({ unitId }) => unitId);
  await walk(office, place, units);
  if (place.kind === 'layout') await by_keyboard(office, place, units);
  await office.closes();
}
