// The outline of every screen, kept in outlines/ by role and key of the text: all that assistive
// technology meets on it. The same lines hold in every language, whose own words stand for the
// keys. WRITE_OUTLINES=1 writes what is there now, to be read like code; demands/ says what must be
// in it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';
import { KeyedTexts } from './keyed_texts.mjs';

const folder = join(root, 'tests/access/outlines');
const file_of = (screen) => join(folder, `${screen}.txt`);
const quoted = (text) => (/^".*"$/.test(text) ? text.slice(1, -1) : null);

// Two texts in one, as the label of a button and what it belongs to.
function halves(text) {
  const words = text.split(' ');
  return words.slice(1).map((_, i) => [words.slice(0, i + 1), words.slice(i + 1)].map(joined));
}
const joined = (words) => words.join(' ');

export class Outlines {
  constructor() {
    this.taken = new Map(); // screen to language to lines
    this.texts = new Map();
  }
  texts_in(lang) {
    if (!this.texts.has(lang)) this.texts.set(lang, new KeyedTexts(lang));
    return this.texts.get(lang);
  }

  // The first moment of a screen is the one that is kept.
  take(screen, lang, lines) {
    const all = this.taken.get(screen) ?? new Map();
    this.taken.set(screen, all);
    if (!all.has(lang)) all.set(lang, lines);
  }

  says(lang, name, text) {
    if (name === '' || quoted(name) !== null) return text === (quoted(name) ?? '');
    if (name === '?') return text !== '';
    const texts = this.texts_in(lang);
    const [first, second] = name.split(' + ');
    if (!second) return texts.says(first, text);
    return halves(text).some(([a, b]) => texts.says(first, a) && texts.says(second, b));
  }

  // The name that says this in all languages: a key, two of them, or the text itself.
  name_of(found) {
    const by_all = (names) =>
      names.find((name) => [...found].every(([lang, text]) => this.says(lang, name, text)));
    const [[lang, text]] = [...found];
    if (!text) return '';
    const { keys_of } = this.texts_in(lang);
    const of = (one) => keys_of.call(this.texts_in(lang), one);
    const pairs = halves(text).flatMap(([a, b]) =>
      of(a).flatMap((first) => of(b).map((second) => `${first} + ${second}`)),
    );
    return by_all(of(text)) ?? by_all(pairs) ?? by_all([`"${text}"`]) ?? '?';
  }

  write(screen, by_lang) {
    const [[, lines]] = [...by_lang];
    const row = (line, i) => {
      const of = (part) =>
        this.name_of([...by_lang].map(([lang, all]) => [lang, all[i]?.[part] ?? '']));
      const description = of('description');
      const parts = [line.role, ...line.states, of('name'), description && `(${description})`];
      return '  '.repeat(line.depth) + parts.filter(Boolean).join(' ');
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(file_of(screen), `${lines.map(row).join('\n')}\n`);
  }

  differences(screen, lang, lines) {
    if (!existsSync(file_of(screen))) return [`${screen} has no outline`];
    const wanted = readFileSync(file_of(screen), 'utf8').trimEnd().split('\n');
    const faults = [];
    for (let i = 0; i < Math.max(wanted.length, lines.length); ++i) {
      const fault = this.difference(lang, wanted[i], lines[i]);
      // What follows a line too many or too few differs as well.
      if (fault) return [`${screen}, line ${i + 1}, ${lang}: ${fault}`];
    }
    return faults;
  }

  difference(lang, wanted, line) {
    if (wanted === undefined) return `there is ${line.role} "${line.name}" too much`;
    if (line === undefined) return `there is no '${wanted.trim()}'`;
    const head = '  '.repeat(line.depth) + [line.role, ...line.states].join(' ');
    const [, names = '', description = ''] = /^(.*?)(?: \(([^()]*)\))?$/.exec(
      wanted.startsWith(head) ? wanted.slice(head.length).trim() : '?',
    );
    const fits =
      wanted.startsWith(head) &&
      this.says(lang, names, line.name) &&
      this.says(lang, description, line.description);
    return fits ? '' : `'${wanted.trim()}' is ${head.trim()} "${line.name}" (${line.description})`;
  }

  finish(bars) {
    for (const [screen, by_lang] of this.taken) {
      if (process.env.WRITE_OUTLINES === '1') this.write(screen, by_lang);
      for (const [lang, lines] of by_lang)
        bars.measured(
          'tree',
          `${screen}, ${lang}`,
          lines.length,
          this.differences(screen, lang, lines),
        );
    }
  }
}
