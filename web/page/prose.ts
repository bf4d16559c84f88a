import { html, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import type { Draw } from './node.ts';
import { dir, lang, rich } from './text.ts';

export function heading(node: Node): TemplateResult {
  const text = rich(node.label ?? '');
  return node.number === 3
    ? html`<h3
        tabindex="-1"
        id="k${node.key}"
        data-k=${node.key}
        data-box="element"
        data-line="label"
        lang=${lang(node.label_in)}
        dir=${dir(node.label_in)}
      >
        ${text}
      </h3>`
    : html`<h2
        tabindex="-1"
        id="k${node.key}"
        data-k=${node.key}
        data-box="element"
        data-line="label"
        lang=${lang(node.label_in)}
        dir=${dir(node.label_in)}
      >
        ${text}
      </h2>`;
}

export function paragraph(node: Node): TemplateResult {
  return html`<p
    class=${node.variant ?? 'plain'}
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
    data-line="label"
    lang=${lang(node.label_in)}
    dir=${dir(node.label_in)}
  >
    ${rich(node.label ?? '')}
  </p>`;
}

export function list(node: Node): TemplateResult {
  const item = (child: Node): TemplateResult =>
    html`<li>
      <span class="bullet" data-k=${child.key} data-box="marker"></span
      ><span
        data-k=${child.key}
        data-line="label"
        lang=${lang(child.label_in)}
        dir=${dir(child.label_in)}
        >${rich(child.label ?? '')}</span
      >
    </li>`;
  return html`<ul role="list" data-k=${node.key} data-box="element">
    ${(node.children ?? []).map(item)}
  </ul>`;
}

export function notice(node: Node, draw: Draw): TemplateResult {
  return html`<div
    class="notice ${node.variant ?? 'plain'}"
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
  >
    <p data-k=${node.key} data-line="label" lang=${lang(node.label_in)} dir=${dir(node.label_in)}>
      ${rich(node.label ?? '')}
    </p>
    ${draw(node.children)}
  </div>`;
}

// It is spoken through the live region that stands in the first HTML, not by itself: an element
// that arrives together with its text is left unspoken by most readers.
export function status(node: Node): TemplateResult {
  return html`<p
    class="status ${node.label ? (node.variant ?? 'plain') : 'silent'}"
    tabindex="-1"
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
    data-line="label"
    data-status
    lang=${lang(node.label_in)}
    dir=${dir(node.label_in)}
  >
    ${rich(node.label ?? '')}
  </p>`;
}
