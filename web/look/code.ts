import type { Core } from '../core.ts';
import type { Look } from './wishes.ts';

// What dresses the page, and only those need whose agency wishes a look.
export type Wear = (scheme: string, core: Core) => void;
export type MakeWear = (look: Look) => Wear;

export const code_is_here = 'foyer-look';
