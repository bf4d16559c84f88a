// Every screen as a picture, side by side with the others: build/sheets has one sheet for each
// language, view, width and colours, to be looked at, and beside it a folder of its pictures.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';
import { show_scheme, show_size, show_view } from './appearance.mjs';
import { languages_of } from './languages.mjs';
import { days_in_the_lobby } from './lobby.mjs';
import { Looks, basis_of, picture_of } from './looks.mjs';
import { uncover } from './walk.mjs';
import { walk_in } from './walked.mjs';

const folder = join(root, 'build/sheets');
const sizes = { phone: [390, 844], desktop: [1280, 900] };
const named = process.env.LOOKS?.split(' '); // some of them, as "kiosk-phone-light"
const all_looks = ['kiosk', 'page']
  .flatMap((view) =>
    Object.keys(sizes).flatMap((size) =>
      ['light', 'high'].map((scheme) => ({
        view,
        size,
        scheme,
        name: `${view}-${size}-${scheme}`,
      })),
    ),
  )
  .filter(({ name }) => named?.includes(name) ?? true);
// Two looks are compared with what was kept, the two that differ most.
const kept_looks = ['kiosk-phone-light', 'page-desktop-high'];

const tall_max = 4096; // what a canvas in software still paints
const shown_twice = 200; // where one picture goes on, so that nothing hides under the bar on top

// What the window shows at first, and all of the screen, in a window as high as it needs; more than
// one picture where none is high enough.
async function shoot(page, { view, size, scheme }, again) {
  await show_size(page, ...sizes[size]);
  await show_scheme(page, scheme);
  await show_view(page, view);
  await again();
  const seen = await picture_of(page);
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  if (end <= sizes[size][1]) return { seen, whole: [seen] };
  await show_size(page, sizes[size][0], Math.min(end, tall_max));
  const whole = [await picture_of(page)];
  for (let below = tall_max; below < end; below += tall_max - shown_twice)
    whole.push(await picture_of(page, below - shown_twice));
  return { seen, whole };
}

// So wide that no sheet is higher than what a browser in software still takes a picture of.
const columns_max = { phone: 16, desktop: 8 };
const style = `body { margin: 8px; column-gap: 8px; background: #667; color: #fff; font: 14px
  sans-serif } figure { margin: 0 0 8px; break-inside: avoid } img { width: 100% }`;

async function put_sheet(browser, name, shots) {
  const page = await browser.newPage({ viewport: { width: 3280, height: 1000 } });
  const cell = ([screen, bytes]) =>
    `<figure><img src="data:image/png;base64,${bytes.toString('base64')}">` +
    `<figcaption>${screen}</figcaption></figure>`;
  const columns = columns_max[name.includes('phone') ? 'phone' : 'desktop'];
  await page.setContent(
    `<!doctype html><style>${style} body { columns: ${columns} }</style>` +
      [...shots].map(cell).join(''),
  );
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}

function begin_singles(sheet) {
  rmSync(join(folder, sheet), { recursive: true, force: true });
  mkdirSync(join(folder, sheet), { recursive: true });
}
function keep_single(sheet, id, bytes) {
  writeFileSync(join(folder, sheet, `${id.replaceAll(/[^\w]+/g, '-')}.png`), bytes);
}

async function sheets_in(place, lang, looks) {
  const sheets = new Map(all_looks.map(({ name }) => [name, new Map()]));
  for (const { name } of all_looks) begin_singles(`${lang}-${name}`);
  const [first] = sheets.values();
  await walk_in(place, lang, async (page, { screen, moment, again = async () => {} }) => {
    const id = `${screen}, ${moment}`;
    if (first.has(id)) return;
    await uncover(page);
    const basis = await basis_of(page);
    for (const look of all_looks) {
      const { seen, whole } = await shoot(page, look, again);
      whole.forEach((bytes, i) => {
        const name = i === 0 ? id : `${id}, ${i + 1}`;
        sheets.get(look.name).set(name, bytes);
        keep_single(`${lang}-${look.name}`, name, bytes);
      });
      if (kept_looks.includes(look.name)) looks.compare(`${lang}-${look.name}`, id, seen, basis);
    }
    await show_scheme(page, 'light');
    await show_size(page, ...sizes.phone);
    await show_view(page, 'kiosk');
    await again();
  });
  for (const [name, shots] of sheets) await put_sheet(place.browser, `${lang}-${name}`, shots);
}

// The pages of a lobby's tablet, in one look for each window.
async function sheets_of_lobby(place, languages, looks) {
  const sheets = new Map();
  await days_in_the_lobby(place, languages, async (page, name, sheet) => {
    if (!sheets.has(sheet)) begin_singles(sheet);
    const shots = sheets.get(sheet) ?? new Map();
    sheets.set(sheet, shots);
    const bytes = await picture_of(page);
    shots.set(name, bytes);
    keep_single(sheet, name, bytes);
    looks.compare(sheet, name, bytes, await basis_of(page));
  });
  for (const [sheet, shots] of sheets) await put_sheet(place.browser, sheet, shots);
}

export async function make_sheets(place) {
  mkdirSync(folder, { recursive: true });
  const looks = new Looks(place.bars);
  const languages = languages_of(place, { whole: ['en', 'ar', 'zh-Hans'] });
  await sheets_of_lobby(place, languages, looks);
  for (const lang of languages) await sheets_in(place, lang, looks);
  looks.finish();
}
