import { deleteDB, openDB, type IDBPDatabase } from 'idb';

// The device's own store of ciphertext: drafts and the outbox. The base is made with the first row
// and goes with the last, so that a device on which nothing may stay holds not even its name.
const base = 'rows';
const store = 'rows';
let open: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  open ??= openDB(base, 1, {
    upgrade: (db) => void db.createObjectStore(store),
    blocking: () => void close(),
    terminated: () => {
      open = undefined;
    },
  });
  open.catch(() => {
    open = undefined;
  });
  return open;
}

// What else stays on the device for as long as rows do.
interface Company {
  come: () => void;
  go: () => Promise<void>;
}
let company: Company | undefined;

export function accompany(rows: Company): void {
  company = rows;
}

async function close(): Promise<void> {
  const was = open;
  open = undefined;
  (await was?.catch(() => undefined))?.close();
}

async function exists(): Promise<boolean> {
  const names = await indexedDB.databases?.();
  return !names || names.some(({ name }) => name === base);
}

// Two tabs would overwrite each other's drafts, so one of them keeps rows and the other is told
// that nothing was kept (attack 64). The lock goes with the tab.
let holding: Promise<boolean> | undefined;

async function is_ours(): Promise<boolean> {
  holding ??= new Promise((resolve) => {
    void navigator.locks.request(base, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => undefined);
    });
  });
  const ours = await holding;
  if (!ours) holding = undefined;
  return ours;
}

// True only when the row is on the disk, as far as the browser can tell.
export async function keep(name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    if (!(await is_ours())) return false;
    const db = await database();
    const work = db.transaction(store, 'readwrite', { durability: 'strict' });
    await Promise.all([work.store.put(bytes, name), work.done]);
    company?.come();
    return true;
  } catch {
    return false;
  }
}

export async function recall(prefix: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  try {
    if (!(await exists())) return [];
    const work = (await database()).transaction(store);
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const [names, rows] = await Promise.all([
      work.store.getAllKeys(range),
      work.store.getAll(range),
    ]);
    return names.map((name, i) => ({ name: String(name), bytes: rows[i] as Uint8Array }));
  } catch {
    return [];
  }
}

// One row, or with "*" the whole base.
export async function forget(name: string): Promise<void> {
  try {
    if (!(await exists())) return;
    const db = await database();
    if (name !== '*') await db.delete(store, name);
    if (name !== '*' && (await db.count(store)) > 0) return;
    await close();
    await Promise.all([deleteDB(base), company?.go()]);
  } catch {
    // A private window without storage keeps nothing, so nothing is left to forget.
  }
}
