import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import { dir, lang, plain, rich } from './text.ts';

// `aria-disabled`, not `disabled`: a control that is switched off keeps the focus it has. The
// primary button is the form's submit button, so Enter in a field presses it.
export function button(node: Node): TemplateResult {
  const primary = node.variant === 'primary';
  return html`<button
    type=${primary ? 'submit' : 'button'}
    class="button ${node.variant ?? 'secondary'}"
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
    aria-disabled=${node.disabled ? 'true' : nothing}
    aria-expanded=${node.open ? 'true' : nothing}
  >
    <span data-k=${node.key} data-line="label" lang=${lang(node.label_in)} dir=${dir(node.label_in)}
      >${rich(node.label ?? '')}</span
    >${
      node.hint
        ? html`<span class="unseen" lang=${lang(node.hint_in)} dir=${dir(node.hint_in)}>
            ${plain(node.hint)}</span
          >`
        : nothing
    }
  </button>`;
}
