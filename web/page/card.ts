import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import type { Draw } from './node.ts';
import { dir, lang, plain, rich } from './text.ts';

export function card(node: Node, draw: Draw): TemplateResult {
  return html`<details
    class="card"
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
    .open=${node.open ?? false}
  >
    <summary data-k=${node.key} data-box="summary">
      <span
        class="gist"
        data-k=${node.key}
        data-line="label"
        lang=${lang(node.label_in)}
        dir=${dir(node.label_in)}
        >${rich(node.label ?? '')}</span
      >${
        node.hint
          ? html`<span class="unseen" lang=${lang(node.hint_in)} dir=${dir(node.hint_in)}>
              ${plain(node.hint)}</span
            >`
          : nothing
      }${
        node.seen ? html`<span class="seen" data-k=${node.key} data-box="seen"></span>` : nothing
      }<span class="arrow" data-k=${node.key} data-box="marker"></span>
    </summary>
    <div class="card-body">${draw(node.children)}</div>
  </details>`;
}
