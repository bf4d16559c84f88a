import type { Tell } from '../core.ts';

// Somebody who reads presses nothing, so a key, a touch, a turn of the wheel or a move of the
// pointer says that she is there. Not oftener than this, and nothing about what it was.
const everyMs = 15_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;

export function listen_for_stirring(tell: Tell): void {
  let told = -everyMs;
  const stir = (): void => {
    if (performance.now() - told < everyMs) return;
    told = performance.now();
    tell({ what: 'stirred' });
  };
  for (const sign of signs) addEventListener(sign, stir, { capture: true, passive: true });
}
