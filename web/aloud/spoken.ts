// What is being read aloud, as both inks show it: the browser marks the range in the page's own
// ink, the painter draws a band behind its lines.
const name = 'aloud';
const changed = 'foyer-aloud';

let range: Range | undefined;

// From where to where in this node; nothing where none of it is read.
export function spoken_part(node: Text): [number, number] | undefined {
  if (!range?.intersectsNode(node)) return undefined;
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return from < to ? [from, to] : undefined;
}

export function mark(next: Range | undefined): void {
  range = next;
  // Firefox before 140 has no highlights of this kind: its own ink shows no mark then.
  if ('highlights' in CSS) {
    if (next) CSS.highlights.set(name, new Highlight(next));
    else CSS.highlights.delete(name);
  }
  document.dispatchEvent(new Event(changed));
}

export function on_mark(run: () => void): void {
  document.addEventListener(changed, run);
}
