import { html, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Node, View } from '../contract.ts';
import { button } from './button.ts';
import { card } from './card.ts';
import { choice } from './choice.ts';
import { date_field } from './date_field.ts';
import { select, text_area, text_field } from './field.ts';
import { link } from './link.ts';
import { live } from './live.ts';
import { mark } from './mark.ts';
import { error_summary, group, progress, row, scene } from './pieces.ts';
import { heading, list, notice, paragraph, status } from './prose.ts';
import { unless_unchanged } from './unchanged.ts';

export type Draw = (nodes: Node[] | undefined) => TemplateResult;

// The register: one template per kind of node.
function template(node: Node, view: View, draw: Draw): TemplateResult {
  switch (node.kind) {
    case 'group':
      return group(node, draw);
    case 'heading':
      return heading(node);
    case 'paragraph':
      return paragraph(node);
    case 'list':
      return list(node);
    case 'card':
      return card(node, draw);
    case 'choice':
      return choice(node);
    case 'option':
      return html``; // drawn by the choice or select that it belongs to
    case 'text_field':
      return text_field(node, view.autofill);
    case 'text_area':
      return text_area(node, view.autofill);
    case 'select':
      return select(node);
    case 'date_field':
      return date_field(node, view.lang, view.autofill);
    case 'mark':
      return mark(node, draw);
    case 'button':
      return button(node);
    case 'link':
      return link(node);
    case 'progress':
      return progress(node);
    case 'error_summary':
      return error_summary(node);
    case 'status':
      return status(node);
    case 'notice':
      return notice(node, draw);
    case 'scene':
      return scene(node, draw);
    case 'row':
      return row(node, [], draw);
    case 'live':
      return live(node);
  }
}

// Rows that follow each other are one description list.
function runs(nodes: Node[]): Node[][] {
  const out: Node[][] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.kind === 'row' && last?.[0]?.kind === 'row') last.push(node);
    else out.push([node]);
  }
  return out;
}

// Each row that has a value, and those before it that share this value.
function shares(rows: Node[]): { row: Node; before: Node[] }[] {
  const out: { row: Node; before: Node[] }[] = [];
  const before: Node[] = [];
  for (const row of rows) {
    if (row.variant === 'shared') before.push(row);
    else out.push({ row, before: before.splice(0) });
  }
  return out;
}

const identity = (run: Node[]): string => `${run[0]?.kind ?? ''}${String(run[0]?.key ?? 0)}`;

export function drawer(view: View): Draw {
  const draw: Draw = (nodes = []) =>
    html`${repeat(runs(nodes), identity, (run) => unless_unchanged(run, view, drawn))}`;
  const drawn = (run: Node[]): TemplateResult => {
    const first = run[0];
    if (!first) return html``;
    return first.kind === 'row'
      ? html`<dl>
          ${repeat(
            shares(run),
            ({ row }) => row.key,
            (share) => row(share.row, share.before, draw),
          )}
        </dl>`
      : template(first, view, draw);
  };
  return draw;
}
