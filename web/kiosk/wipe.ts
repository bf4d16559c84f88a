import { cache_prefix } from '../release/names.ts';
import { clear_all_but_setting } from './setting.ts';
import { silence } from './speech.ts';

// Everything that a browser can keep for a page, but for the release and the workers' setting. The
// page itself goes afterwards, and with it what was in its memory.

async function drop_bases(): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  await Promise.all(
    names.map(
      (name) =>
        new Promise((done) => {
          const request = indexedDB.deleteDatabase(name);
          for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, done);
        }),
    ),
  );
}

async function drop_caches(): Promise<void> {
  const names = (await caches.keys()).filter((name) => !name.startsWith(cache_prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
}

function drop_cookies(): void {
  for (const one of document.cookie.split(';')) {
    const name = one.split('=')[0]?.trim();
    if (name) document.cookie = `${name}=; max-age=0; path=/`;
  }
}

export async function wipe_device(): Promise<void> {
  silence();
  getSelection()?.removeAllRanges();
  drop_cookies();
  clear_all_but_setting();
  await Promise.all([drop_bases(), drop_caches()]);
}
