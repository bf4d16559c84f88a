import { nothing, render } from 'lit/html.js';
import type { Display, Node, View } from '../contract.ts';
import { sync_fields } from './fields.ts';
import { focus_key } from './focus.ts';
import { drawer } from './node.ts';
import { plain, rich } from './text.ts';

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
  private statuses = new Map<number, string>();

  show(view: View): void {
    const before = this.view;
    if (!before) for (const name of ['title', 'content'] as const) place(name).replaceChildren();
    this.view = view;
    const { heading, parts } = spread(view.nodes);
    const moves = view.focus_serial !== (before?.focus_serial ?? 0) && view.focus !== 0;
    const turns = moves && view.focus === heading?.key;
    this.frame(view);
    // Screen readers speak a new screen only when the one heading changes its text and gets the
    // focus before the rest is replaced; Firefox also wants the selection gone first.
    if (turns) getSelection()?.removeAllRanges();
    this.head(heading);
    // Where the focus is on the heading already, it comes anew: else the new text is left unspoken.
    if (turns) place('title').blur();
    if (turns) place('title').focus({ preventScroll: true });
    const draw = drawer(view);
    const held = document.activeElement !== document.body;
    for (const name of places) {
      render(parts[name].length ? draw(parts[name]) : nothing, place(name));
    }
    sync_fields(document, view);
    if (turns) window.scrollTo(0, 0);
    else if (moves) focus_key(view.focus);
    // What had the focus is gone, as the button is that sent the form: nobody stands on nothing.
    if (held && document.activeElement === document.body)
      place('title').focus({ preventScroll: true });
    this.speak(view, moves ? view.focus : 0, turns);
  }

  private frame(view: View): void {
    const html = document.documentElement;
    document.title = view.title;
    html.lang = view.lang;
    html.dir = view.direction;
    html.dataset.screen = view.screen;
    set_display(view.display);
  }

  private head(heading: Node | undefined): void {
    const title = place('title');
    title.hidden = !heading;
    title.dataset.k = String(heading?.key ?? 0);
    for (const name of ['lang', 'dir'] as const) {
      const value = heading?.label_in?.[name];
      if (value) title.setAttribute(name, value);
      else title.removeAttribute(name);
    }
    render(rich(heading?.label ?? ''), title);
  }

  // A message is either focused or announced, never both. What stood there before is not news, and
  // what was said of another screen is not left to be found on this one.
  private speak(view: View, focused: number, turned: boolean): void {
    const news = new Set<string>();
    const now = new Map<number, string>();
    for (const { key, label } of statuses_of(view.nodes)) {
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

function statuses_of(nodes: Node[]): Node[] {
  return nodes.flatMap((node) =>
    node.kind === 'status' ? [node] : statuses_of(node.children ?? []),
  );
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

function set_display(display: Display): void {
  const html = document.documentElement;
  html.style.setProperty('--text-percent', String(display.text_percent / 100));
  html.dataset.contrast = display.contrast;
  html.toggleAttribute('data-still', display.still);
}
