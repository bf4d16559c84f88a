import type { Tell } from '../core.ts';
import { joined } from './date_field.ts';
import { focus_key } from './focus.ts';

const key_of = (element: HTMLElement): number => Number(element.dataset.k);

// Text from outside in the one form that the core takes: NFC, no NUL, no half characters.
export function clean(text: string): string {
  return text
    .replace(/\0/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}

// All of the page's listeners: each native event becomes one Event of the session.
export function listen(root: Document, tell: Tell, tell_turned: () => void): void {
  root.addEventListener('click', (event) => {
    clicked(event, tell);
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  root.addEventListener('change', (event) => {
    changed(event, tell);
  });
  root.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) typed(event, tell);
  });
  root.addEventListener('compositionend', (event) => {
    typed(event, tell);
  });
  root.addEventListener('toggle', tell_turned, true);
}

function clicked(event: Event, tell: Tell): void {
  const target = (event.target as Element).closest<HTMLElement>('button[data-k], a[data-k]');
  if (!target) return;
  if (target instanceof HTMLAnchorElement) {
    const place = target.getAttribute('href');
    if (!place) return;
    if (place.startsWith('#')) {
      event.preventDefault();
      focus_key(Number(place.slice(2)));
      return;
    }
  }
  if (target.getAttribute('aria-disabled') === 'true') return;
  tell({ what: 'activated', key: key_of(target) });
}

// Choices and selects tell all keys that are chosen, so an event told twice does no harm.
function changed(event: Event, tell: Tell): void {
  const target = event.target as HTMLElement;
  if (target instanceof HTMLSelectElement) {
    tell({ what: 'changed', key: key_of(target), value: target.value });
  } else if (target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)) {
    const choice = target.closest<HTMLElement>('fieldset');
    if (!choice) return;
    const chosen = [...choice.querySelectorAll<HTMLInputElement>('.marker:checked')];
    tell({ what: 'changed', key: key_of(choice), value: chosen.map((one) => one.value).join(' ') });
  }
}

function typed(event: Event, tell: Tell): void {
  const target = event.target as HTMLInputElement | HTMLTextAreaElement;
  if (!target.hasAttribute('data-text')) return;
  tell({ what: 'changed', key: key_of(target), value: clean(value_of(target)) });
}

function value_of(field: HTMLInputElement | HTMLTextAreaElement): string {
  if (!field.dataset.unit) return field.value;
  const written = { year: '', month: '', day: '' };
  for (const part of field.closest('fieldset')?.querySelectorAll<HTMLInputElement>('[data-unit]') ??
    []) {
    written[part.dataset.unit as keyof typeof written] = part.value.trim();
  }
  return joined(written);
}
