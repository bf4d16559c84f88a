import { cache_prefix, give_up, keep_again, take_over } from './names.ts';
import { script_url, worker_script } from './scripts.ts';

// Whether this device keeps the site, so that it opens without a connection: only one that a person
// calls her own, or an agency's kiosk. Elsewhere no worker is ever registered.

function workers(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}

// One after the other: what is put in while another is still being taken out would go with it.
let turn = Promise.resolve();
let is_kept = false; // or will be, once its turn has come

function in_turn(step: () => Promise<void>): Promise<void> {
  turn = turn.then(step);
  return turn;
}

export function keep_release(): Promise<void> {
  if (is_kept) return turn;
  is_kept = true;
  return in_turn(() =>
    register().catch(() => {
      is_kept = false; // Offline, full or switched off: the page goes on without.
    }),
  );
}

async function register(): Promise<void> {
  const options = { updateViaCache: 'none' } as const;
  const registration = await workers()?.register(script_url(worker_script), options);
  // One that was dropped goes on serving this page, and a browser may take it back without having
  // it installed: its files are gone.
  registration?.active?.postMessage(keep_again);
}

// What is not yet whole would go on putting files into its cache: it ends first.
async function drop_worker(registration: ServiceWorkerRegistration): Promise<void> {
  const { installing, active } = registration;
  active?.postMessage(give_up);
  installing?.postMessage(give_up);
  if (installing) await settled(installing, ['redundant', 'installed', 'activated']);
  await registration.unregister();
}

// No worker and no file of any release stays.
export function drop_release(): Promise<void> {
  is_kept = false;
  return in_turn(() => drop_all().catch(() => undefined)); // Switched off, so there is none.
}

async function drop_all(): Promise<void> {
  const all = (await workers()?.getRegistrations()) ?? [];
  await Promise.all(all.map(drop_worker));
  const names = (await caches.keys()).filter((name) => name.startsWith(cache_prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
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
