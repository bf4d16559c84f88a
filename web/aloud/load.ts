import { aloud_script, script_url } from '../release/scripts.ts';
import { code_is_here, type Aloud, type MakeAloud } from './code.ts';
import { mark } from './spoken.ts';

declare const FOYER_ALOUD: string; // its hash

let coming: Promise<Aloud> | undefined;
let here: Aloud | undefined;

// What is not there has nothing to silence.
export function hush(): void {
  here?.hush();
}

// Fetched once, by its hash; after a failure the next one who wants it tries again.
function fetched(): Promise<Aloud> {
  coming ??= new Promise<Aloud>((done, fail) => {
    document.addEventListener(
      code_is_here,
      (event) => {
        done((here = (event as CustomEvent<MakeAloud>).detail(mark)));
      },
      { once: true },
    );
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', integrity: FOYER_ALOUD });
    script.src = script_url(aloud_script);
    script.addEventListener('error', () => {
      coming = undefined;
      fail(new Error('What reads aloud is missing.'));
    });
    document.head.append(script);
  });
  return coming;
}

// At once where it is there already: browsers want speech to begin with the press.
export function with_aloud(run: (code: Aloud) => void, missing = (): void => undefined): void {
  if (here) run(here);
  else fetched().then(run, missing);
}
