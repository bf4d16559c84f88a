import type { Core } from '../core.ts';
import { fetch_script, look_script } from '../release/scripts.ts';
import { code_is_here, type MakeWear, type Wear } from './code.ts';
import type { Look } from './wishes.ts';

declare const FOYER_LOOK: string; // its hash

let dressed: Wear | undefined;

// Without it the page looks as the house does: a line that fails keeps nobody out.
export async function fetch_look(look: Look): Promise<void> {
  if (!Object.keys(look).length) return;
  try {
    dressed = (await fetch_script<MakeWear>(look_script, FOYER_LOOK, code_is_here))(look);
  } catch (error) {
    console.error(error);
  }
}

// In the colours of a scheme that the page has taken.
export function dress(scheme: string, core: Core): void {
  dressed?.(scheme, core);
}
