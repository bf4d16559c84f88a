// Every screen as a picture, side by side with the others: build/sheets has one sheet for each
// language, view, width and colours, to be looked at.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';
import { show_scheme, show_size, show_view } from './appearance.mjs';
import { languages_of } from './languages.mjs';
import { Looks, basis_of, picture_of } from './looks.mjs';
import { uncover } from './walk.mjs';
import { walk_in } from './walked.mjs';

const folder = join(root, 'build/sheets');
const sizes = { phone: [390, 844], desktop: [1280, 900] };
const all_looks = ['kiosk', 'page'].flatMap((view) =>
  Object.keys(sizes).flatMap((size) =>
    ['light', 'high'].map((scheme) => ({ view, size, scheme, name: `${view}-${size}-${scheme}` })),
  ),
);
// Two looks are compared with what was kept, the two that differ most.
const kept_looks = ['kiosk-phone-light', 'page-desktop-high'];

async function shoot(page, { view, size, scheme }, again) {
  await show_size(page, ...sizes[size]);
  await show_scheme(page, scheme);
  await show_view(page, view);
  await again();
  return picture_of(page);
}

const columns_max = { phone: 8, desktop: 4 };

async function put_sheet(browser, name, shots) {
  const page = await browser.newPage({ viewport: { width: 1640, height: 1000 } });
  const cell = ([screen, bytes]) =>
    `<figure><img src="data:image/png;base64,${bytes.toString('base64')}">` +
    `<figcaption>${screen}</figcaption></figure>`;
  const columns = columns_max[name.includes('phone') ? 'phone' : 'desktop'];
  await page.setContent(
    '<style>body{margin:8px;background:#667;color:#fff;font:14px sans-serif;display:grid;gap:8px;' +
      `grid-template-columns:repeat(${columns},1fr);align-items:start}` +
      `figure{margin:0}img{width:100%}</style>${[...shots].map(cell).join('')}`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}

async function sheets_in(place, lang, looks) {
  const sheets = new Map(all_looks.map(({ name }) => [name, new Map()]));
  const [first] = sheets.values();
  await walk_in(place, lang, async (page, { screen, moment, again = async () => {} }) => {
    const id = `${screen}, ${moment}`;
    if (first.has(id)) return;
    await uncover(page);
    const basis = await basis_of(page);
    for (const look of all_looks) {
      const bytes = await shoot(page, look, again);
      sheets.get(look.name).set(id, bytes);
      if (kept_looks.includes(look.name)) looks.compare(`${lang}-${look.name}`, id, bytes, basis);
    }
    await show_scheme(page, 'light');
    await show_size(page, ...sizes.phone);
    await show_view(page, 'kiosk');
    await again();
  });
  for (const [name, shots] of sheets) {
    const sheet = `${lang}-${name}`;
    rmSync(join(folder, `${sheet}.png`), { force: true });
    await put_sheet(place.browser, sheet, shots);
  }
}

export async function make_sheets(place) {
  mkdirSync(folder, { recursive: true });
  const looks = new Looks(place.bars);
  for (const lang of languages_of(place, { whole: ['en', 'ar', 'zh-Hans'] }))
    await sheets_in(place, lang, looks);
  looks.finish();
}
