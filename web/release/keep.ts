import { cache_prefix, give_up, take_over } from './names.ts';
import { script_url, worker_script } from './scripts.ts';

// Whether this device keeps the site, so that it opens without a connection: only one that a person
// calls her own, or an agency's kiosk. Elsewhere no worker is ever registered.

function workers(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}

let keeping: Promise<void> | undefined;

export function keep_release(): Promise<void> {
  keeping ??= register().catch(() => {
    keeping = undefined; // Offline, full or switched off: the page goes on without.
  });
  return keeping;
}

async function register(): Promise<void> {
  await workers()?.register(script_url(worker_script), { updateViaCache: 'none' });
}

// One that is still being installed would go on putting files into its cache: it ends first.
async function drop_worker(registration: ServiceWorkerRegistration): Promise<void> {
  const { installing } = registration;
  installing?.postMessage(give_up);
  if (installing) await settled(installing, ['redundant', 'installed', 'activated']);
  await registration.unregister();
}

// No worker and no file of any release stays.
export async function drop_release(): Promise<void> {
  const begun = keeping;
  keeping = undefined;
  try {
    await begun;
    const all = (await workers()?.getRegistrations()) ?? [];
    await Promise.all(all.map(drop_worker));
    const names = (await caches.keys()).filter((name) => name.startsWith(cache_prefix));
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // Storage is switched off, so there is none.
  }
}

// Looks for a newer release, and lets it in when it is whole: for a moment at which nobody is at
// work. True when this page shall be loaded anew.
export async function renew_release(): Promise<boolean> {
  const registration = await workers()?.getRegistration();
  if (!registration) return false;
  const before = registration.active;
  await registration.update().catch(() => undefined);
  if (registration.installing) await settled(registration.installing);
  const { waiting } = registration;
  // The first one of this device has what the page was loaded from.
  if (!waiting) return before !== null && registration.active !== before;
  const changed = settled(waiting, ['activated', 'redundant']);
  waiting.postMessage(take_over);
  return changed;
}

// True once it came to the first of these states, false when it was given up before.
function settled(
  worker: ServiceWorker,
  states: ServiceWorkerState[] = ['installed', 'redundant'],
): Promise<boolean> {
  return new Promise((done) => {
    const look = (): void => {
      if (states.includes(worker.state)) done(worker.state === states[0]);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
