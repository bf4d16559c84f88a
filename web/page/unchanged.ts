import { Directive, directive, type Part } from 'lit/directive.js';
import { noChange } from 'lit/html.js';
import type { Node, View } from '../contract.ts';

type Drawn = (nodes: Node[]) => unknown;

// Draws nodes again only when they, or what of the View they depend on, say something new: most of
// a screen stays as it was at each answer. What a person has changed in the elements themselves is
// set right by fields.ts, whether drawn or not.
class Unchanged extends Directive {
  private nodes: Node[] | undefined;
  private view: View | undefined;

  render(nodes: Node[], _: View, drawn: Drawn): unknown {
    return drawn(nodes);
  }

  override update(_: Part, [nodes, view, drawn]: [Node[], View, Drawn]): unknown {
    const before = this.view;
    const same =
      before?.lang === view.lang && before.autofill === view.autofill && equal(this.nodes, nodes);
    this.nodes = nodes;
    this.view = view;
    return same ? noChange : drawn(nodes);
  }
}

export const unless_unchanged = directive(Unchanged);

// Of what came as JSON.
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => equal(item, other[i]));
  let more = 0;
  for (const name in one) {
    if (!equal(one[name as never], other[name as never])) return false;
    ++more;
  }
  for (const _ in other) --more;
  return !more;
}
