// Every screen as a picture, side by side with the others: build/sheets has one sheet for each
// language, view, width and colours, to be looked at. Small fingerprints of them are kept in
// looks.json, so that a change of looks is seen; WRITE_LOOKS=1 keeps those of now. A screen whose
// words or fonts are others than those that were kept is not compared, and counted apart.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack, speaks } from '../client/texts.mjs';
import { root, settle } from '../web/browser.mjs';
import { read_png } from '../web/png.mjs';
import { show_scheme, show_size, show_view } from './appearance.mjs';
import { fields_apart, fingerprint, looks_alike } from './fingerprint.mjs';
import { uncover } from './walk.mjs';
import { walk_in } from './walked.mjs';

const folder = join(root, 'build/sheets');
const file = join(root, 'tests/access/looks.json');
const sizes = { phone: [390, 844], desktop: [1280, 900] };
const all_looks = ['kiosk', 'page'].flatMap((view) =>
  Object.keys(sizes).flatMap((size) =>
    ['light', 'high'].map((scheme) => ({ view, size, scheme, name: `${view}-${size}-${scheme}` })),
  ),
);
// The short form compares two looks, the two that differ most.
const few_looks = all_looks.filter(({ name }) => /kiosk-phone-light|page-desktop-high/.test(name));

async function shoot(page, { view, size, scheme }, again) {
  await show_size(page, ...sizes[size]);
  await show_scheme(page, scheme);
  await show_view(page, view);
  await again();
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.mouse.move(0, 0);
  await settle(page);
  const { data } = await page.devtools.send('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(data, 'base64');
}

// What the picture hangs on besides our own style: the words, and how wide the fonts set them.
const basis_in_page = () => {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context.font = getComputedStyle(document.body).font;
  const widths = ['Foyer 0123', 'مرحبا', '你好'].map((text) => context.measureText(text).width);
  return `${document.getElementById('page').innerText} ${widths.join()}`;
};

async function put_sheet(browser, name, shots) {
  const page = await browser.newPage({ viewport: { width: 1640, height: 1000 } });
  const cell = ([screen, bytes]) =>
    `<figure><img src="data:image/png;base64,${bytes.toString('base64')}">` +
    `<figcaption>${screen}</figcaption></figure>`;
  const columns = name.includes('phone') ? 8 : 4;
  await page.setContent(
    '<style>body{margin:8px;background:#667;color:#fff;font:14px sans-serif;display:grid;gap:8px;' +
      `grid-template-columns:repeat(${columns},1fr);align-items:start}` +
      `figure{margin:0}img{width:100%}</style>${[...shots].map(cell).join('')}`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}

export async function make_sheets(place) {
  const { browser, bars, long } = place;
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const now = {};
  const sheets = new Map();
  const looks = long ? all_looks : few_looks;
  const tags = process.env.LANGUAGES?.split(' ') ?? (long ? ['en', 'ar', 'zh-Hans'] : ['en', 'ar']);
  const offered = pack.languages.map(({ tag }) => tag).filter(speaks);
  let others = 0;
  for (const lang of tags.filter((tag) => offered.includes(tag))) {
    const seen = new Set();
    await walk_in(place, lang, async (page, { screen, moment, again = async () => {} }) => {
      const id = `${screen}, ${moment}`;
      if (seen.has(id)) return;
      seen.add(id);
      await uncover(page);
      const basis = createHash('sha256')
        .update(await page.evaluate(basis_in_page))
        .digest('hex')
        .slice(0, 12);
      for (const look of looks) {
        const bytes = await shoot(page, look, again);
        const sheet = `${lang}-${look.name}`;
        sheets.set(sheet, (sheets.get(sheet) ?? new Map()).set(id, bytes));
        const name = `${sheet}: ${id}`;
        now[name] = { basis, look: fingerprint(read_png(bytes)) };
        others += compare(bars, name, kept[name], now[name]);
      }
      await show_scheme(page, 'light');
      await show_size(page, ...sizes.phone);
      await show_view(page, 'kiosk');
      await again();
    });
  }
  if (process.env.WRITE_LOOKS === '1') keep(now);
  if (others) bars.notes('sheets', `${others} have other words or fonts than those that were kept`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, shots] of sheets) await put_sheet(browser, name, shots);
}

function compare(bars, name, before, { basis, look }) {
  const same = before?.basis === basis;
  const faults =
    !same || looks_alike(before.look, look)
      ? []
      : [`${name} differs in ${fields_apart(before.look, look)} of 256 fields`];
  bars.measured('sheets', name, 1, faults);
  return same ? 0 : 1;
}

// The looks of the short form are enough.
function keep(now) {
  const names = Object.keys(now).filter((name) => few_looks.some((one) => name.includes(one.name)));
  const rows = names
    .sort()
    .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(now[name])}`);
  writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`);
}
