// A tablet in an agency's lobby, as a worker starts it, and the clients who come to it.
import { Person, Pointer } from '../../client/person.mjs';
import { traces, watch_memory } from '../../client/traces.mjs';
import { json } from './words.mjs';
import { unpainted } from '../browser.mjs';
import { place } from '../embed/place.mjs';
import { assert } from '../suite.mjs';

export const code = '480 159';
export const words = (lang = 'en') => json(`assets/kiosk_words/${lang}.json`);

// Only where it is `painted` the client's page is; the kiosk's own pages never are.
export async function open_tablet({ painted = false, ...options } = {}, url = place.world.kiosk) {
  const context = await place.browser.newContext({
    viewport: { width: 1180, height: 820 },
    locale: 'en-US',
    ...options,
  });
  if (!painted) await unpainted(context);
  const page = await context.newPage();
  await watch_memory(page);
  await page.goto(`${url}/?kiosk`);
  return { context, page, person: new Person(page, new Pointer(page)) };
}

export const field_of = (page, key, lang = 'en') =>
  page.getByLabel(words(lang)[key], { exact: true });
export const button_of = (page, key, lang = 'en') =>
  page.getByRole('button', { name: words(lang)[key] });

export async function start(page, first = code, second = first, lang = 'en') {
  await field_of(page, 'start.code', lang).fill(first);
  await field_of(page, 'start.again', lang).fill(second);
  await button_of(page, 'start.go', lang).click();
}

export const greets = (page) => page.locator('.greeting').first().waitFor();

export async function started_tablet(options, url) {
  const tablet = await open_tablet(options, url);
  await start(tablet.page);
  await greets(tablet.page);
  return tablet;
}

export async function begins(person, lang = 'en') {
  await button_of(person.page, 'attract.begin', lang).click();
  await person.sees('welcome');
}

// What a browser would fill by itself, or offer what somebody wrote before.
export const fills_itself = ':is(input.text, textarea):not([autocomplete="off"])';

// What the tablet may keep: the release and the workers' setting.
export async function keeps_only_its_own(page) {
  const { local, session, cookie, bases, kept } = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: sessionStorage.length,
    cookie: document.cookie,
    bases: await indexedDB.databases(),
    kept: await caches.keys(),
  }));
  assert.deepEqual([local, session, cookie, bases], [['kiosk'], 0, '', []]);
  assert.ok(kept.length <= 1 && kept.every((name) => name.startsWith('release-')), kept.join());
}

// Attacks 63 and 65 after a client: nothing of what she wrote in the page, in memory, in any
// storage; no field that offers or fills itself; no way Back to her.
export async function is_clean(page, canaries, history_length) {
  await greets(page);
  await keeps_only_its_own(page);
  assert.deepEqual(await traces(page, canaries, { core: false }), []);
  assert.equal(await page.locator(fills_itself).count(), 0);
  assert.equal(await page.locator('video, audio').count(), 0);
  assert.equal(await page.evaluate(() => window.cores_memory), undefined);
  assert.equal(await page.evaluate(() => history.length), history_length);
}
