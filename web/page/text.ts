import { html, type TemplateResult } from 'lit/html.js';

// The one piece of mark-up that text may carry: **strong**. A star pair without its partner is
// text. Everything goes in as text nodes, never as HTML.
export function rich(text: string): TemplateResult | string {
  const parts = text.split('**');
  if (parts.length < 3) return text;
  if (parts.length % 2 === 0) {
    const tail = parts.pop() ?? '';
    parts.push(`${parts.pop() ?? ''}**${tail}`);
  }
  return html`${parts.map((part, i) => (i % 2 ? html`<strong>${part}</strong>` : part))}`;
}

// The same words without mark-up, for places that take plain text only.
export function plain(text: string): string {
  return text.replaceAll('**', '');
}
