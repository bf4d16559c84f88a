import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import { dir, lang, rich } from './text.ts';

// The hint and the error of a question, in the order in which they are read out.
export function messages(node: Node): TemplateResult {
  return html`${
    node.hint
      ? html`<p
          class="hint"
          id="k${node.key}h"
          data-k=${node.key}
          data-line="hint"
          lang=${lang(node.hint_in)}
          dir=${dir(node.hint_in)}
        >
          ${rich(node.hint)}
        </p>`
      : nothing
  }${
    node.error
      ? html`<p
          class="error"
          id="k${node.key}e"
          data-k=${node.key}
          data-line="error"
          lang=${lang(node.error_in)}
          dir=${dir(node.error_in)}
        >
          ${rich(node.error)}
        </p>`
      : nothing
  }`;
}

// What aria-describedby names: only what is there.
export function described(node: Node): string | typeof nothing {
  const ids = [node.error && `k${node.key}e`, node.hint && `k${node.key}h`].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}
