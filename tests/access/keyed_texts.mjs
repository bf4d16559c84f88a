// Which key of the words or of the pack says a text in a language, and what a key says. A text of
// several paragraphs has one key for each: "policy.store/2".
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';

const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const plain = (text) => text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// "Step {0} of {1}" says any text that has something in the places of its values.
function pattern(template) {
  const parts = plain(template).split(/\{\d\}/);
  return new RegExp(`^${parts.map(escaped).join('(.*)')}$`, 'u');
}

function blocks(key, text) {
  const all = text.split(/\n+/).map((one) => one.replace(/^- /, ''));
  if (all.length === 1) return [[key, text]];
  return [[key, text], ...all.map((one, i) => [`${key}/${i + 1}`, one])];
}

export class KeyedTexts {
  constructor(lang) {
    const files = [json(`assets/words/${lang}.json`), json(`assets/packs/default/${lang}.json`)];
    const all = files.flatMap((file) => Object.entries(file));
    this.texts = new Map(all.flatMap(([key, text]) => blocks(key, text)));
    this.exact = new Map();
    this.templates = [];
    for (const [key, text] of this.texts) {
      if (/\{\d\}/.test(text)) this.templates.push([key, pattern(text)]);
      else this.exact.set(plain(text), [...(this.exact.get(plain(text)) ?? []), key]);
    }
  }

  keys_of(text) {
    const exact = this.exact.get(text) ?? [];
    if (exact.length) return exact;
    return this.templates.filter(([, says]) => says.test(text)).map(([key]) => key);
  }

  says(key, text) {
    const said = this.texts.get(key);
    return said !== undefined && pattern(said).test(text);
  }
}
