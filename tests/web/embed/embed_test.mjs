// The intake inside an agency's page, as its clients meet it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { require, root } from '../browser.mjs';
import { assert, check } from '../suite.mjs';
import { place } from './place.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const sample = readFileSync(join(root, 'tests/web/embed/sample.html'), 'utf8');
const embed = join(root, 'build/embed');

// The sample site with the element, until its first screen can be used. `prepare` has the page
// before anything is loaded.
// What stands in the frame is pressed by keys: a click after the frame has grown or scrolled can
// arrive where it stood before.
export async function open_sample(options = {}, attributes = '', prepare = async () => {}) {
  const { host, kiosk } = place.world;
  host.pages['/'] = sample
    .replaceAll('KIOSK', kiosk)
    .replace('<foyer-intake', `<foyer-intake ${attributes}`);
  const context = await place.browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.wrong = [];
  page.on('console', (m) => m.type() === 'error' && page.wrong.push(m.text()));
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  await prepare(page);
  await page.goto(host.url);
  await page.waitForFunction(() => window.heard.some(({ name }) => name === 'ready'));
  const frame = page.frames().find((one) => one.url().startsWith(kiosk));
  await frame.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  return { context, page, frame };
}

const heard = (page) => page.evaluate(() => window.heard);
const last = async (page, name) => (await heard(page)).findLast((one) => one.name === name);

check('the element is 5 kB of Brotli at most, and needs nothing else', () => {
  const script = readFileSync(join(embed, 'foyer-intake.js'));
  const packed = brotliCompressSync(script).length;
  console.log(`     ${packed} bytes`);
  assert.ok(packed <= 5000);
  assert.doesNotMatch(script.toString(), /\bimport\b|require\(/);
  const { dependencies } = JSON.parse(readFileSync(join(embed, 'package.json'), 'utf8'));
  assert.equal(dependencies, undefined);
});

check('its types tell what it has and refuse what it has not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-types-'));
  mkdirSync(join(folder, 'node_modules'));
  execFileSync('cp', ['-r', embed, join(folder, 'node_modules/foyer-intake')]);
  writeFileSync(
    join(folder, 'host.ts'),
    `import 'foyer-intake';
const intake = document.querySelector('foyer-intake');
intake?.addEventListener('step', ({ detail }) => { const at: number = detail.step; at.toFixed(); });
intake?.open();
// @ts-expect-error There are no answers.
intake?.answers;
`,
  );
  execFileSync(process.execPath, [
    require.resolve('typescript/bin/tsc'),
    ...['--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext'],
    ...['--moduleResolution', 'bundler', join(folder, 'host.ts')],
  ]);
  rmSync(folder, { recursive: true });
});

check('a page with the element tells how far, how high, and no more', async () => {
  const { context, page, frame } = await open_sample();
  await frame.locator('button.primary').press('Enter');
  await frame.waitForFunction(() => document.documentElement.dataset.screen === 'now');
  await page.waitForFunction(() => window.heard.filter(({ name }) => name === 'step').length > 1);
  const { detail } = await last(page, 'step');
  assert.ok(detail.step >= 1 && detail.of > detail.step, JSON.stringify(detail));
  for (const { name } of await heard(page)) assert.match(name, /^(ready|step|resize)$/);
  assert.deepEqual(page.wrong, []);
  await context.close();
});

check('the frame is as high as what stands in it: nothing scrolls inside', async () => {
  for (const width of [390, 1280]) {
    const { context, page, frame } = await open_sample(
      { viewport: { width, height: 844 } },
      'accent="#2f5d50" radius="4" font="serif" text-size="17"',
    );
    await page.waitForFunction(() => window.heard.some(({ name }) => name === 'resize'));
    await frame.waitForFunction(
      () => document.documentElement.scrollHeight <= window.innerHeight + 1,
    );
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `${width}: ${sideways}`);
    await page.screenshot({ path: join(place.shots, `embed-${width}.png`), fullPage: true });
    await context.close();
  }
});

