import { hush } from '../aloud/load.ts';
import type { Core } from '../core.ts';
import { framed, tell_host } from '../frame/port.ts';
import { drop_release } from '../release/keep.ts';
import { stop_check } from './checks/checks.ts';
import { forget } from './rows.ts';
import { keep_session } from './session_text.ts';

const away = '/leave'; // answered with Clear-Site-Data and a way on to a neutral page
const patienceMs = 400;

let gone = false;
let elsewhere: (() => Promise<void>) | undefined;

// In a lobby leaving means something else than going away.
export function on_leave(go: () => Promise<void>): void {
  elsewhere = go;
}

// Whether this page is on its way out: what still arrives then is for nobody.
export function left(): boolean {
  return gone;
}

// Whatever speaks, films or listens stops, and what still arrives is for nobody.
export function still(): void {
  gone = true;
  hush();
  stop_check();
}

// Nothing that was open stays on the page or in the core's memory, and no event gets there.
export function empty(core: Core | undefined): void {
  still();
  document.body.replaceChildren();
  document.title = '';
  core?.exports.HEAPU8.fill(0);
}

// Out, at once: what is on screen goes first, then what is kept, and the history entry is replaced.
export async function leave(core: Core | undefined): Promise<void> {
  empty(core);
  if (elsewhere) return elsewhere();
  keep_session('');
  try {
    sessionStorage.clear();
    localStorage.clear();
  } catch {
    // Storage is switched off, so there is none to clear.
  }
  const late = new Promise((done) => setTimeout(done, patienceMs));
  await Promise.race([Promise.all([forget('*'), drop_release()]), late]);
  if (framed) await leave_frame();
  // Without a connection the browser would name the page that it cannot reach.
  else location.replace(navigator.onLine ? away : 'about:blank');
}

// Inside a frame the page around goes away. The request that lets the browser drop what it keeps is
// on its way by then, and outlives the frame.
async function leave_frame(): Promise<void> {
  const dropped = fetch(away, { cache: 'no-store', keepalive: true });
  tell_host({ say: 'leave' });
  await dropped.catch(() => undefined);
}

// Shift three times within two seconds is the way out that needs no looking.
export function listen_for_leave(root: Document, go: () => void): void {
  let pressed: number[] = [];
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Shift') {
        pressed = [];
      } else if (!event.repeat) {
        pressed = [...pressed.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
        if (pressed.length >= 3) go();
      }
    },
    true,
  );
}
