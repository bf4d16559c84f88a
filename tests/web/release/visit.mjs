// Somebody whose device may keep the site, and what it keeps.
import { Person, Pointer } from '../../client/person.mjs';
import { unpainted } from '../browser.mjs';
import { place } from '../embed/place.mjs';
import { open_front } from './front.mjs';

export const own = {
  now: async (person) => {
    await person.chooses('now.device', 'own');
    await person.chooses('now.private', 'yes');
  },
};

// Somebody with a worker's link at a web server of its own.
export async function comes_by_link(site = null) {
  const front = await open_front(place.world.kiosk);
  front.site = site;
  const link = place.world.says(['link', 'new', '--relay', place.world.kiosk], 'kim');
  const context = await place.browser.newContext({ viewport: { width: 390, height: 844 } });
  await unpainted(context);
  const page = await context.newPage();
  const person = new Person(page, new Pointer(page));
  const url = link.url.replace(place.world.kiosk, front.url);
  await page.goto(url);
  await person.sees('welcome');
  const close = async () => {
    await context.close();
    front.close();
  };
  return { front, link: { ...link, url }, context, page, person, close };
}

export const worker_is_active = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null);

// What the worker keeps, by its address.
export const kept_by = (page) =>
  page.evaluate(async () => {
    const out = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request)).text();
        out.push({ path: new URL(request.url).pathname, body });
      }
    }
    return { out, workers: (await navigator.serviceWorker.getRegistrations()).length };
  });

export const nothing_is_kept = async () => {
  const workers = await navigator.serviceWorker.getRegistrations();
  return (await caches.keys()).length + workers.length === 0;
};
