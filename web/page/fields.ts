import type { Happening, Node } from '../contract.ts';
import { part_of } from './date_field.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

// What a View says of its elements' own states: the answers that are chosen and the cards that are
// open, and what stands in each field. And what it tells.
export interface Said {
  on: Set<number>;
  values: Map<number, string>;
  statuses: Node[];
}
const written = new Set<Node['kind']>(['text_field', 'text_area', 'date_field']);

export function read_states(nodes: Node[], into?: Said): Said {
  const said: Said = into ?? { on: new Set(), values: new Map(), statuses: [] };
  for (const node of nodes) {
    if (node.checked || node.open) said.on.add(node.key);
    if (written.has(node.kind)) said.values.set(node.key, node.value ?? '');
    if (node.kind === 'status') said.statuses.push(node);
    else if (node.children) read_states(node.children, said);
  }
  return said;
}

// What a person has changed in the elements themselves is set right wherever the View says
// otherwise: the browser has done at once what was asked for.
export function sync_fields(root: Document, { on, values }: Said): void {
  const markers = root.getElementsByClassName('marker') as HTMLCollectionOf<HTMLInputElement>;
  // Few answers are chosen: only of those the key is read, and the others are found by theirs. And
  // counting goes through a live collection in a third of the time that iterating takes.
  for (let i = 0; i < markers.length; ++i) {
    const marker = markers[i];
    if (marker?.checked && !on.has(Number(marker.value))) marker.checked = false;
  }
  for (const key of on) {
    const marker = root.getElementById(`k${key}`);
    if (marker instanceof HTMLInputElement && !marker.checked) marker.checked = true;
  }
  const fields = root.getElementsByClassName('text') as HTMLCollectionOf<Field>;
  for (const field of fields) sync_text(field, values);
  for (const card of root.getElementsByTagName('details')) {
    if (card.open !== on.has(Number(card.dataset.k))) card.open = !card.open;
  }
  for (const select of root.getElementsByTagName('select')) {
    echo(select, select.selectedOptions[0]?.label ?? '');
  }
}

// The cards that somebody has opened or closed since. Browsers tell of them late, after keys that
// were pressed in an opened card; whoever tells the session of anything else looks here first, or
// its View would close the card around what has the focus.
export function turned_cards(root: Document, on: Set<number>): Happening[] {
  return [...root.getElementsByTagName('details')]
    .map((card) => ({ what: 'toggled' as const, key: Number(card.dataset.k), open: card.open }))
    .filter(({ key, open }) => key && open !== on.has(key));
}

// While a field has the focus or an input method composes in it, the browser owns its value;
// otherwise the View does. What a secret field holds stands nowhere else in the page.
function sync_text(field: Field, values: Said['values']): void {
  if (field.dataset.text === undefined) return;
  const whole = values.get(Number(field.dataset.k));
  const secret = field.type === 'password';
  if (whole !== undefined && !secret && field !== document.activeElement) {
    const unit = field.dataset.unit as 'year' | 'month' | 'day' | undefined;
    const value = unit ? part_of(whole, unit) : whole;
    if (field.value !== value) field.value = value;
  }
  echo(field, secret ? '\u2022'.repeat(field.value.length) : field.value);
}

// What stands in a field, where it can be measured. The last line break of an area would have no
// height without something behind it.
function echo(field: Element, value: string): void {
  const twin = field.parentElement?.querySelector('.echo');
  const text = value.endsWith('\n') ? `${value}\u200b` : value;
  if (twin && twin.textContent !== text) twin.textContent = text;
}
