import { App } from '../app.ts';
import { Core } from '../core.ts';
import { best_language, load_words, spoken } from '../effects/words.ts';
import { load } from '../load.ts';
import { draw_codes } from './qr.ts';
import { run } from './run.ts';

declare const FOYER_VERSION: string;

// A page that comes back from the browser's cache would show what was on it before.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

async function start(): Promise<void> {
  const wishes = [...navigator.languages];
  const [words, exports] = await Promise.all([load_words(best_language(wishes)), load()]);
  const app = new App(new Core(exports), run);
  app.start({
    what: 'started',
    fragment: '',
    origin: location.origin,
    languages: wishes,
    words,
    spoken: spoken(),
    reduced_motion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    app_version: FOYER_VERSION,
    resumed: '',
  });
  app.tell({ what: 'able', share: 'share' in navigator });
  new MutationObserver(() => {
    draw_codes(document);
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', () => {
    app.tell({ what: 'hidden', yes: document.hidden });
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
