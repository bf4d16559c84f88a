// A device that keeps the site: whole and as released, or not at all (attack 61); nothing of an
// answer in it; a newer one only between two intakes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, goes } from '../../client/journey.mjs';
import { findCanaries } from '../../client/canaries.mjs';
import { Person, Pointer } from '../../client/person.mjs';
import { said } from '../../client/texts.mjs';
import { comes_true, root } from '../browser.mjs';
import { place } from '../embed/place.mjs';
import { assert, check } from '../suite.mjs';
import { comes_by_link, kept_by, nothing_is_kept, own, worker_is_active } from './visit.mjs';

check('an intake is finished without a connection, and sent when there is one', async () => {
  const { front, link, context, page, person, close } = await comes_by_link();
  await goes(person, link, { does: own, until: 'you' });
  await worker_is_active(page);
  await front.go_offline(context);
  await person.reads(said('frame.offline'));
  await goes(person, link, { does: own, until: 'send' });
  await person.chooses('send.copyRoute', 'none');
  await person.press('frame.next');
  await person.reads(said('send.kept'));
  // Another language while nothing can be fetched: its words are of the release.
  await person.press('frame.language');
  await person.chooses('language.tag', 'es');
  await page.waitForFunction(() => document.documentElement.lang === 'es');
  await person.press('frame.close');
  // What is kept is the release and nothing else.
  const { out } = await kept_by(page);
  const places = out.map(({ path, body }) => ({ name: path, bytes: Buffer.from(body) }));
  assert.deepEqual(findCanaries(Object.values(answers), places), []);
  await front.come_back(context);
  await page.locator('[data-status].good').first().waitFor();
  const rows = place.world.says(['inbox'], 'kim').submissions;
  assert.ok(rows.some(({ linkId }) => linkId === link.linkId));
  // All is sent, so the device needs nothing any more.
  await comes_true(page, nothing_is_kept);
  await close();
});

check('a locked form that waits goes out after the page was opened without a line', async () => {
  const { front, link, context, page, person, close } = await comes_by_link();
  await goes(person, link, { does: own, until: 'send' });
  await worker_is_active(page);
  await front.go_offline(context);
  await person.chooses('send.copyRoute', 'none');
  await person.press('frame.next');
  await person.reads(said('send.kept'));
  const again = await context.newPage();
  await page.close();
  await again.goto(`${front.url}/`);
  const back = new Person(again, new Pointer(again));
  await again.waitForFunction(() => document.documentElement.dataset.screen);
  assert.equal(await again.evaluate(() => document.documentElement.dataset.failed), undefined);
  await front.come_back(context);
  await back.reads(said('frame.earlierSent'));
  await close();
});

check('whom to call is said without a connection too, and as it is now with one', async () => {
  const { front, link, context, page, person, close } = await comes_by_link();
  await goes(person, link, { does: own, until: 'papers' });
  await worker_is_active(page);
  const asks = async () => {
    const other = await context.newPage();
    await other.goto(`${front.url}/call`);
    const said_there = [
      await other.locator('h1').textContent(),
      await other.locator('a[href^="tel:"]').textContent(),
    ];
    await other.close();
    return said_there;
  };
  const told = ['Harbour House', '601-555-0142'];
  await front.go_offline(context);
  assert.deepEqual(await asks(), told);
  await front.come_back(context);
  front.change = (path, bytes) =>
    path === '/call' ? Buffer.from(String(bytes).replaceAll('0142', '0199')) : bytes;
  assert.deepEqual(await asks(), ['Harbour House', '601-555-0199']);
  await close();
});

check(
  'a kept file that has one other byte is refused, and all others go with it (attack 61)',
  async () => {
    for (const path of ['/', '/app.js', '/words/en.json']) {
      const { front, link, context, page, person, close } = await comes_by_link();
      await goes(person, link, { does: own, until: 'papers' });
      await worker_is_active(page);
      await page.evaluate(async (at) => {
        const cache = await caches.open((await caches.keys())[0]);
        const body = new Uint8Array(await (await cache.match(at)).arrayBuffer());
        body[body.length >> 1] ^= 1;
        await cache.put(at, new Response(body, { headers: { 'Content-Type': 'text/html' } }));
      }, path);
      const before = front.asked.length;
      const next = await context.newPage();
      await next.goto(`${front.url}/`);
      await next.waitForFunction(() => document.documentElement.dataset.screen);
      assert.ok(front.asked.slice(before).includes(`GET ${path}`), path);
      assert.deepEqual(await next.evaluate(() => caches.keys()), [], path);
      assert.equal((await kept_by(next)).workers, 0, path);
      await close();
    }
  },
);

check('a release of which one file is not as named is not kept at all (attack 61)', async () => {
  const { front, link, page, person, close } = await comes_by_link();
  front.change = (path, bytes) =>
    path === '/words/ar.json' ? Buffer.concat([bytes, Buffer.from(' ')]) : bytes;
  await goes(person, link, { does: own, until: 'papers' });
  const asked = () => front.asked.some((one) => one.includes('/words/ar.json'));
  for (let left = 600; !asked() && left; --left) await page.waitForTimeout(50);
  assert.ok(asked());
  await comes_true(page, nothing_is_kept);
  await close();
});

function build_newer() {
  const out = mkdtempSync(join(tmpdir(), 'foyer-newer-'));
  execFileSync(process.execPath, [
    join(root, 'web/build.mjs'),
    ...['--core', place.core, '--out', join(out, 'site'), '--version', '99.0'],
  ]);
  return out;
}

const release_of = (page) => page.evaluate(() => caches.keys());

check('a newer release waits until the intake is over (attack 61)', async () => {
  const newer = build_newer();
  const { front, link, context, page, person, close } = await comes_by_link();
  await goes(person, link, { does: own, until: 'papers' });
  await worker_is_active(page);
  const [first] = await release_of(page);
  front.site = join(newer, 'site');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await comes_true(page, async () => (await navigator.serviceWorker.ready).waiting !== null);
  // A second page does not bring it in either: somebody is at work in the first.
  const other = await context.newPage();
  await other.goto(`${front.url}/`);
  await other.waitForFunction(() => document.documentElement.dataset.screen);
  await goes(person, link, { does: own, until: 'who' });
  assert.equal(
    await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null),
    true,
  );
  const kept = await release_of(page);
  assert.ok(kept.length === 2 && kept.includes(first), kept.join());
  await other.close();
  await page.close();
  const next = await context.newPage();
  await next.goto(`${front.url}/`);
  await next.waitForFunction(() => document.documentElement.dataset.screen);
  await comes_true(next, async (old) => !(await caches.keys()).includes(old), first);
  assert.equal((await release_of(next)).length, 1);
  await close();
  rmSync(newer, { recursive: true });
});

check('leaving takes the worker and all that it keeps (attacks 63, 65)', async () => {
  const { front, link, context, page, person, close } = await comes_by_link();
  await goes(person, link, { does: own, until: 'papers' });
  await worker_is_active(page);
  await front.go_offline(context);
  await person.press('frame.leave');
  // Out of reach no page can be fetched, and the address would tell: it goes to an empty one.
  await page.waitForURL('about:blank');
  await front.come_back(context);
  await page.goto(`${front.url}/weather`);
  const { out, workers } = await kept_by(page);
  assert.deepEqual([out, workers], [[], 0]);
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
  await close();
});
