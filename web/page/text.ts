import type { DirectiveResult } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Tongue } from '../contract.ts';

// A browser that translates puts elements of its own in the place of our texts, and what is written
// into those is lost: from then on a text that changes is set anew as a whole.
let replaced = false;
export function texts_are_replaced(): void {
  replaced = true;
}

// The one piece of mark-up that text may carry: **strong**. A star pair without its partner is
// text. Everything goes in as text nodes, never as HTML.
export function rich(text: string): TemplateResult | DirectiveResult | string {
  const said = marked(text);
  return replaced ? keyed(text, said) : said;
}

function marked(text: string): TemplateResult | string {
  const parts = text.split('**');
  if (parts.length < 3) return apart(text);
  if (parts.length % 2 === 0) {
    const tail = parts.pop() ?? '';
    parts.push(`${parts.pop() ?? ''}**${tail}`);
  }
  return html`${parts.map((part, i) =>
    i % 2 ? html`<strong>${apart(part)}</strong>` : apart(part),
  )}`;
}

// What stands between U+2068 and U+2069 keeps a direction of its own: a phone number among Arabic
// words, a name of another script.
function apart(text: string): TemplateResult | string {
  const from = text.indexOf('\u2068');
  const to = end_of(text, from);
  if (from < 0 || to < 0) return text;
  const inside = apart(text.slice(from + 1, to));
  return html`${text.slice(0, from)}<bdi>${inside}</bdi>${apart(text.slice(to + 1))}`;
}

function end_of(text: string, from: number): number {
  let depth = 0;
  for (let i = Math.max(from, 0); i < text.length; i++) {
    if (text[i] === '\u2068') depth++;
    else if (text[i] === '\u2069' && --depth === 0) return i;
  }
  return -1;
}

// The same words without mark-up, for places that take plain text only.
export function plain(text: string): string {
  return text.replaceAll('**', '');
}

// What the element of a text says of its language: nothing where it is the page's.
export const lang = (tongue: Tongue | undefined): string | typeof nothing =>
  tongue?.lang ?? nothing;
export const dir = (tongue: Tongue | undefined): string | typeof nothing => tongue?.dir ?? nothing;
