import { is_away, parts, type Part } from './boxes.ts';

// One run of text on one line, as the browser broke it.
export interface Line {
  key: number;
  part: number;
  text: string;
  x: number; // document coordinates, CSS px
  y: number;
  w: number;
  h: number;
  baseline: number;
  font: Font;
  cut?: [x: number, w: number]; // where the whole text lies when its field crops it
}

export interface Font {
  style: string; // what stands before the size in CSS's `font`
  em: number;
  family: string;
  rtl: boolean;
  lang: string;
  colour: string;
  letters: string;
  words: string;
  ascent: number; // from the top of a line's box to its baseline
}

// Text nodes that are taller than their text wraps once must be searched for the breaks; asking for
// a rectangle per character would cost a hundred times as much.
export function find_lines(root: HTMLElement, fonts: (of: Element) => Font): Line[] {
  const lines: Line[] = [];
  for (const holder of root.querySelectorAll<HTMLElement>('[data-line]')) {
    if (is_away(holder) || holder.closest('.well:focus-within')) continue;
    const part = parts.indexOf(holder.dataset.line as Part);
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    const found: Line[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !/\S/.test((node as Text).data)) continue;
      if (parent.closest('.unseen, option')) continue;
      for (const run of runs_of(node as Text)) {
        found.push({
          key: Number(holder.dataset.k),
          part,
          ...run,
          baseline: 0,
          font: fonts(parent),
        });
      }
    }
    lines.push(...finish(found, holder));
  }
  return lines;
}

interface Run {
  text: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

function runs_of(node: Text): Run[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const tops = line_tops([...range.getClientRects()]);
  if (!tops.length) return [];
  const runs: Run[] = [];
  let start = 0;
  for (let i = 0; i < tops.length; i++) {
    const end = i + 1 < tops.length ? first_on(node, tops[i + 1] ?? 0, start, range) : node.length;
    range.setStart(node, start);
    range.setEnd(node, i + 1 < tops.length ? without_spaces(node, start, end) : end);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    if (rects.length) {
      const left = Math.min(...rects.map((rect) => rect.left));
      const top = Math.min(...rects.map((rect) => rect.top));
      runs.push({
        text: node.data.slice(start, end).replace(/[\s\u200b]+/g, ' '),
        x: left + scrollX,
        y: top + scrollY,
        w: Math.max(...rects.map((rect) => rect.right)) - left,
        h: Math.max(...rects.map((rect) => rect.bottom)) - top,
      });
    }
    start = end;
  }
  return runs;
}

// Where the line's last word ends: spaces that hang behind it would move a line that is read from
// the right.
function without_spaces(node: Text, start: number, end: number): number {
  return start + node.data.slice(start, end).trimEnd().length;
}

// One number per line; rectangles of one line (pieces of other direction) overlap in height.
function line_tops(rects: DOMRect[]): number[] {
  const tops: number[] = [];
  let bottom = -Infinity;
  for (const rect of rects) {
    if (rect.width === 0) continue;
    if (rect.top + rect.height / 2 > bottom) {
      tops.push(rect.top);
      bottom = rect.bottom;
    }
  }
  return tops;
}

// The first character that stands on the line with this top: offsets grow from line to line.
function first_on(node: Text, top: number, from: number, range: Range): number {
  let low = from + 1;
  let high = node.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (top_at(node, middle, range) >= top - 1) high = middle;
    else low = middle + 1;
  }
  return low;
}

// A collapsed space at the end of a line has no rectangle; the next character that has one speaks.
function top_at(node: Text, at: number, range: Range): number {
  for (let i = at; i < node.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const rects = range.getClientRects();
    const rect = rects[rects.length - 1];
    if (rect && rect.height > 0 && (rect.width > 0 || /\S/.test(node.data.charAt(i))))
      return rect.top;
  }
  return Infinity;
}

// Spaces at the start and end of a line have no width; those between two runs of one line do.
function finish(found: Line[], holder: HTMLElement): Line[] {
  found.forEach((line, i) => {
    const before = found[i - 1];
    const after = found[i + 1];
    if (!before || !same_line(before, line)) line.text = line.text.trimStart();
    if (!after || !same_line(line, after)) line.text = line.text.trimEnd();
    line.baseline = line.y + line.font.ascent;
  });
  if (holder.matches('.echo')) crop(found, holder);
  return found.filter((line) => line.text.trim() && line.w > 0);
}

// What stands in a field is seen as far as the field reaches.
function crop(found: Line[], holder: HTMLElement): void {
  const rect = holder.getBoundingClientRect();
  const style = getComputedStyle(holder);
  const left = rect.left + scrollX + parseFloat(style.paddingLeft);
  const right = rect.right + scrollX - parseFloat(style.paddingRight);
  for (const line of found) {
    if (line.x >= left - 1 && line.x + line.w <= right + 1) continue;
    line.cut = [line.x, line.w];
    line.w = Math.min(line.x + line.w, right) - Math.max(line.x, left);
    line.x = Math.max(line.x, left);
  }
}

function same_line(a: Line, b: Line): boolean {
  return Math.abs(a.y + a.h / 2 - (b.y + b.h / 2)) < Math.min(a.h, b.h) / 2;
}
