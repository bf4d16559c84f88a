import { on_mark } from '../aloud/spoken.ts';
import type { Canvas } from './canvas.ts';

// What happens on the page without the session: the painter must show it all the same.
export function follow(canvas: Canvas): void {
  const states = (): void => {
    canvas.ask('states');
  };
  const layout = (): void => {
    canvas.ask('layout');
  };
  let over: Element | null = null;
  document.addEventListener('pointerover', (event) => {
    const box = (event.target as Element).closest('[data-box]');
    if (box !== over) states();
    over = box;
  });
  for (const name of ['pointerdown', 'pointerup', 'pointercancel', 'keydown', 'keyup'] as const) {
    document.addEventListener(name, states);
  }
  // A field with the focus shows its own text, so its lines come and go.
  document.addEventListener('focusin', layout);
  document.addEventListener('focusout', layout);
  document.addEventListener('toggle', layout, true);
  on_mark(layout);
  addEventListener('resize', layout);
  addEventListener(
    'scroll',
    () => {
      stick(layout);
      canvas.scrolled();
    },
    { passive: true },
  );
  const page = document.querySelector('#page');
  if (page) {
    new ResizeObserver(() => {
      canvas.ask('layout');
      canvas.commit();
    }).observe(page);
  }
}

// The bar stays in sight while the page scrolls, which a canvas that scrolls with the page cannot
// follow: away from the top the bar has its own ink.
function stick(changed: () => void): void {
  const bar = document.querySelector('#bar');
  if (!bar || bar.hasAttribute('data-quiet') === scrollY > 0) return;
  bar.toggleAttribute('data-quiet', scrollY > 0);
  changed();
}
