// What the tablet has for people who cannot bring their own: a voice and paper; and a screen that
// stays on.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, goes } from '../../client/journey.mjs';
import { said } from '../../client/texts.mjs';
import { place } from '../embed/place.mjs';
import { assert, check } from '../suite.mjs';
import { elsewhere, own, stand_in } from '../voices.mjs';
import { begins, button_of, greets, start, started_tablet, words } from './tablet.mjs';

async function tablet_with(voices) {
  const context = await place.browser.newContext({ viewport: { width: 1180, height: 820 } });
  await context.addInitScript(stand_in, voices);
  const page = await context.newPage();
  await page.goto(`${place.world.kiosk}/?kiosk`);
  await start(page);
  await greets(page);
  return { context, page };
}

check(
  'each greeting is read by the tablet’s own voice of its language, where it has one',
  async () => {
    const { context, page } = await tablet_with([own('es-MX'), elsewhere('en-US'), own('ar_EG')]);
    for (const lang of ['es', 'ar']) {
      await page.getByRole('button', { name: words(lang)['attract.hear'] }).click();
      const spoken = await page.evaluate(() => window.speech.spoken.splice(0));
      const told = ['attract.hello', 'attract.what', 'attract.wiped'].map(
        (key) => words(lang)[key],
      );
      assert.deepEqual(
        spoken.map(({ text, voice }) => [text, voice]),
        told.map((text) => [text, `own ${lang === 'es' ? 'es-MX' : 'ar_EG'}`]),
      );
    }
    // One that would send it away is never used, and none is promised.
    for (const lang of ['en', 'zh-Hans']) {
      const card = page.locator(`.greeting[lang="${lang}"]`);
      assert.equal(await card.getByRole('button').count(), 1, lang);
    }
    // Who begins is not talked over.
    await page.getByRole('button', { name: words('es')['attract.hear'] }).click();
    await button_of(page, 'attract.begin', 'es').click();
    await page.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
    assert.equal(await page.evaluate(() => window.speech.now()), undefined);
    await context.close();
  },
);

check('the screen is kept on again when it was dark, until nobody needs it', async () => {
  const context = await place.browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.asked = 0;
    navigator.wakeLock.request = async () => void window.asked++;
  });
  await page.goto(`${place.world.kiosk}/?kiosk`);
  await start(page);
  await greets(page);
  const becomes = (hidden) =>
    page.evaluate((is) => {
      Object.defineProperty(document, 'hidden', { value: is, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await becomes(true);
  assert.equal(await page.evaluate(() => window.asked), 1);
  await becomes(false);
  assert.equal(await page.evaluate(() => window.asked), 2);
  await context.close();
});

async function printed(page, width) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-paper-'));
  const file = join(folder, 'copy.pdf');
  writeFileSync(file, await page.pdf({ width, height: '279mm' }));
  const run = (...given) => execFileSync(given[0], given.slice(1), { encoding: 'utf8' });
  const text = run('pdftotext', '-layout', '-f', '1', '-l', '1', file, '-');
  const all = run('pdftotext', '-layout', file, '-');
  rmSync(folder, { recursive: true });
  return { text, all };
}

check('her copy is printed on a sheet and on a receipt printer’s roll', async () => {
  const { page, person, context } = await started_tablet();
  await begins(person);
  await goes(person, {}, { does: { now: async () => {} }, until: 'send' });
  await person.chooses('send.copyRoute', 'print');
  await person.chooses('send.wayPin', 'none');
  await person.press('frame.next');
  await page.locator('[data-status].good').first().waitFor();
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await person.press('send.print');
  await page.waitForFunction(() => window.printed);
  for (const width of ['80mm', '216mm']) {
    const { text, all } = await printed(page, width);
    // It begins where the first sheet has room, and it is whole.
    assert.ok(text.includes(said('send.copy.signed')), `${width}\n${text}`);
    for (const kept of [answers.name, answers.address, answers.phone])
      assert.ok(all.includes(kept), `${width}: ${kept}\n${all}`);
    for (const never of ['frame.leave', 'send.print', 'send.end.now'])
      assert.ok(!all.includes(said(never)), `${width}: ${never}`);
    assert.equal(all.includes(said('send.copy.shared').slice(0, 24)), width !== '80mm', width);
  }
  await context.close();
});
