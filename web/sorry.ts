import { best_language, wishes } from './effects/words.ts';

// The page that stands in index.html for a kiosk that could not start. It says the same in every
// language; who asked for one of them finds it first. Its way out is a plain link; with a script it
// wipes as well.
export function show_sorry(leave: () => void): void {
  const { dataset } = document.documentElement;
  dataset.failed = '';
  delete dataset.screen;
  const lang = best_language(wishes(navigator.languages));
  const mine = document.querySelector(`#sorry section[lang="${lang}"]`);
  mine?.parentElement?.prepend(mine);
  const first = document.querySelector<HTMLElement>('#sorry section');
  first?.setAttribute('tabindex', '-1');
  first?.focus();
  for (const link of document.querySelectorAll('#sorry a[href="/leave"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
  }
  void name_agency();
}

// Whom to call stands on the page itself, where the agency's own word can be had; the links lead to
// the same. It is shown as text, and trusted no more than a number on a door.
async function name_agency(): Promise<void> {
  try {
    const [line = ''] = (await (await fetch('/agency.json')).text()).split('\n');
    const { name, phone } = JSON.parse(line) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof phone !== 'string') return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('#sorry a[href="/call"]')) {
      const number = document.createElement('bdi');
      number.textContent = phone;
      link.href = `tel:${phone.replace(/[^+\d]/g, '')}`;
      link.replaceChildren(`${name}, `, number);
    }
  } catch {
    // The link to the number stays.
  }
}
