import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';
import { dir, lang, rich } from './text.ts';

const allowed = /^(tel:|sms:|mailto:|https:\/\/)/;

// Where a link may lead: a place on this page (by the key of a node), the phone, the mail program
// or a secure site. Anything else, `javascript:` above all, is shown as text without a way.
export function destination(value: string): string | undefined {
  if (/^#\d+$/.test(value)) return `#k${value.slice(1)}`;
  return allowed.test(value) ? value : undefined;
}

export function link(node: Node): TemplateResult {
  const href = destination(node.value ?? '');
  const away = href?.startsWith('https:');
  return html`<a
    href=${href ?? nothing}
    target=${away ? '_blank' : nothing}
    rel=${away ? 'noopener noreferrer' : nothing}
    id="k${node.key}"
    data-k=${node.key}
    data-box="element"
    data-line="label"
    lang=${lang(node.label_in)}
    dir=${dir(node.label_in)}
    >${rich(node.label ?? '')}</a
  >`;
}
