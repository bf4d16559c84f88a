import { Core, type Run } from './core.ts';
import { load } from './load.ts';
import { App } from './app.ts';
import { run } from './effects/run.ts';
import { accompany } from './effects/rows.ts';
import { resumed } from './effects/session_text.ts';
import { best_language, load_words, spoken, wishes } from './effects/words.ts';
import { leave, left, listen_for_leave, on_leave, still } from './effects/leave.ts';
import { show_sorry } from './sorry.ts';
import { framed, listen_for_host, tell_host } from './frame/port.ts';
import { is_kiosk, walks_in, wished_languages, wished_look } from './frame/wishes.ts';
import { open_kiosk } from './kiosk/load.ts';
import { fetch_look } from './look/load.ts';
import { drop_release, keep_release, renew_release } from './release/keep.ts';

declare const FOYER_VERSION: string;

// A link's secret stands behind the '#': it leaves the address bar and the history entry before
// anything else happens. In a frame no link is read at all: it belongs into a tab of its own. Nor
// on a lobby tablet, which stays one however often the page is loaded.
const link = framed || is_kiosk ? '' : location.hash.slice(1);
const fragment = link === '' && (walks_in || is_kiosk) ? 'walk-in' : link;
history.replaceState(null, '', location.pathname + (is_kiosk ? '?kiosk' : ''));
// The page for frames is for frames: by itself it would look like the kiosk, and is not.
if (framed && window.parent === window) location.replace('/?walk-in');
listen_for_host();

// Where answers may be kept, the site stays beside them: it opens without a connection too. A page
// in a frame has no site of its own.
accompany({
  come: () => {
    if (!framed) void keep_release();
  },
  go: drop_release,
});

let core: Core | undefined;
listen_for_leave(document, () => void leave(core));

// A page that comes back from the browser's cache would show what was on it before.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
addEventListener('hashchange', () => {
  location.reload();
});

// A style that was changed on the way is refused by the browser; without it the page would show
// what is meant to be unseen. Once the page is loaded there is a sheet, or there will be none.
async function styled(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  if (link && !link.sheet && document.readyState !== 'complete') {
    await new Promise((done) => {
      addEventListener('load', done);
      link.addEventListener('load', done);
      link.addEventListener('error', done);
    });
  }
  if (!link?.sheet) throw new Error('The style is missing.');
}

async function start(languages: string[]): Promise<void> {
  const [words, exports] = await Promise.all([
    load_words(best_language(languages)),
    load(),
    styled(),
    fetch_look(wished_look),
  ]);
  if (!words) throw new Error('The words are missing.');
  core = new Core(exports);
  const app = new App(core, run as Run);
  app.start({
    what: 'started',
    fragment,
    origin: location.origin,
    languages,
    words,
    spoken: spoken(),
    reduced_motion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    app_version: FOYER_VERSION,
    resumed: resumed(),
    kiosk: is_kiosk,
  });
}

// Whatever goes wrong inside, nobody stays before a page that answers no more. Nothing remains of
// it that could be pressed in vain, the way out above all.
function give_up(error: unknown): void {
  if (left()) return;
  still();
  document.documentElement.dataset.ink = 'own';
  document.querySelector('#ink')?.setAttribute('hidden', '');
  show_sorry(() => void leave(core));
  for (const name of ['#bar', '#before', '#content', '#foot'])
    document.querySelector(name)?.replaceChildren();
  tell_host({ say: 'error' });
  console.error(error);
}

// A core that ran out of memory, or into what it does not know, is as good as none. Whoever lacks
// WebAssembly has no such error, and no name for it.
function broke(error: unknown): void {
  if ('WebAssembly' in globalThis && error instanceof WebAssembly.RuntimeError) give_up(error);
}
addEventListener('error', (event) => {
  broke(event.error);
});
addEventListener('unhandledrejection', (event) => {
  broke(event.reason);
});

// A lobby tablet shows its own page first, and a client's after it.
async function begin(): Promise<void> {
  if (!is_kiosk) return start(wishes(wished_languages()));
  await styled();
  const begin_in = (language: string): Promise<void> =>
    start(wishes([language, ...wished_languages()]));
  return open_kiosk({ begin: begin_in, on_leave, keep_release, renew_release, drop_release });
}
begin().catch(give_up);
