import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import { described, messages } from './messages.ts';
import { dir, lang, rich } from './text.ts';

// What a phone's keyboard should offer for each kind of text.
const keyboards: Record<NonNullable<Node['input']> | 'text', string> = {
  text: 'text',
  name: 'text',
  address: 'text',
  long_text: 'text',
  phone: 'tel',
  email: 'email',
  code: 'text',
  digits: 'numeric',
};

// The value is set by fields.ts, because a field that has the focus owns its own value. The `echo`
// holds the same text where the browser can be asked how it breaks it, and lets an area grow.
export function text_field(node: Node, autofill: boolean): TemplateResult {
  return labelled(
    node,
    html`<input
      type=${is_secret(node) ? 'password' : 'text'}
      class="text"
      id="k${node.key}"
      data-k=${node.key}
      data-box="input"
      data-text
      dir="auto"
      inputmode=${keyboards[node.input ?? 'text']}
      autocapitalize=${capitals(node)}
      autocomplete=${complete(node, autofill)}
      spellcheck="false"
      translate="no"
      enterkeyhint="next"
      aria-required=${node.required ? 'true' : nothing}
      aria-invalid=${node.error ? 'true' : nothing}
      aria-describedby=${described(node)}
      ?readonly=${node.disabled}
    />`,
  );
}

export function text_area(node: Node, autofill: boolean): TemplateResult {
  return labelled(
    node,
    html`<textarea
      class="text"
      id="k${node.key}"
      data-k=${node.key}
      data-box="input"
      data-text
      dir="auto"
      rows="3"
      autocomplete=${complete(node, autofill)}
      spellcheck="false"
      translate="no"
      aria-required=${node.required ? 'true' : nothing}
      aria-invalid=${node.error ? 'true' : nothing}
      aria-describedby=${described(node)}
      ?readonly=${node.disabled}
    ></textarea>`,
  );
}

export function select(node: Node): TemplateResult {
  const options = node.children ?? [];
  const chosen = options.some((option) => option.checked);
  return labelled(
    node,
    html`<select
        class="text"
        id="k${node.key}"
        data-k=${node.key}
        data-box="input"
        aria-required=${node.required ? 'true' : nothing}
        aria-invalid=${node.error ? 'true' : nothing}
        aria-describedby=${described(node)}
        autocomplete=${node.autocomplete || nothing}
        ?disabled=${node.disabled}
      >
        ${chosen ? nothing : html`<option value="" selected></option>`}${options.map(
          (option) =>
            html`<option
              value=${option.key}
              lang=${lang(option.label_in)}
              dir=${dir(option.label_in)}
              .selected=${option.checked ?? false}
            >
              ${option.label ?? ''}
            </option>`,
        )}</select
      ><span class="arrow" data-k=${node.key} data-box="marker"></span>`,
  );
}

function labelled(node: Node, control: TemplateResult): TemplateResult {
  return html`<div class="field" data-k=${node.key} data-box="element" ?data-invalid=${node.error}>
    <label
      for="k${node.key}"
      data-k=${node.key}
      data-line="label"
      lang=${lang(node.label_in)}
      dir=${dir(node.label_in)}
      >${rich(node.label ?? '')}</label
    >${messages(node)}
    <div class="well ${node.kind}">
      ${control}<span
        class="echo"
        translate=${node.kind === 'select' ? nothing : 'no'}
        aria-hidden="true"
        dir=${node.kind === 'select' ? nothing : 'auto'}
        data-k=${node.key}
        data-line="value"
      ></span>
    </div>
  </div>`;
}

// What is shown as dots, and never stands in a View: the field alone holds it.
function is_secret(node: Node): boolean {
  return node.autocomplete === 'current-password';
}

function capitals(node: Node): string {
  return node.input === 'name' ? 'words' : node.input ? 'off' : 'sentences';
}

function complete(node: Node, autofill: boolean): string {
  return (autofill && node.autocomplete) || 'off';
}
