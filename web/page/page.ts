import { nothing, render } from 'lit/html.js';
import type { Happening, Node, View } from '../contract.ts';
import { framed } from '../frame/port.ts';
import { read_states, sync_fields, turned_cards, type Said } from './fields.ts';
import { focus_key } from './focus.ts';
import { drawer } from './node.ts';
import { plain, rich } from './text.ts';
import { unless_unchanged } from './unchanged.ts';

// The places of index.html that a View is spread over. They stand in the first HTML and are never
// replaced; the live region above all.
const places = ['bar', 'before', 'content', 'foot'] as const;
type Place = (typeof places)[number];

function place(name: Place | 'title' | 'polite'): HTMLElement {
  const found = document.getElementById(name);
  if (!found) throw new Error(`index.html has no #${name}`);
  return found;
}

// The page's one View at a time.
export class Page {
  view: View | undefined;
  private said = 0;
  private headed: string | undefined;
  private statuses = new Map<number, string>();
  private on = new Set<number>();

  show(view: View): void {
    const before = this.view;
    if (!before) for (const name of ['title', 'content'] as const) place(name).replaceChildren();
    this.view = view;
    const { heading, parts } = spread(view.nodes);
    const asked = view.focus_serial !== (before?.focus_serial ?? 0) && view.focus !== 0;
    const moves = asked && may_take_focus();
    const turns = moves && view.focus === heading?.key;
    this.frame(view);
    // Screen readers speak a new screen only when its heading gets the focus before the rest is
    // replaced; Firefox also wants the selection gone first.
    if (turns) getSelection()?.removeAllRanges();
    const unheard = turns && before !== undefined && stands_at_heading(before);
    if (turns && !unheard) renew(place('title'));
    this.head(heading);
    if (turns) place('title').focus({ preventScroll: true });
    const draw = drawer(view);
    const held = document.activeElement !== document.body;
    for (const name of places) {
      const nodes = parts[name];
      render(nodes.length ? unless_unchanged(nodes, view, draw) : nothing, place(name));
    }
    const said = read_states(view.nodes);
    sync_fields(document, said);
    this.on = said.on;
    if (turns) window.scrollTo(0, 0);
    else if (moves) focus_key(view.focus);
    // What had the focus is gone, as the button is that sent the form: nobody stands on nothing.
    if (held && document.activeElement === document.body)
      place('title').focus({ preventScroll: true });
    const title = unheard && heading?.label !== this.headed ? heading?.label : undefined;
    this.headed = heading?.label;
    this.speak(view, said.statuses, moves ? view.focus : 0, turns, title);
  }

  // What somebody did to the page's cards and the session has not heard of.
  turned(): Happening[] {
    return turned_cards(document, this.on);
  }

  private frame(view: View): void {
    if (document.title !== view.title) document.title = view.title;
    const { text_percent, contrast, still } = view.display;
    const html = document.documentElement;
    say(html, 'lang', view.lang);
    say(html, 'dir', view.direction);
    say(html, 'data-screen', view.screen);
    say(html, 'data-contrast', contrast);
    html.toggleAttribute('data-still', still);
    const size = String(text_percent / 100);
    const { style } = html;
    if (style.getPropertyValue('--text-percent') !== size)
      style.setProperty('--text-percent', size);
  }

  private head(heading: Node | undefined): void {
    const title = place('title');
    title.hidden = !heading;
    say(title, 'data-k', String(heading?.key ?? 0));
    for (const name of ['lang', 'dir'] as const) say(title, name, heading?.label_in?.[name]);
    render(rich(heading?.label ?? ''), title);
  }

  // A message is either focused or announced, never both. What stood there before is not news, and
  // what was said of another screen is not left to be found on this one.
  private speak(
    view: View,
    statuses: Said['statuses'],
    focused: number,
    turned: boolean,
    title?: string,
  ): void {
    const news = new Set<string>();
    if (title) news.add(plain(title));
    const now = new Map<number, string>();
    for (const { key, label } of statuses) {
      const text = plain(label ?? '');
      now.set(key, text);
      if (text && this.statuses.get(key) !== text && key !== focused) news.add(text);
    }
    this.statuses = now;
    if (view.announce_serial !== this.said) news.add(plain(view.announce));
    this.said = view.announce_serial;
    if (news.size || turned) place('polite').textContent = [...news].join(' ');
  }
}

// In a frame the focus is the page's around it, until whoever reads that page comes in by herself.
const may_take_focus = (): boolean => !framed || document.hasFocus();

// Orca keeps the words of a heading that it has read, and in Chromium, which tells of no change to
// them, reads them out again. One that it has not met before it reads anew.
function renew(element: HTMLElement): void {
  element.replaceWith(element.cloneNode());
}

// A reader says nothing of a focus that comes to where it is already: on the heading, or where it
// began by itself when the page was loaded. What the heading says then is announced instead.
function stands_at_heading(before: View): boolean {
  return before.focus_serial === 0 || document.activeElement === place('title');
}

// Which node goes where: bars to the top, what stands before the first heading above it, the
// footer and what follows it below everything.
function spread(nodes: Node[]): { heading: Node | undefined; parts: Record<Place, Node[]> } {
  const parts: Record<Place, Node[]> = { bar: [], before: [], content: [], foot: [] };
  let heading: Node | undefined;
  for (const node of nodes) {
    if (node.kind === 'heading' && (node.number ?? 1) <= 1 && !heading) heading = node;
    else if (node.kind === 'group' && node.variant === 'bar') parts.bar.push(node);
    else if (parts.foot.length || (node.kind === 'group' && node.variant === 'footer'))
      parts.foot.push(node);
    else parts[heading ? 'content' : 'before'].push(node);
  }
  return { heading, parts };
}

// What an attribute says already is not written anew: that would have the whole page styled again.
function say(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
