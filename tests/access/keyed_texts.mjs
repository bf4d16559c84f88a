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
  return new RegExp(`^${parts.map(escaped).join('(.+)')}$`, 'u');
}

function blocks(key, text) {
  const all = text.split(/\n+/).map((one) => one.replace(/^- /, ''));
  if (all.length === 1) return [[key, text]];
  return [[key, text], ...all.map((one, i) => [`${key}/${i + 1}`, one])];
}

// A text that hangs on a number has several forms: "idle.what#one".
const key_alone = (key) => key.replace(/#\w+/, '');

export class KeyedTexts {
  constructor(lang) {
    const files = [json(`assets/words/${lang}.json`), json(`assets/packs/default/${lang}.json`)];
    const all = files.flatMap((file) => Object.entries(file));
    this.texts = new Map(); // key to all of its forms
    this.exact = new Map(); // text to keys
    this.templates = [];
    for (const [form, text] of all.flatMap(([key, whole]) => blocks(key, whole))) {
      const key = key_alone(form);
      this.texts.set(key, [...(this.texts.get(key) ?? []), text]);
      if (/\{\d\}/.test(text)) this.templates.push([key, pattern(text)]);
      else this.exact.set(plain(text), [...(this.exact.get(plain(text)) ?? []), key]);
    }
  }

  keys_of(text) {
    const exact = this.exact.get(text) ?? [];
    if (exact.length) return exact;
    return this.templates.filter(([, says]) => says.test(text)).map(([key]) => key);
  }

  // "key<other>" is the text of `key` with that of `other` in its first place.
  says(key, text) {
    const [, outer, inner] = /^(.*)<(.*)>$/.exec(key) ?? [null, key, null];
    const fill = (said) => this.texts.get(inner)?.map((one) => said.replace('{0}', one)) ?? [];
    const forms = this.texts.get(outer) ?? [];
    const all = inner === null ? forms : forms.flatMap(fill);
    return all.some((said) => pattern(said).test(text));
  }
}
