// How the page stands before somebody: view, size, text size, colours, spacing. Everything that a
// person chooses is chosen where she chooses it, on the screen about the display.
import { settle } from '../web/browser.mjs';
import { key_of } from '../client/keys.mjs';

// Presses at once, wherever it stands: the harness presses thousands of times.
export const tap = (page, name) =>
  page.evaluate(
    (id) => {
      const control = document.getElementById(id);
      if (!control) throw new Error(`nobody can press ${id}`);
      control.click();
    },
    `k${key_of(name)}`,
  );

export async function choose_display(page, question, answer) {
  await tap(page, 'frame.display');
  await tap(page, `display.${question}.${answer}`);
  await tap(page, 'frame.close');
  await settle(page);
}

export const view_of = (page) =>
  page.evaluate(() => (document.documentElement.dataset.ink === 'painted' ? 'kiosk' : 'page'));

// The desk asks nobody how it should look: its own ink is on while it prints, and its text grows
// with the browser's.
async function print_or_not(page, prints) {
  await page.evaluate(
    (name) => {
      dispatchEvent(new Event(name));
      dispatchEvent(new Event('resize'));
    },
    prints ? 'beforeprint' : 'afterprint',
  );
  await settle(page);
}

export async function show_view(page, view) {
  if ((await view_of(page)) !== view)
    await (page.is_desk ? print_or_not(page, view === 'page') : choose_display(page, 'view', view));
  if ((await view_of(page)) !== view) throw new Error(`the ${view} view does not come`);
}

// In percent.
export async function show_text(page, size) {
  if (!page.is_desk) return choose_display(page, 'text', String(size));
  const standard = (16 * size) / 100;
  await page.devtools.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await settle(page);
}

// `density` is that of the device; 320 x 256 at 4 is what 1280 x 1024 is at 400 % zoom.
export async function show_size(page, width, height, density = 0) {
  page.devtools ??= await page.context().newCDPSession(page);
  await page.devtools.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, deviceScaleFactor: density, mobile: false },
  });
  await settle(page);
}

// What the device wishes, not what the person chose.
export async function show_scheme(page, scheme) {
  page.devtools ??= await page.context().newCDPSession(page);
  const features = [
    { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
    { name: 'prefers-contrast', value: scheme === 'high' ? 'more' : 'no-preference' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await page.devtools.send('Emulation.setEmulatedMedia', { features });
  await page.waitForFunction((name) => document.documentElement.dataset.scheme === name, scheme);
  await settle(page);
}

// WCAG 1.4.12.
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
  'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

export async function wear_spacing(page, worn) {
  await page.evaluate(
    (css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    },
    worn ? spacing : '',
  );
  await settle(page);
}
