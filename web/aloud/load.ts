import { aloud_script, fetch_script } from '../release/scripts.ts';
import { code_is_here, type Aloud, type MakeAloud } from './code.ts';
import { mark } from './spoken.ts';

declare const FOYER_ALOUD: string; // its hash

let coming: Promise<Aloud> | undefined;
let here: Aloud | undefined;

// What is not there has nothing to silence.
export function hush(): void {
  here?.hush();
}

// Once; after a failure the next one who wants it tries again.
async function fetched(): Promise<Aloud> {
  try {
    return (here = (await fetch_script<MakeAloud>(aloud_script, FOYER_ALOUD, code_is_here))(mark));
  } catch (error) {
    coming = undefined;
    throw error;
  }
}

// At once where it is there already: browsers want speech to begin with the press.
export function with_aloud(run: (code: Aloud) => void, missing = (): void => undefined): void {
  if (here) run(here);
  else (coming ??= fetched()).then(run, missing);
}
