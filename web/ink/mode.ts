// Which ink is on. The page's own is, whenever anything speaks against the painted one.
export type Reason =
  'no_gl' | 'wished' | 'host' | 'forced_colours' | 'printing' | 'translated' | 'too_large';

const reasons = new Set<Reason>();
const forced = matchMedia('(forced-colors: active)');

export function painted(): boolean {
  return reasons.size === 0;
}

export function set_reason(reason: Reason, there: boolean): void {
  if (there) reasons.add(reason);
  else reasons.delete(reason);
  document.documentElement.dataset.ink = painted() ? 'painted' : 'own';
}

// Watches what the browser can do to a page. `translated` is final: the text is no longer ours.
export function watch(changed: () => void, translated: () => void): void {
  const colours = (): void => {
    set_reason('forced_colours', forced.matches);
    changed();
  };
  forced.addEventListener('change', colours);
  colours();
  addEventListener('beforeprint', () => {
    set_reason('printing', true);
  });
  addEventListener('afterprint', () => {
    set_reason('printing', false);
    changed();
  });
  // Chrome and Edge mark the root element, other translators put <font> around each text.
  const observer = new MutationObserver(() => {
    const html = document.documentElement;
    if (!/translated-(ltr|rtl)/.test(html.className) && !document.querySelector('font')) return;
    observer.disconnect();
    set_reason('translated', true);
    translated();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.body, { childList: true, subtree: true });
}
