import type { Node, View } from '../contract.ts';
import { part_of } from './date_field.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

// While a field has the focus or an input method composes in it, the browser owns its value;
// otherwise the View does. What a secret field holds stands nowhere else in the page.
export function sync_fields(root: ParentNode, view: View): void {
  const values = collect(view.nodes, new Map<number, Node>());
  for (const field of root.querySelectorAll<Field>('[data-text]')) {
    const node = values.get(Number(field.dataset.k));
    const secret = field.type === 'password';
    if (node && !secret && field !== document.activeElement) {
      const unit = field.dataset.unit as 'year' | 'month' | 'day' | undefined;
      const value = unit ? part_of(node.value ?? '', unit) : (node.value ?? '');
      if (field.value !== value) field.value = value;
    }
    echo(field, secret ? '\u2022'.repeat(field.value.length) : field.value);
  }
  for (const field of root.querySelectorAll<HTMLSelectElement>('select[data-k]')) {
    echo(field, field.selectedOptions[0]?.label ?? '');
  }
}

// What stands in a field, where it can be measured. The last line break of an area would have no
// height without something behind it.
function echo(field: Element, value: string): void {
  const twin = field.parentElement?.querySelector('.echo');
  const text = value.endsWith('\n') ? `${value}\u200b` : value;
  if (twin && twin.textContent !== text) twin.textContent = text;
}

function collect(nodes: Node[], into: Map<number, Node>): Map<number, Node> {
  for (const node of nodes) {
    into.set(node.key, node);
    if (node.children) collect(node.children, into);
  }
  return into;
}
