// Chromium as it stands on the machine, with WebGL2 in software.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const require = createRequire(join(root, 'web/package.json'));
const { chromium } = require('playwright-core');

export const program = process.env.CHROMIUM ?? '/usr/bin/chromium';

export function open_browser(more = [], env = {}, headless = true, executablePath = program) {
  return chromium.launch({
    headless,
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--force-color-profile=srgb',
      ...more,
    ],
  });
}

// On a dense screen Chromium fits no glyphs to the pixels; but it learns how dense the screen is
// while it starts, and glyphs that the page asked for before that stay fitted. So no font is. Pages
// are opened with `viewport: null`: an emulated density is none of the device's.
const unfitted = { FONTCONFIG_FILE: join(root, 'tests/web/fonts.conf') };

export const open_dense_browser = (dpr) =>
  open_browser([`--force-device-scale-factor=${dpr}`], unfitted);

// With the page in it, at rest.
export async function open_page(browser, url, options) {
  const page = await new_page(browser, options);
  await page.goto(url);
  await page.waitForFunction(
    () =>
      document.documentElement.dataset.screen ||
      document.documentElement.dataset.failed !== undefined,
  );
  await settle(page);
  return page;
}

// Pages in which nothing is painted: much quicker, for whatever is not about what is seen.
export const unpainted = (context) => context.addInitScript(takes_gl);

// Other pictures stay: what looks at a page may draw letters to know them.
function takes_gl() {
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind.startsWith('webgl') ? null : own.call(this, kind, ...more);
  };
}

// For `settle`, in the page and in its frames.
export const count_draws = (page) =>
  page.addInitScript(() => {
    window.draws = window.frames = 0;
    const ask = window.requestAnimationFrame;
    window.requestAnimationFrame = (run) => {
      window.frames++;
      return ask(run);
    };
    window.quietly = ask;
    const draw = WebGL2RenderingContext.prototype.drawElements;
    WebGL2RenderingContext.prototype.drawElements = function (...a) {
      window.draws++;
      return draw.apply(this, a);
    };
  });

// Counts what is drawn and what goes wrong.
export async function new_page(browser, { noGl = false, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.wrong = [];
  page.on('console', (m) => {
    if (m.type() === 'error') page.wrong.push(m.text());
  });
  page.on('pageerror', (e) => page.wrong.push(String(e)));
  await count_draws(page);
  if (noGl) await page.addInitScript(takes_gl);
  return page;
}

// Until two frames in a row have drawn nothing.
export function settle(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        let before = -1;
        let calm = 0;
        const look = () => {
          calm = window.draws === before ? calm + 1 : 0;
          before = window.draws;
          if (calm > 2) done();
          else window.quietly(look);
        };
        look();
      }),
  );
}

// Until what the page is asked, and may have to wait for, comes true. `waitForFunction` takes the
// promise itself for an answer, and does not wait at all.
export async function comes_true(page, ask, given, seconds = 30) {
  const late = Date.now() + seconds * 1000;
  while (!(await page.evaluate(ask, given))) {
    if (Date.now() > late) throw new Error(`Not so after ${seconds} s: ${ask}`);
    await page.waitForTimeout(50);
  }
}

// Presses the primary button so many times.
export async function go_on(page, times = 1) {
  for (let i = 0; i < times; i++) {
    await page.locator('button.primary').click();
    await settle(page);
  }
}
