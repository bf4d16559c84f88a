import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import { parse_strokes } from '../ink/strokes.ts';
import type { Draw } from './node.ts';
import { described, messages } from './messages.ts';
import { dir, lang, rich } from './text.ts';

// The area takes pointer strokes only; the typed way beside it is equal, so it is no stop for the
// keyboard. Its children are the buttons that take strokes back.
export function mark(node: Node, draw: Draw): TemplateResult {
  return html`<div
    class="field mark"
    role="group"
    id="k${node.key}"
    tabindex="-1"
    data-k=${node.key}
    data-box="element"
    aria-labelledby="k${node.key}l"
    aria-describedby=${described(node)}
    ?data-invalid=${node.error}
  >
    <p
      class="label"
      id="k${node.key}l"
      data-k=${node.key}
      data-line="label"
      lang=${lang(node.label_in)}
      dir=${dir(node.label_in)}
    >
      ${rich(node.label ?? '')}
    </p>
    ${messages(node)}
    <div
      class="pad"
      data-k=${node.key}
      data-box="image"
      data-pad=${node.key}
      ?data-off=${node.disabled}
    >
      ${drawn(node.value ?? '')}
    </div>
    ${node.children?.length ? html`<div class="acts">${draw(node.children)}</div>` : nothing}
  </div>`;
}

// The page view's own ink.
function drawn(value: string): TemplateResult {
  const strokes = parse_strokes(value)?.strokes ?? [];
  return html`<svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
    ${strokes.map((stroke) => svg`<polyline points=${points(stroke)} />`)}
  </svg>`;
}

function points(stroke: number[]): string {
  let text = '';
  for (let i = 0; i + 1 < stroke.length; i += 4)
    text += `${String(stroke[i])},${String(stroke[i + 1])} `;
  return text + (stroke.length === 4 ? `${String(stroke[0])},${String(stroke[1])}` : '');
}
