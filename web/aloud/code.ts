import type { Effect } from '../contract.ts';
import type { Tell } from '../core.ts';

// What reads and shows films, and only those need who want it: it comes after the first screen.
export interface Aloud {
  read(asked: Extract<Effect, { do: 'read_aloud' }>, tell: Tell): void;
  hush(): void;
  fill_films(root: Document): void;
}
export type Mark = (range: Range | undefined) => void;
export type MakeAloud = (mark: Mark) => Aloud;

export const code_is_here = 'foyer-aloud-code';
