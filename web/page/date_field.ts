import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import { described, messages } from './messages.ts';
import { dir, lang as tongue, rich } from './text.ts';

type Unit = 'year' | 'month' | 'day';
const units: Unit[] = ['year', 'month', 'day'];

// The browser knows in which order a language writes a date and what it calls the parts.
export function order(lang: string): Unit[] {
  const parts = new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .map((part) => part.type);
  return parts.filter((type): type is Unit => units.includes(type as Unit));
}

function name(lang: string, unit: Unit): string {
  const word = new Intl.DisplayNames(lang, { type: 'dateTimeField' }).of(unit) ?? unit;
  return word.charAt(0).toLocaleUpperCase(lang) + word.slice(1);
}

export function date_field(node: Node, lang: string, autofill: boolean): TemplateResult {
  const birthday = autofill && node.autocomplete === 'bday';
  const part = (unit: Unit): TemplateResult =>
    html`<div class="part ${unit}">
      <label for="k${node.key}${unit}" data-k=${node.key} data-line="label"
        >${name(lang, unit)}</label
      >
      <div class="well">
        <input
          class="text"
          type="text"
          id="k${node.key}${unit}"
          data-k=${node.key}
          data-box="input"
          data-text
          data-unit=${unit}
          inputmode="numeric"
          autocomplete=${birthday ? `bday-${unit}` : 'off'}
          spellcheck="false"
          maxlength=${unit === 'year' ? 4 : 2}
          aria-required=${node.required ? 'true' : nothing}
          aria-invalid=${node.error ? 'true' : nothing}
          aria-describedby=${described(node)}
          ?readonly=${node.disabled}
        /><span
          class="echo"
          translate="no"
          aria-hidden="true"
          data-k=${node.key}
          data-line="value"
        ></span>
      </div>
    </div>`;
  return html`<fieldset
    class="field date"
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
    ?data-invalid=${node.error}
  >
    <legend>
      <span
        data-k=${node.key}
        data-line="label"
        lang=${tongue(node.label_in)}
        dir=${dir(node.label_in)}
        >${rich(node.label ?? '')}</span
      >
    </legend>
    ${messages(node)}
    <div class="parts">${order(lang).map(part)}</div>
  </fieldset>`;
}

// "2001-02-03" -> the text of one part; parts that are not written yet are empty.
export function part_of(value: string, unit: Unit): string {
  return value.split('-')[units.indexOf(unit)]?.replace(/^0+(?=.)/, '') ?? '';
}

// What stands in the three parts as one value: empty when all are, otherwise as far as it goes.
export function joined(written: Record<Unit, string>): string {
  if (!units.some((unit) => written[unit])) return '';
  const two = (text: string): string => (text ? text.padStart(2, '0') : '');
  return `${written.year}-${two(written.month)}-${two(written.day)}`;
}
