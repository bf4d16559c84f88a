import type { Display } from '../contract.ts';
import { wished_scheme } from '../frame/wishes.ts';

export const schemes = ['light', 'dark', 'high'] as const;
export type Scheme = (typeof schemes)[number];

const dark = matchMedia('(prefers-color-scheme: dark)');
const more = matchMedia('(prefers-contrast: more)');

// The person's own choice first, then what the system asks for, and for colours alone what the
// page around wishes.
export function scheme_of(display: Display): Scheme {
  if (display.contrast !== 'standard') return display.contrast;
  if (more.matches) return 'high';
  return wished_scheme ?? (dark.matches ? 'dark' : 'light');
}

export function on_scheme_change(changed: () => void): void {
  for (const query of [dark, more]) query.addEventListener('change', changed);
}
