import type { Sentence } from '../contract.ts';

// Where a sentence stands on the page. Its words stand there unbroken, in one or more text nodes;
// the same words may come twice in a text, so the search goes on where the last sentence ended.
export class Places {
  private holder: Element | null = null;
  private from = 0;

  // From the first to the last of them that is there.
  find_all(sentences: Sentence[]): Range | undefined {
    const found = sentences.map((one) => this.find(one)).filter((range) => range !== undefined);
    const [first, last] = [found[0], found.at(-1)];
    if (first && last) first.setEnd(last.endContainer, last.endOffset);
    return first;
  }

  find({ key, part, text }: Sentence): Range | undefined {
    const holder = document.querySelector(`[data-k="${String(key)}"][data-line="${part}"]`);
    if (!holder || !(holder as HTMLElement).checkVisibility()) return undefined;
    if (holder !== this.holder) this.from = 0;
    this.holder = holder;
    const nodes = texts_of(holder);
    const all = nodes.map(({ data }) => data).join('');
    let at = all.indexOf(text, this.from);
    if (at < 0) at = all.indexOf(text);
    if (at < 0) return undefined;
    this.from = at + text.length;
    const range = document.createRange();
    range.setStart(...place_of(nodes, at, 'start'));
    range.setEnd(...place_of(nodes, this.from, 'end'));
    return range;
  }
}

function texts_of(holder: Element): Text[] {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('.unseen')) found.push(node as Text);
  }
  return found;
}

// A start lies before its first letter, an end behind its last one.
function place_of(nodes: Text[], at: number, side: 'start' | 'end'): [Text, number] {
  let left = at;
  for (const node of nodes) {
    if (left < node.length || (side === 'end' && left === node.length)) return [node, left];
    left -= node.length;
  }
  throw new Error('The place lies behind the text.');
}
