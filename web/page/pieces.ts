import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import type { Draw } from './node.ts';
import { link } from './link.ts';
import { dir, lang, rich } from './text.ts';

export function progress(node: Node): TemplateResult {
  return html`<div class="progress" data-k=${node.key} data-box="element">
    <span
      id="k${node.key}l"
      data-k=${node.key}
      data-line="label"
      lang=${lang(node.label_in)}
      dir=${dir(node.label_in)}
      >${rich(node.label ?? '')}</span
    ><progress
      aria-labelledby="k${node.key}l"
      value=${node.number ?? 0}
      max=${node.number_max || 1}
      data-k=${node.key}
      data-box="track"
    ></progress>
  </div>`;
}

export function error_summary(node: Node): TemplateResult {
  return html`<div
    class="summary"
    tabindex="-1"
    role="group"
    aria-labelledby="k${node.key}l"
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
  >
    <h2
      id="k${node.key}l"
      data-k=${node.key}
      data-line="label"
      lang=${lang(node.label_in)}
      dir=${dir(node.label_in)}
    >
      ${rich(node.label ?? '')}
    </h2>
    <ul role="list">
      ${(node.children ?? []).map((child) => html`<li>${link(child)}</li>`)}
    </ul>
  </div>`;
}

// The drawing is the painter's, or its last picture in the page's own ink; the caption says the
// same in words.
export function scene(node: Node, draw: Draw): TemplateResult {
  return html`<figure class="scene" data-k=${node.key} data-box="element" data-scene=${node.key}>
    <div
      class="stage"
      data-k=${node.key}
      data-box="image"
      data-picture=${node.value ?? ''}
      aria-hidden="true"
    ></div>
    <figcaption
      data-k=${node.key}
      data-line="label"
      lang=${lang(node.label_in)}
      dir=${dir(node.label_in)}
    >
      ${rich(node.label ?? '')}
    </figcaption>
    ${draw(node.children)}
  </figure>`;
}

// Among Arabic words it is kept apart (U+2068).
const web_address = /^\u2068?https?:\/\/\S+$/;

// A row, and before it those that share its value. What somebody wrote, or an address, is in a
// direction of its own.
export function row(node: Node, before: Node[], draw: Draw): TemplateResult {
  return html`<div class="row" data-k=${node.key} data-box="element">
    ${[...before, node].map(term)}
    <dd data-k=${node.key} data-line="value" lang=${lang(node.value_in)} dir=${dir(node.value_in)}>
      <bdi class=${web_address.test(node.value ?? '') ? 'address' : nothing}
        >${rich(node.value ?? '')}</bdi
      >
    </dd>
    ${node.children?.length ? html`<dd class="acts">${draw(node.children)}</dd>` : nothing}
  </div>`;
}

const term = (node: Node): TemplateResult =>
  html`<dt
    data-k=${node.key}
    data-line="label"
    lang=${lang(node.label_in)}
    dir=${dir(node.label_in)}
  >
    ${rich(node.label ?? '')}
  </dt>`;

export function group(node: Node, draw: Draw): TemplateResult {
  return html`<div
    class="group ${node.variant ?? 'plain'}"
    role=${node.label ? 'group' : nothing}
    aria-label=${node.label || nothing}
    data-k=${node.key}
    data-box="element"
  >
    ${draw(node.children)}
  </div>`;
}
