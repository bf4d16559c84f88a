import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import { described, messages } from './messages.ts';
import { dir, lang, rich } from './text.ts';

// `aria-required`, not `required`: Firefox calls a required group invalid before anyone touched it.
// A group of boxes can be neither; where there is one box, the box is.
export function choice(node: Node): TemplateResult {
  const one = !node.multiple;
  return html`<fieldset
    class="choice"
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
    role=${one ? 'radiogroup' : 'group'}
    aria-required=${one && node.required ? 'true' : nothing}
    aria-invalid=${one && node.error ? 'true' : nothing}
    aria-describedby=${described(node)}
    ?data-invalid=${node.error}
  >
    ${node.label ? legend(node) : nothing}${messages(node)}
    <div class="tiles">${(node.children ?? []).map((option) => tile(node, option))}</div>
  </fieldset>`;
}

// One that its card says already is for those alone who meet the question without its card.
function legend(node: Node): TemplateResult {
  const said = html`<span
    data-k=${node.key}
    data-line="label"
    lang=${lang(node.label_in)}
    dir=${dir(node.label_in)}
    >${rich(node.label ?? '')}</span
  >`;
  return node.variant === 'quiet'
    ? html`<legend class="unseen">${said}</legend>`
    : html`<legend>${said}</legend>`;
}

function tile(node: Node, option: Node): TemplateResult {
  const alone = node.multiple && node.children?.length === 1;
  return html`<label class="tile" data-k=${option.key} data-box="element"
    ><input
      type=${node.multiple ? 'checkbox' : 'radio'}
      class="marker"
      name="k${node.key}"
      value=${option.key}
      id="k${option.key}"
      aria-labelledby="k${option.key}l"
      data-k=${option.key}
      data-box="marker"
      aria-required=${alone && node.required ? 'true' : nothing}
      aria-invalid=${alone && node.error ? 'true' : nothing}
      aria-describedby=${option.hint ? `k${option.key}h` : nothing}
      .checked=${option.checked ?? false}
      ?disabled=${option.disabled}
    /><span class="tile-text"
      ><span
        id="k${option.key}l"
        data-k=${option.key}
        data-line="label"
        lang=${lang(option.label_in)}
        dir=${dir(option.label_in)}
        >${rich(option.label ?? '')}</span
      >${
        option.hint
          ? html`<span
              class="hint"
              id="k${option.key}h"
              data-k=${option.key}
              data-line="hint"
              lang=${lang(option.hint_in)}
              dir=${dir(option.hint_in)}
              >${rich(option.hint)}</span
            >`
          : nothing
      }</span
    ></label
  >`;
}
