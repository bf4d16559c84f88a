// A device is called somebody's own, and then not: what it keeps comes and goes with that.
import { goes } from '../../client/journey.mjs';
import { comes_true } from '../browser.mjs';
import { assert, check } from '../suite.mjs';
import { comes_by_link, kept_by, nothing_is_kept, own, worker_is_active } from './visit.mjs';

// Counts them as they end.
function count_registered() {
  const { serviceWorker } = navigator;
  const register = serviceWorker.register.bind(serviceWorker);
  window.registered = 0;
  serviceWorker.register = (...given) => register(...given).finally(() => ++window.registered);
}

const so_many_are_kept = async (many) => {
  const registration = await navigator.serviceWorker.getRegistration();
  const [name, ...more] = await caches.keys();
  if (!registration?.active || !name || more.length) return false;
  return (await (await caches.open(name)).keys()).length === many;
};

check('no worker before the device is known to be her own; then a whole release', async () => {
  const { link, page, person, close } = await comes_by_link();
  const before = async () => {
    const { out, workers } = await kept_by(page);
    assert.deepEqual([out.length, workers], [0, 0]);
  };
  // And stays so.
  const gone = async () => {
    await comes_true(page, nothing_is_kept);
    await page.waitForTimeout(1000);
    await before();
  };
  await goes(person, link, { arrives: before, until: 'papers', does: { now: before } });
  await person.press('frame.back');
  await person.sees('now');
  await page.evaluate(count_registered);
  await own.now(person);
  await worker_is_active(page);
  const paths = (await kept_by(page)).out.map(({ path }) => path);
  assert.ok(paths.includes('/') && paths.includes('/foyer.wasm') && paths.length >= 11, paths);
  assert.ok(
    paths.every((path) => !path.startsWith('/v1') && path !== '/agency.json'),
    paths,
  );
  // Not her own after all: it goes at once.
  await person.chooses('now.device', 'other');
  await gone();
  // Nor while all of it is still on its way.
  await person.chooses('now.device', 'own');
  await person.chooses('now.device', 'shared');
  // A registration that was asked for cannot be called back: it ends first, and goes then.
  await page.waitForFunction(() => window.registered === 2);
  await gone();
  // Her own after all, said while the last one is still being taken away.
  for (const device of ['own', 'other', 'own']) await person.chooses('now.device', device);
  await comes_true(page, so_many_are_kept, paths.length);
  await page.waitForTimeout(1000);
  assert.deepEqual((await kept_by(page)).out.map(({ path }) => path).sort(), paths.sort());
  await close();
});

check('while the files come once more, the page waits for none but its own', async () => {
  const { front, link, page, person, close } = await comes_by_link();
  await goes(person, link, { does: own, until: 'papers' });
  await worker_is_active(page);
  const many = (await kept_by(page)).out.length;
  await person.press('frame.back');
  await person.sees('now');
  await person.chooses('now.device', 'other');
  await comes_true(page, nothing_is_kept);
  const before = front.asked.length;
  let go_on;
  const held = new Promise((done) => {
    go_on = done;
  });
  front.change = async (path, bytes) => {
    if (path === '/foyer.wasm') await held;
    return bytes;
  };
  await person.chooses('now.device', 'own');
  const asked = () => front.asked.slice(before).includes('GET /foyer.wasm');
  for (let left = 600; !asked() && left; --left) await page.waitForTimeout(50);
  assert.ok(asked());
  const size = await page.evaluate(async () => {
    const answer = await fetch('/words/es.json', { signal: AbortSignal.timeout(10_000) });
    return (await answer.text()).length;
  });
  assert.ok(size > 1000);
  go_on();
  await comes_true(page, so_many_are_kept, many);
  await close();
});
