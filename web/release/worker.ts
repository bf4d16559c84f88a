import type { WorkerScope } from './scope.d.ts';
import { cache_prefix, give_up, keep_again, take_over } from './names.ts';

// Keeps one whole release of the site on the device, every byte by its hash, and serves that or
// nothing. What is no file of the release is never looked at: no answer, no request of a client.
// One page of the agency's own stands beside it, for when nobody can be reached: whom to call.
// Another release is another script, which the browser puts beside this one; it waits until no page
// is open any more, so that nobody's intake changes under her hands.

interface ReleasedFile {
  path: string;
  type: string;
  integrity: string; // as a page writes it
}
declare const FOYER_RELEASE: { hash: string; files: ReleasedFile[] };
declare const FOYER_HEADERS: Record<string, string>; // those that a page's rights depend on

const contact = '/call';
const contact_type = 'text/html; charset=utf-8';

const scope = self as unknown as WorkerScope;
const kept = cache_prefix + FOYER_RELEASE.hash;
let fetching = new AbortController(); // until all is there

async function fetch_released({ path, integrity }: ReleasedFile): Promise<Response> {
  const answer = await fetch(path, {
    integrity,
    cache: 'no-cache',
    credentials: 'omit',
    redirect: 'error',
    signal: fetching.signal,
  });
  if (!answer.ok) throw new Error(`The release lacks ${path}.`);
  return answer;
}

// Without it a release is whole all the same.
async function keep_contact(cache: Cache): Promise<void> {
  try {
    const { signal } = fetching;
    const answer = await fetch(contact, { credentials: 'omit', redirect: 'error', signal });
    if (answer.ok) await cache.put(contact, answer);
  } catch {
    // The agency has none, or the line was cut.
  }
}

// As the agency says it now, or as it said it last.
async function serve_contact(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await (await caches.open(kept)).match(contact);
    if (!found) throw error;
    const headers = { ...FOYER_HEADERS, 'Content-Type': contact_type };
    return new Response(await found.arrayBuffer(), { headers });
  }
}

// All files or none: a release that is not whole is not kept at all.
async function keep_all(): Promise<void> {
  const cache = await caches.open(kept);
  try {
    await Promise.all(
      FOYER_RELEASE.files.map(async (file) => cache.put(file.path, await fetch_released(file))),
    );
    await keep_contact(cache);
    fetching.signal.throwIfAborted();
  } catch (error) {
    await caches.delete(kept);
    throw error;
  }
}

let again: Promise<void> | undefined; // while all files come once more

// Somebody called the device hers after all, while this worker was still serving her page.
async function keep_all_again(): Promise<void> {
  fetching = new AbortController();
  const before = again;
  const mine = (async () => {
    await before;
    if (await caches.has(kept)) return;
    await keep_all().catch(() => undefined); // As when one is installed: the page goes on without.
  })();
  again = mine;
  await mine;
  if (again === mine) again = undefined;
}

async function drop_others(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(cache_prefix) && name !== kept);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function is_released(bytes: ArrayBuffer, file: ReleasedFile): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}` === file.integrity;
}

// With the headers of the release, whatever the cache says. A file that is gone or not what was
// released takes all the others with it: from then on the server is asked, and the page holds each
// file against its hash once more. So it is while all files come once more: a page waits for one.
async function serve(file: ReleasedFile, request: Request): Promise<Response> {
  if (again) return fetch(request);
  const found = await caches.match(file.path, { cacheName: kept });
  const bytes = await found?.arrayBuffer();
  if (bytes && (await is_released(bytes, file))) {
    return new Response(bytes, { headers: { ...FOYER_HEADERS, 'Content-Type': file.type } });
  }
  await caches.delete(kept);
  await scope.registration.unregister();
  return fetch(request);
}

function is_contact(request: Request): boolean {
  return request.method === 'GET' && request.url === scope.location.origin + contact;
}

function released(request: Request): ReleasedFile | undefined {
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return undefined;
  // What stands behind a page's '?' is the page's own affair.
  if (search && pathname !== '/') return undefined;
  return FOYER_RELEASE.files.find(({ path }) => path === pathname);
}

// A kiosk is one page that never closes: between two clients it asks the next release in.
async function come_in(): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length < 2) await scope.skipWaiting();
}

scope.addEventListener('install', (event) => {
  event.waitUntil(keep_all());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(drop_others().then(() => scope.clients.claim()));
});
scope.addEventListener('message', (event) => {
  if (event.data === give_up) fetching.abort();
  if (event.data === keep_again) event.waitUntil(keep_all_again());
  if (event.data === take_over) event.waitUntil(come_in());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const file = released(request);
  if (file) event.respondWith(serve(file, request));
  else if (is_contact(request)) event.respondWith(serve_contact(request));
});
