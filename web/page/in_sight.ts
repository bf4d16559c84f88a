// What has the focus is never under the bar that stays in sight (WCAG 2.4.11). The browser scrolls
// a focused element clear of `scroll-padding`; only the bar's height is not for CSS to know, as it
// grows with the text and breaks into rows.
export function keep_in_sight(root: Document): void {
  const bar = root.getElementById('bar');
  if (!bar) return;
  new ResizeObserver(() => {
    root.documentElement.style.setProperty('--bar', `${String(bar.offsetHeight)}px`);
  }).observe(bar);
  // A tile's outline stands around all of it, while the browser looks at its marker alone; of a
  // field it looks at the caret.
  root.addEventListener('focusin', ({ target }) => {
    const control = target as Element;
    if (!control.matches('.marker:focus-visible, .text:focus-visible')) return;
    (control.closest('.tile') ?? control).scrollIntoView({ block: 'nearest' });
  });
}
