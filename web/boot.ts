import { Core, type Run } from './core.ts';
import { load } from './load.ts';
import { App } from './app.ts';
import { run } from './effects/run.ts';
import { resumed } from './effects/session_text.ts';
import { best_language, load_words } from './effects/words.ts';
import { leave, listen_for_leave } from './effects/leave.ts';

declare const FOYER_VERSION: string;

// A link's secret stands behind the '#': it leaves the address bar and the history entry before
// anything else happens.
const fragment = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

let core: Core | undefined;
listen_for_leave(document, () => void leave(core));

// A page that comes back from the browser's cache would show what was on it before.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
addEventListener('hashchange', () => {
  location.reload();
});

async function start(): Promise<void> {
  const wishes = [...navigator.languages];
  const [words, exports] = await Promise.all([load_words(best_language(wishes)), load()]);
  core = new Core(exports);
  const app = new App(core, run as Run);
  app.start({
    what: 'started',
    fragment,
    origin: location.origin,
    languages: wishes,
    words,
    reduced_motion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    app_version: FOYER_VERSION,
    resumed: resumed(),
  });
}

// Whatever goes wrong inside, nobody stays before a page that answers no more.
function give_up(error: unknown): void {
  Object.assign(document.documentElement.dataset, { failed: '', ink: 'own' });
  document.querySelector('#ink')?.setAttribute('hidden', '');
  document.querySelector('#sorry')?.removeAttribute('hidden');
  document.querySelector('#waiting')?.remove();
  document.querySelector('#content')?.replaceChildren();
  console.error(error);
}

addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) give_up(event.error);
});
start().catch(give_up);