check('axe-core finds nothing on either side of the border', async () => {
  const { context, page, frame } = await open_sample();
  for (const side of [page.mainFrame(), frame]) {
    await side.evaluate(axe);
    const { violations } = await side.evaluate(() => window.axe.run(document, { iframes: false }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      [],
    );
  }
  await context.close();
});

check('language, theme and view are as the page wishes, and nothing else is', async () => {
  const { context, frame } = await open_sample(
    {},
    'language="ar" theme="dark" view="page" fragment="#1.x"',
  );
  const html = await frame.evaluate(() => ({ ...document.documentElement.dataset }));
  assert.deepEqual([html.scheme, html.ink], ['dark', 'own']);
  assert.equal(await frame.evaluate(() => document.documentElement.dir), 'rtl');
  await context.close();
});

check('by keyboard the focus goes into the frame and comes out again', async () => {
  const { context, page, frame } = await open_sample();
  await page.locator('#before').focus();
  const inside = () => frame.evaluate(() => document.hasFocus());
  await page.keyboard.press('Tab');
  await frame.waitForFunction(() => document.hasFocus());
  for (let tabs = 0; (await inside()) && tabs < 60; tabs++) await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
  await page.keyboard.press('Shift+Tab');
  assert.ok(await inside());
  await context.close();
});

check('leaving takes the whole page away, and the client’s words with it (attack 65)', async () => {
  const { context, page, frame } = await open_sample();
  await frame.getByRole('button', { name: 'Leave now' }).press('Enter');
  await page.waitForURL(`${place.world.kiosk}/weather`);
  await context.close();
});

check('a page that hides itself keeps its place when a client leaves', async () => {
  const { context, page, frame } = await open_sample();
  await page.evaluate(() =>
    document
      .querySelector('foyer-intake')
      .addEventListener('leave', (event) => event.preventDefault()),
  );
  const gone = page.waitForEvent('framedetached');
  await frame.getByRole('button', { name: 'Leave now' }).press('Enter');
  await gone;
  assert.ok(await last(page, 'leave'));
  assert.equal(page.url(), `${place.world.host.url}/`);
  await context.close();
});

check('a personal link in the element shows the way out instead of a frame', async () => {
  const { host, kiosk } = place.world;
  host.pages['/'] = sample.replaceAll('KIOSK', `${kiosk}/#1.c2VjcmV0`);
  const page = await place.browser.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => window.heard.some(({ name }) => name === 'error'));
  assert.equal(page.frames().length, 1);
  assert.ok(await page.getByText('Please call us').isVisible());
  await page.close();
});

check('under the frame stands the way to a tab of its own, in the page’s words', async () => {
  const { host, kiosk } = place.world;
  host.pages['/'] = sample
    .replaceAll('KIOSK', kiosk)
    .replace('</foyer-intake>', '<span slot="link">In a tab of its own</span></foyer-intake>');
  const context = await place.browser.newContext();
  const page = await context.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => window.heard.some(({ name }) => name === 'ready'));
  assert.equal(page.frames().length, 2);
  // By keyboard, from what comes after: whoever cannot point finds it too.
  await page.locator('#after').focus();
  await page.keyboard.press('Shift+Tab');
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await tab.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  assert.deepEqual(await tab.evaluate(() => [window.opener, document.referrer]), [null, '']);
  await context.close();
});

check('the intake takes no focus from the page around it, until somebody comes in', async () => {
  const { host, kiosk } = place.world;
  host.pages['/'] = sample.replaceAll('KIOSK', kiosk);
  const page = await place.browser.newPage();
  await page.goto(host.url);
  await page.locator('#after').focus();
  await page.waitForFunction(() =>
    window.heard.some(({ name, detail }) => name === 'step' && detail.step === 1),
  );
  const frame = page.frames()[1];
  const focused = (where) => where.evaluate(() => document.activeElement.id);
  await frame.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  assert.equal(await focused(page), 'after');
  const next = frame.locator('[data-k].primary');
  await next.focus();
  await next.press('Enter');
  await frame.waitForFunction(() => document.documentElement.dataset.screen !== 'welcome');
  assert.equal(await focused(frame), 'title');
  await page.close();
});

check('for sensitive services it is a link to a tab that knows nothing of the page', async () => {
  const { host, kiosk } = place.world;
  host.pages['/'] = sample
    .replace('<foyer-intake', '<foyer-intake own-tab')
    .replaceAll('KIOSK', kiosk);
  const context = await place.browser.newContext();
  const page = await context.newPage();
  await page.goto(host.url);
  assert.equal(page.frames().length, 1);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    // Its parts are out of a page's reach, and so out of ours.
    page.locator('foyer-intake').click({ position: { x: 20, y: 10 } }),
  ]);
  await tab.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  const known = await tab.evaluate(() => [
    window.opener,
    document.referrer,
    window.parent === window,
  ]);
  assert.deepEqual(known, [null, '', true]);
  await context.close();
});

check('the page for frames does not stand by itself', async () => {
  const page = await place.browser.newPage();
  await page.goto(`${place.world.kiosk}/embed/#1.c2VjcmV0`);
  await page.waitForURL(`${place.world.kiosk}/`);
  await page.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  await page.close();
});
