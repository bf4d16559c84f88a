// Takes pictures of what a person sees, in slices of the page, and measures them: contrast of texts
// and controls, and what is painted against what the page lays out.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../personas/house.mjs';
import { settle } from '../web/browser.mjs';
import { show_scheme, show_size, show_view } from './appearance.mjs';
import { difference, edges_of, ink_of, rows_of_ink } from './pixels.mjs';
import { places_in_page } from './places.mjs';
import { measure_rings } from './rings.mjs';
import { shot } from './shot.mjs';

const slice = 1600;
const slice_of_rings = 700; // each is a picture of its own, of a canvas in software
const text_min = 7;
const edge_min = 3;
const differs_max = 0.02; // of the ink of each text
const apart_max = 1; // CSS px

async function picture(page, top) {
  await page.evaluate((y) => {
    document.activeElement?.blur();
    scrollTo({ top: y, behavior: 'instant' });
  }, top);
  await page.mouse.move(0, 0);
  await settle(page);
  const png = await shot(page);
  return { png, places: await page.evaluate(places_in_page) };
}

// The whole page, as far as it goes; each slice begins under the bar of the one before.
export async function pictures(page) {
  const all = [];
  for (let top = 0; ;) {
    const one = await picture(page, top);
    all.push(one);
    if (one.places.bottom >= one.places.end - 1) return all;
    if (all.length > 12) throw new Error('the page is longer than 13 pictures');
    top = one.places.bottom - one.places.top - 120;
  }
}

export function measure_contrast(bars, where, all, density) {
  for (const { png, places } of all) {
    const faint = places.lines
      .map((line) => ({ line, found: ink_of(png, line, density) }))
      .filter(({ found }) => found.contrast < text_min)
      .map(({ line, found }) => `${line.what} has ${found.contrast.toFixed(2)}`);
    bars.measured('text', where, places.lines.length, faint);
    const weak = places.controls.flatMap((control) =>
      edges_of(png, control, density)
        .filter(({ contrast }) => contrast < edge_min)
        .map(
          (one) =>
            `${one.name} of ${control.what} has ${one.contrast.toFixed(2)}, ${one.off} px in`,
        ),
    );
    bars.measured('edges', where, places.controls.length, weak);
  }
}

export function measure_places(bars, where, all, density) {
  for (const { png, places } of all) {
    const apart = places.controls.flatMap((control) =>
      edges_of(png, control, density)
        .filter(({ off }) => off === null || Math.abs(off) > apart_max)
        .map(({ name, off }) => `${name} of ${control.what} is ${off ?? 'more than 4'} px off`),
    );
    bars.measured('place', where, places.controls.length, apart);
  }
}

// Slices of both views lie alike, as both have one layout.
export function measure_canvas(bars, where, painted, own, density) {
  painted.forEach(({ png, places }, i) => {
    if (!own[i]) return bars.measured('canvas', where, 1, ['the views are not of one height']);
    const all = places.lines.map((line) => ({
      line,
      found: difference(png, own[i].png, line, density),
    }));
    const percent = (share) => `${(100 * share).toFixed(1)} % differ`;
    const faults = all
      .filter(({ found }) => found.ink === 0 || found.share > differs_max)
      .map(({ line, found }) => `${line.what}: ${percent(found.share)}`);
    bars.measured('canvas', where, places.lines.length, faults);
    const off = measure_baselines(bars, where, places.lines, [png, own[i].png], density);
    if (faults.length || off) keep_both(`${where}, ${i}`, png, own[i].png);
  });
}

// What differs is to be seen.
function keep_both(where, painted, own) {
  const folder = join(build, 'access/differ');
  mkdirSync(folder, { recursive: true });
  for (const [view, { bytes }] of Object.entries({ painted, own }))
    writeFileSync(join(folder, `${where.replaceAll(/[^\w]+/g, '-')}-${view}.png`), bytes);
}

// A line that is painted higher or lower than the browser sets it begins and ends in other rows.
// Over the canvas lies a 255th of paper (web/style/ink.css), so what is there is weaker by one.
function measure_baselines(bars, where, lines, [painted, own], density) {
  const faults = lines.flatMap((line) => {
    const { ground } = ink_of(own, line, density);
    const rows = (png, less) => rows_of_ink(png, line, ground, density, less).join(' to ');
    const wanted = rows(own, 0);
    return [0, 1].some((less) => rows(painted, less) === wanted)
      ? []
      : [`${line.what} is painted in rows ${rows(painted, 0)}, not ${wanted}`];
  });
  bars.measured('baseline', where, lines.length, faults);
  return faults.length;
}

// In these colours, in both views.
export async function measure_pictures(page, bars, where, { scheme, width, again, wanted }) {
  await show_scheme(page, scheme);
  const taken = {};
  for (const view of ['page', 'kiosk']) {
    await show_size(page, width, slice);
    await show_view(page, view);
    await again();
    taken[view] = await pictures(page);
    const there = `${where}, ${view}, ${scheme}, ${width} px`;
    measure_contrast(bars, there, taken[view], 1);
    await show_size(page, width, slice_of_rings);
    await measure_rings(page, bars, there, wanted(`${view} ${scheme}`));
  }
  measure_places(bars, `${where}, ${scheme}, ${width} px`, taken.kiosk, 1);
  measure_canvas(bars, `${where}, ${scheme}, ${width} px`, taken.kiosk, taken.page, 1);
  await show_scheme(page, 'light');
}

// On denser screens only the places are measured; tests/web compares their glyphs.
export async function measure_dense(page, bars, where, { densities, width, again }) {
  await show_view(page, 'kiosk');
  await again();
  for (const density of densities) {
    await show_size(page, width, Math.floor(slice / density), density);
    measure_places(bars, `${where}, density ${density}`, [await picture(page, 0)], density);
  }
}
