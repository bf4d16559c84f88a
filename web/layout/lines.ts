import { spoken_part } from '../aloud/spoken.ts';
import { is_away, parts, type Part } from './boxes.ts';

// One run of text on one line, as the browser broke it.
export interface Line {
  key: number;
  part: number;
  pieces: Piece[];
  x: number; // document coordinates, CSS px
  y: number;
  w: number;
  h: number;
  baseline: number;
  font: Font;
  cut?: boolean; // its field crops it
  aloud?: boolean; // it is being read
}

// What reads in one direction. The browser gives each piece a place of its own, to a 64th of a
// pixel; the widths of those before it do not add up to that.
export interface Piece {
  text: string;
  x: number;
  rtl: boolean;
}

export interface Font {
  style: string; // what stands before the size in CSS's `font`
  em: number;
  family: string;
  rtl: boolean;
  each: boolean; // each paragraph has its own direction, that of its first letter
  typed: boolean; // every space is as wide as the person made it
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
      const font = fonts(parent);
      for (const run of runs_of(node as Text, font)) {
        found.push({ key: Number(holder.dataset.k), part, ...run, baseline: 0, font });
      }
    }
    lines.push(...finish(found, holder));
  }
  return lines;
}

interface Run {
  pieces: Piece[];
  x: number;
  y: number;
  w: number;
  h: number;
  aloud?: boolean;
}

function runs_of(node: Text, font: Font): Run[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const tops = line_tops([...range.getClientRects()]);
  if (!tops.length) return [];
  const runs: Run[] = [];
  let start = 0;
  for (let i = 0; i < tops.length; i++) {
    const end = i + 1 < tops.length ? first_on(node, tops[i + 1] ?? 0, start, range) : node.length;
    const seen = i + 1 < tops.length ? without_spaces(node, start, end) : end;
    for (const stretch of stretches(node, start, seen)) {
      const run = run_of(node, stretch, stretch.to === seen ? end : stretch.to, font);
      if (run) runs.push(run);
    }
    start = end;
  }
  return runs;
}

interface Stretch {
  from: number;
  to: number;
  aloud: boolean;
}

// Of one line: what is being read aloud stands by itself, as it looks different.
function stretches(node: Text, from: number, to: number): Stretch[] {
  const part = spoken_part(node) ?? [to, to];
  const edges = [from, ...part.filter((at) => from < at && at < to), to];
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? from;
    return { from: start, to: end, aloud: part[0] <= start && end <= part[1] };
  });
}

// `end` is where its text ends, behind spaces that hang after what is seen.
function run_of(
  node: Text,
  { from, to, aloud }: Stretch,
  end: number,
  font: Font,
): Run | undefined {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
  if (!rects.length) return undefined;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const rtl = font.each ? reads_rtl(node, from) : font.rtl;
  return {
    pieces: pieces_of(node, from, end, rects, rtl, font.typed),
    x: left + scrollX,
    y: top + scrollY,
    w: Math.max(...rects.map((rect) => rect.right)) - left,
    h: Math.max(...rects.map((rect) => rect.bottom)) - top,
    ...(aloud && { aloud }),
  };
}

const letter = /\p{L}/u;
const from_the_right =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

// Of the paragraph in which a character stands.
function reads_rtl(node: Text, at: number): boolean {
  const start = node.data.lastIndexOf('\n', at - 1) + 1;
  const [paragraph = ''] = node.data.slice(start).split('\n', 1);
  return from_the_right.test(letter.exec(paragraph)?.[0] ?? '');
}

// What CSS makes one space of (CSS Text 3, section 4.1.1) is one; spaces that do not break, and
// wide ones, stay. The mark behind a last line break has no width.
function shown(text: string, typed: boolean): string {
  const seen = text.replaceAll('\u200b', '');
  return typed ? seen.replace(/[\t\n\f\r]/g, ' ') : seen.replace(/[ \t\n\f\r]+/g, ' ');
}

// A mixed line has one rectangle for each piece, in any order: its characters tell which is whose.
function pieces_of(
  node: Text,
  start: number,
  end: number,
  rects: DOMRect[],
  rtl: boolean,
  typed: boolean,
): Piece[] {
  const text = (from: number, to: number): string => shown(node.data.slice(from, to), typed);
  if (rects.length === 1)
    return [{ text: text(start, end), x: (rects[0]?.left ?? 0) + scrollX, rtl }];
  const pieces: (Piece & { rect: DOMRect; first: number })[] = [];
  let from = start;
  const range = document.createRange();
  for (let i = start; i < end; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const at = range.getBoundingClientRect();
    const middle = at.left + at.width / 2;
    const rect = rects.find(({ left, right }) => left <= middle && middle <= right);
    const last = pieces[pieces.length - 1];
    if (at.width > 0 && rect && rect !== last?.rect) {
      if (last) last.text = text(from, (from = i));
      pieces.push({ text: '', x: rect.left + scrollX, rtl, rect, first: middle });
    } else if (last && at.width > 0) last.rtl = middle < last.first;
  }
  const last = pieces[pieces.length - 1];
  if (last) last.text = text(from, end);
  return pieces.map(({ text, x, rtl }) => ({ text, x, rtl }));
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
    const first = line.pieces[0];
    const last = line.pieces[line.pieces.length - 1];
    if (first && !(before && same_line(before, line))) first.text = first.text.trimStart();
    if (last && !(after && same_line(line, after))) last.text = last.text.trimEnd();
    line.baseline = line.y + line.font.ascent;
  });
  if (holder.matches('.echo')) crop(found, holder);
  return found.filter((line) => line.w > 0 && line.pieces.some(({ text }) => text.trim()));
}

// What stands in a field is seen as far as the field reaches.
function crop(found: Line[], holder: HTMLElement): void {
  const rect = holder.getBoundingClientRect();
  const style = getComputedStyle(holder);
  const left = rect.left + scrollX + parseFloat(style.paddingLeft);
  const right = rect.right + scrollX - parseFloat(style.paddingRight);
  for (const line of found) {
    if (line.x >= left - 1 && line.x + line.w <= right + 1) continue;
    line.cut = true;
    line.w = Math.min(line.x + line.w, right) - Math.max(line.x, left);
    line.x = Math.max(line.x, left);
  }
}

function same_line(a: Line, b: Line): boolean {
  return Math.abs(a.y + a.h / 2 - (b.y + b.h / 2)) < Math.min(a.h, b.h) / 2;
}
