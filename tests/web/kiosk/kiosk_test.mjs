// The lobby tablet: a worker starts and ends it, clients come and go, and nothing of one is there
// for the next.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { goes } from '../../client/journey.mjs';
import { ask_axe } from '../../access/axe.mjs';
import { root } from '../browser.mjs';
import { place } from '../embed/place.mjs';
import { assert, check } from '../suite.mjs';
import { json } from './words.mjs';
import {
  begins,
  button_of,
  code,
  field_of,
  fills_itself,
  greets,
  is_clean,
  open_tablet,
  start,
  started_tablet,
  words,
} from './tablet.mjs';

const minute = 60_000;

async function axe_finds_nothing(page) {
  const { faults, rules } = await ask_axe(page);
  assert.deepEqual(faults, []);
  assert.ok(rules > 10);
}

check('the kiosk says the same in every language', () => {
  const keys = (name) => Object.keys(json(`assets/kiosk_words/${name}`)).sort();
  const files = (folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .sort();
  const names = files('assets/kiosk_words');
  assert.deepEqual(names, files('assets/words'));
  for (const name of names) assert.deepEqual(keys(name), keys('en.json'), name);
});

const refused = (page, fields) =>
  Promise.all(fields.map((key) => field_of(page, key).getAttribute('aria-invalid')));

check('a worker starts the tablet with a code that she types twice', async () => {
  const { page, context } = await open_tablet();
  const problem = page.getByRole('alert');
  await start(page, '12345');
  assert.equal(await problem.textContent(), words()['start.code.form']);
  await start(page, '480159', '480158');
  assert.equal(await problem.textContent(), words()['start.code.differs']);
  assert.deepEqual(await refused(page, ['start.code', 'start.again']), ['false', 'true']);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.screenshot({ path: join(place.shots, 'kiosk-start.png') });
  // In the digits of another script it is the same code.
  await start(page, '٤٨٠١٥٩', '480159');
  await greets(page);
  const kept = await page.evaluate(() => localStorage.getItem('kiosk'));
  assert.doesNotMatch(kept, /480159/);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
  assert.equal(await page.locator('link[rel=manifest]').getAttribute('href'), '/kiosk.webmanifest');
  await page.screenshot({ path: join(place.shots, 'kiosk-greeting.png') });
  await axe_finds_nothing(page);
  await context.close();
});

check('it greets on a phone and in the dark too', async () => {
  const options = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' };
  const { page, context } = await started_tablet(options);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.equal(wide, false);
  await page.screenshot({ path: join(place.shots, 'kiosk-phone.png'), fullPage: true });
  await axe_finds_nothing(page);
  await context.close();
});

check('by keyboard alone a client begins, in her language', async () => {
  const { page, person, context } = await started_tablet();
  const begin = button_of(page, 'attract.begin', 'ar');
  for (let i = 0; i < 12; i++) {
    if (await begin.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await person.sees('welcome');
  assert.deepEqual(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
    ['ar', 'rtl'],
  );
  await context.close();
});

check('whose tablet it is is not asked, and no link leads out', async () => {
  const { page, person, context } = await started_tablet();
  await begins(person);
  await person.press('frame.next');
  await person.sees('now');
  assert.equal(await person.has('now.device'), false);
  await person.press('frame.help');
  const link = page.locator('a[href^="tel:"]').first();
  await link.waitFor();
  const led = await link.evaluate((one) => {
    let prevented = false;
    addEventListener('click', (event) => (prevented = event.defaultPrevented), { once: true });
    one.click();
    return !prevented;
  });
  assert.equal(led, false);
  assert.equal(context.pages().length, 1);
  await context.close();
});

const canaries = ['Zoraida Canary', '1 Canary Wharf'];
const writes = async (person) => {
  await person.writes('you.legalName', canaries[0]);
  await person.writes('you.nowAddress', canaries[1]);
};
const at_the_tablet = { now: async () => {} };

for (const [way, go] of [
  ['leaves', (person) => person.press('frame.leave')],
  [
    'presses Shift three times',
    async ({ page }) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
    },
  ],
  ['loads the page again', ({ page }) => page.reload()],
]) {
  check(`a client ${way}: the next one finds nothing of her (attacks 63, 65)`, async () => {
    const { page, person, context } = await started_tablet();
    const history = await page.evaluate(() => window.history.length);
    await begins(person);
    await goes(person, {}, { does: at_the_tablet, until: 'you' });
    await writes(person);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    assert.equal(await page.locator(fills_itself).count(), 0);
    await go(person);
    await is_clean(page, canaries, history);
    // What she copied is nowhere to be pasted.
    await button_of(page, 'attract.staff').click();
    const field = field_of(page, 'exit.code');
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
    assert.equal(await field.inputValue(), '');
    await context.close();
  });
}

check('what a page left in any storage is wiped before the next client (attack 65)', async () => {
  const { page, person, context } = await started_tablet();
  const history = await page.evaluate(() => window.history.length);
  await begins(person);
  await page.evaluate(async (text) => {
    sessionStorage.setItem('x', text);
    localStorage.setItem('x', text);
    document.cookie = `x=${encodeURIComponent(text)}; max-age=9999; path=/`;
    await (await caches.open('x')).put('/x', new Response(text));
    await new Promise((done) => {
      indexedDB.open('x').onsuccess = ({ target }) => {
        target.result.close();
        done();
      };
    });
  }, canaries[0]);
  await person.press('frame.leave');
  await is_clean(page, canaries, history);
  await context.close();
});

check('who walks away is asked, can have more time, and is then forgotten', async () => {
  const { page, person, context } = await open_tablet();
  await page.clock.install();
  await page.reload();
  await start(page);
  await greets(page);
  const history = await page.evaluate(() => window.history.length);
  await begins(person);
  await goes(person, {}, { does: at_the_tablet, until: 'you' });
  await writes(person);
  await page.clock.fastForward(3 * minute);
  await person.sees('idle');
  await page.screenshot({ path: join(place.shots, 'kiosk-idle.png') });
  await person.press('idle.longer');
  await page.clock.fastForward(25 * minute);
  await person.sees('you');
  await page.clock.fastForward(5 * minute + 1000);
  await person.sees('idle');
  await page.clock.fastForward(minute + 1000);
  await is_clean(page, canaries, history);
  // And who only touched the greeting, and went.
  await begins(person);
  await page.clock.fastForward(3 * minute);
  await person.sees('idle');
  await page.clock.fastForward(minute + 1000);
  await is_clean(page, [], history);
  await context.close();
});

check('only the code ends it, and guessing takes longer each time', async () => {
  const { page, context } = await started_tablet();
  const problem = page.locator('[role=alert]');
  await button_of(page, 'attract.staff').click();
  const tries = async (text) => {
    await field_of(page, 'exit.code').fill(text);
    const before = await problem.textContent();
    await problem.evaluate((one) => one.replaceChildren());
    await button_of(page, 'exit.go').click();
    await page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent);
    return [await problem.textContent(), before][0];
  };
  for (let i = 0; i < 5; i++) assert.equal(await tries(`99999${i}`), words()['exit.wrong']);
  const wait = new RegExp(words()['exit.wait'].replace('{0}', '\\d+'));
  assert.match(await tries(code), wait);
  // Loading the page again is no way around it.
  await page.reload();
  await greets(page);
  await button_of(page, 'attract.staff').click();
  assert.match(await tries(code), wait);
  await page.evaluate(() => {
    const setting = JSON.parse(localStorage.getItem('kiosk'));
    localStorage.setItem('kiosk', JSON.stringify({ ...setting, wait_until: 0 }));
  });
  await field_of(page, 'exit.code').fill(code);
  await button_of(page, 'exit.go').click();
  await page.waitForURL('**/weather');
  const left = await page.evaluate(async () => [
    localStorage.length,
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  assert.deepEqual(left, [0, [], 0]);
  await context.close();
});

check('the screen stays on and whole, as far as the device lets it', async () => {
  const context = await place.browser.newContext({ viewport: { width: 1180, height: 820 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.asked = [];
    navigator.wakeLock.request = async (what) => void window.asked.push(`awake ${what}`);
    Element.prototype.requestFullscreen = async function () {
      window.asked.push('whole');
    };
  });
  await page.goto(`${place.world.kiosk}/?kiosk`);
  await start(page);
  await greets(page);
  assert.deepEqual(await page.evaluate(() => window.asked), ['whole', 'awake screen']);
  await button_of(page, 'attract.begin').click();
  assert.equal(await page.evaluate(() => window.asked.filter((one) => one === 'whole').length), 2);
  await context.close();
});

check('a damaged setting lets nobody in, and a stranger’s page is no kiosk', async () => {
  const { page, context } = await started_tablet();
  await page.evaluate(() => localStorage.setItem('kiosk', '{"v":1,"salt":5}'));
  await page.reload();
  await field_of(page, 'start.code').waitFor();
  assert.equal(await page.locator('.greeting').count(), 0);
  await page.goto(`${place.world.kiosk}/embed/?kiosk`);
  await page.waitForURL('**/');
  assert.equal(await page.locator('#kiosk').count(), 0);
  await context.close();
});
