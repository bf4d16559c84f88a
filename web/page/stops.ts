// Two keys are enough: one that goes on to the next control and one that activates it. By
// themselves browsers stop once at a question of which one answer is chosen, and ask for arrow keys
// from there; here each answer is a stop. Arrow keys go on working.
const controls = 'button, a[href], summary, input, select, textarea, [tabindex="0"]';

export function listen_for_stops(root: Document): void {
  root.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return; // another's, such as the check of the keyboard
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Tab') step(root, event);
    else if (/^Arrow(Up|Down)$/.test(event.key)) choose_beside(event);
    // In a form Enter would press the button that goes on, with the answer not yet chosen.
    else if (event.key === 'Enter' && (event.target as Element).matches('.marker')) {
      event.preventDefault();
      (event.target as HTMLElement).click();
    }
  });
}

// A browser moves the focus to the next answer and chooses it then, and a screen reader that asks
// in between says of a chosen answer that it is not. Here it is chosen first.
function choose_beside(event: KeyboardEvent): void {
  const from = event.target as HTMLInputElement;
  if (!is_radio(from) || event.shiftKey) return;
  const all = [...(from.closest('fieldset')?.querySelectorAll<HTMLElement>('.marker') ?? [])];
  const stops = all.filter(is_stop);
  const at = stops.indexOf(from) + (event.key === 'ArrowUp' ? -1 : 1);
  const next = stops.at(at % stops.length);
  if (!next || next === from) return;
  event.preventDefault();
  next.click();
  next.focus();
}

const is_radio = (one: Element | null): boolean => one?.matches('input[type=radio]') ?? false;

// Only where the browser's own way would differ.
function step(root: Document, event: KeyboardEvent): void {
  const from = root.activeElement;
  if (!from || from === root.body) return;
  const next = neighbour(root, from, event.shiftKey);
  if (!next || !(is_radio(from) || is_radio(next))) return;
  event.preventDefault();
  next.focus();
}

function neighbour(root: Document, from: Element, back: boolean): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(controls)].filter(is_stop);
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const beyond = all.filter((one) => from.compareDocumentPosition(one) & side);
  return back ? beyond.at(-1) : beyond[0];
}

function is_stop(one: HTMLElement): boolean {
  return one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility();
}
