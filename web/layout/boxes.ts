// The boxes of all elements that the painter draws, with their states.

export const parts = [
  'element',
  'input',
  'marker',
  'summary',
  'seen',
  'track',
  'image',
  'label',
  'hint',
  'error',
  'value',
] as const;
export type Part = (typeof parts)[number];

// State of wasm/paint/layout.h.
export const state = {
  hover: 1,
  active: 2,
  focus: 4,
  focus_visible: 8,
  checked: 16,
  disabled: 32,
  invalid: 64,
  open: 128,
  read_aloud: 256,
  own_colour: 512,
} as const;

export interface Box {
  element: HTMLElement;
  key: number;
  part: number;
  x: number;
  y: number;
  w: number;
  h: number;
}

// Not there for the painter: in a bar that has its own ink, or in a card that is closed, whose
// content browsers hide but keep laid out.
export function is_away(element: Element): boolean {
  return element.closest('[data-quiet], details:not([open]) > :not(summary)') !== null;
}

export function find_boxes(root: HTMLElement): Box[] {
  const boxes: Box[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('[data-box]')) {
    if (is_away(element)) continue;
    const rect = element.getBoundingClientRect();
    if (rect.width === 0 || rect.height === 0) continue;
    boxes.push({
      element,
      key: Number(element.dataset.k),
      part: parts.indexOf(element.dataset.box as Part),
      x: rect.left + scrollX,
      y: rect.top + scrollY,
      w: rect.width,
      h: rect.height,
    });
  }
  return boxes;
}

// The tile of an option looks as its input is: pressed, focused, chosen.
export function state_of(element: HTMLElement): number {
  const inner = element.matches('.tile') ? element.querySelector<HTMLElement>('input') : null;
  const control = inner ?? element;
  let bits = 0;
  if (element.matches(':hover')) bits |= state.hover;
  if (element.matches(':active')) bits |= state.active;
  if (control.matches(':focus')) bits |= state.focus;
  if (control.matches(':focus-visible')) bits |= state.focus_visible;
  if (control.matches('input:checked')) bits |= state.checked;
  if (control.matches('[aria-disabled=true], :disabled, [readonly]')) bits |= state.disabled;
  if (element.matches('[data-invalid], [data-invalid] [data-box=input], [data-invalid] .pad')) {
    bits |= state.invalid;
  }
  if (element.closest('details')?.open && element.matches('details, summary, summary *')) {
    bits |= state.open;
  }
  return bits;
}
