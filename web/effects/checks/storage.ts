import { deleteDB, openDB } from 'idb';
import type { Finding } from '../../contract.ts';

const base = 'try';

// Writes one word, reads it and takes all of it away again.
export async function storage(): Promise<Finding> {
  try {
    const db = await openDB(base, 1, { upgrade: (made) => void made.createObjectStore(base) });
    await db.put(base, base, base);
    const same = (await db.get(base, base)) === base;
    db.close();
    return { result: same ? 'done' : 'failed' };
  } catch {
    return { result: 'failed' };
  } finally {
    await deleteDB(base).catch(() => undefined);
  }
}
