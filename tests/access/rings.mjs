// The indicator of the focus, measured from two pictures of each control, without it and with it
// (WCAG 2.4.13): the area that changes by 3 to 1 or more, against a line of 2 px around the
// control; and how the ring stands out from what lies beside it.
import { contrast } from '../web/png.mjs';
import { settle } from '../web/browser.mjs';
import { shot, shot_of } from './shot.mjs';

const contrast_min = 3;
const around_px = 8; // further from the control nothing is looked for
const inside_px = 3;
const margin_px = around_px + 2; // what is beside it is looked at 2 px further

// Keeps them in window.stops, and tells what each one is.
function stops_in_page() {
  const away = '[hidden], .unseen, details:not([open]) > :not(summary)';
  const every = 'button, a[href], summary, input, select, textarea, [tabindex="0"]';
  const reached = (one) => !one.disabled && !one.closest(away) && one.checkVisibility();
  window.stops = [...document.querySelectorAll(every)].filter(reached);
  return window.stops.map((one) => ({
    kind: `${one.tagName.toLowerCase()}.${one.className} ${one.checked ? 'on' : ''}`.trim(),
    name: (one.closest('label') ?? one).textContent.trim().slice(0, 40) || one.id,
  }));
}

// Gives it the focus, and tells where it then stands, in CSS px of the window, after a frame in
// which no other was asked for: with hundreds of controls, `settle` would wait for minutes.
async function come_to(i) {
  const stop = window.stops[i];
  stop.focus();
  for (let asked = NaN; asked !== window.frames;) {
    asked = window.frames;
    await new Promise((done) => {
      window.quietly(done);
    });
  }
  const around = stop.closest('.tile') ?? stop;
  const { left, top, width, height } = around.getBoundingClientRect();
  return { place: { x: left, y: top, w: width, h: height }, top: scrollY };
}

const rgb = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
const between = (a, b) => contrast(rgb(a), rgb(b));

// The pixels near the edge of the control that the focus changed by 3 to 1.
function changed(before, after, { x, y, w, h }) {
  const found = [];
  const [left, top, right, bottom] = [x, y, x + w, y + h].map(Math.round);
  const within = (px, py) =>
    px >= left + inside_px &&
    px < right - inside_px &&
    py >= top + inside_px &&
    py < bottom - inside_px;
  const rows = [Math.max(after.top, top - around_px), Math.min(after.bottom, bottom + around_px)];
  const columns = [
    Math.max(after.left, left - around_px),
    Math.min(after.right, right + around_px),
  ];
  for (let py = rows[0]; py < rows[1]; ++py)
    for (let px = columns[0]; px < columns[1]; ++px) {
      if (within(px, py)) continue;
      const [was, is] = [before.colour(px, py), after.colour(px, py)];
      if (was !== is && between(was, is) >= contrast_min) found.push({ px, py, is, was });
    }
  return found;
}

function most_frequent(all) {
  const count = new Map();
  for (const one of all) count.set(one, (count.get(one) ?? 0) + 1);
  return [...count].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

// The ring's colour against each colour that takes part in its surroundings: a glyph or two that it
// touches are none.
const share_min = 0.1;

function beside(after, ring, colour) {
  const at = (px, py) => py * after.right + px;
  const of_ring = new Set(ring.map(({ px, py }) => at(px, py)));
  const near = [];
  for (const { px, py } of ring)
    for (const [dx, dy] of [
      [2, 0],
      [-2, 0],
      [0, 2],
      [0, -2],
    ]) {
      const [nx, ny] = [px + dx, py + dy];
      if (nx < after.left || ny < after.top || nx >= after.right || ny >= after.bottom) continue;
      if (!of_ring.has(at(nx, ny))) near.push(after.colour(nx, ny));
    }
  const count = new Map();
  for (const one of near) count.set(one, (count.get(one) ?? 0) + 1);
  const much = [...count].filter(
    ([one, times]) => one !== colour && times >= share_min * near.length,
  );
  return Math.min(...much.map(([one]) => between(one, colour)), Infinity);
}

function measured(before, after, place) {
  const ring = changed(before, after, place);
  const colour = most_frequent(ring.map(({ is }) => is));
  const { w, h } = place;
  return {
    area: ring.length / (4 * (w + h)), // 2 px around
    change: Math.min(
      ...ring.filter(({ is }) => is === colour).map((one) => between(one.was, one.is)),
    ),
    beside: beside(after, ring, colour),
  };
}

// The part of the window that a control, its ring and what is beside it take.
function part_around({ x, y, w, h }, window) {
  const [left, top] = [x, y].map((one) => Math.max(0, Math.floor(one) - margin_px));
  const right = Math.min(window.width, Math.ceil(x + w) + margin_px);
  const bottom = Math.min(window.height, Math.ceil(y + h) + margin_px);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

// `wanted(kind)`: whether this one is looked at. A key was pressed, so the ring is shown; it is not
// Shift, which leaves at the third time.
export async function measure_rings(page, bars, where, wanted) {
  const stops = await page.evaluate(stops_in_page);
  await page.keyboard.press('F8');
  let before = null;
  let at = NaN;
  for (const [i, { kind, name }] of stops.entries()) {
    if (!wanted(kind)) continue;
    const { place, top } = await page.evaluate(come_to, i);
    before ??= await shot(page); // only for its size
    const after = await shot_of(page, part_around(place, before), top);
    if (top !== at) {
      await page.evaluate(() => document.activeElement?.blur());
      await settle(page);
      before = await shot(page);
      at = top;
    }
    const found = measured(before, after, place);
    const faults = [];
    if (!(found.area >= 1)) faults.push(`is ${found.area.toFixed(2)} of a line of 2 px`);
    for (const part of ['change', 'beside'])
      if (!(found[part] >= contrast_min)) faults.push(`${part}: ${found[part].toFixed(2)} to 1`);
    for (const [part, value] of Object.entries(found)) bars.least('rings', part, value);
    bars.measured(
      'rings',
      where,
      1,
      faults.map((fault) => `${kind} "${name}" ${fault}`),
    );
  }
  await page.evaluate(() => document.activeElement?.blur());
}
