// Looks for what somebody wrote in everything that her visit could have left on the device: the
// page, the script's memory, the core's memory, and each kind of storage.
import { findCanaries, forms } from './canaries.mjs';

// Before any script of the page runs: keeps hold of the core's memory, so that it can be searched.
export function watch_memory(page) {
  return page.addInitScript(() => {
    const real = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const made = await real.call(WebAssembly, source, imports);
      const all = [...Object.values(made.instance.exports), ...Object.values(imports.env ?? {})];
      window.cores_memory = all.find((one) => one instanceof WebAssembly.Memory);
      return made;
    };
  });
}

// How much memory the core of this page has; 0 where none runs.
export const cores_bytes = (page) =>
  page.evaluate(() => window.cores_memory?.buffer.byteLength ?? 0);

async function in_core(page, canaries) {
  const needles = canaries.flatMap((canary) =>
    forms(canary).map((form) => ({ canary, form: [...form] })),
  );
  return page.evaluate((all) => {
    if (!window.cores_memory) return [{ canary: 'none', name: 'the memory was not seen' }];
    const heap = new Uint8Array(window.cores_memory.buffer);
    const there = (form) => {
      for (let at = heap.indexOf(form[0]); at >= 0; at = heap.indexOf(form[0], at + 1))
        if (form.every((byte, i) => heap[at + i] === byte)) return true;
      return false;
    };
    return all
      .filter(({ form }) => there(form))
      .map(({ canary }) => ({ canary, name: 'memory of the core' }));
  }, needles);
}

// Every string that the page's scripts still hold, after the collector has run.
async function in_script(page) {
  const session = await page.context().newCDPSession(page);
  const pieces = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return Buffer.from(JSON.stringify(JSON.parse(pieces.join('')).strings));
}

const seen_on = (page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value);
    return [document.title, location.href, document.documentElement.outerHTML, ...fields].join(' ');
  });

// Cookies, both storages, every row of IndexedDB, every entry of a cache.
const stored_by = (page) =>
  page.evaluate(async () => {
    const out = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const text = (value) =>
      value instanceof Uint8Array ? String.fromCharCode(...value) : JSON.stringify(value);
    for (const { name } of await indexedDB.databases()) {
      const base = await done(indexedDB.open(name));
      for (const store of base.objectStoreNames) {
        const rows = base.transaction(store).objectStore(store);
        out.push(name, store, ...(await done(rows.getAllKeys())).map(String));
        out.push(...(await done(base.transaction(store).objectStore(store).getAll())).map(text));
      }
      base.close();
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) out.push(name, request.url);
    return out;
  });

// The page as it is now is the one that stands in the next frame.
const is_painted = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

// Where each canary is still found. A page that was left has no core any more.
export async function traces(page, canaries, { core = true } = {}) {
  await is_painted(page);
  const stored = await stored_by(page);
  const places = [
    { name: 'page', bytes: Buffer.from(await seen_on(page)) },
    { name: 'storage', bytes: Buffer.from(stored.join('\n')) },
    { name: 'memory of the scripts', bytes: await in_script(page) },
  ];
  const memory = core ? await in_core(page, canaries) : [];
  return [...findCanaries(canaries, places), ...memory];
}

// Whether the device keeps anything at all.
export async function keeps_nothing(page) {
  const [cookie, local, session, ...rows] = await stored_by(page);
  return cookie === '' && local === '{}' && session === '{}' && rows.length === 0;
}
