// What the desk says, by key of its words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';

const words_in = (lang) => JSON.parse(readFileSync(join(root, `assets/desk_words/${lang}.json`)));
const english = words_in('en');

export const said = (key, ...values) => fill(english, key, values);
export const said_in = (lang, key, ...values) => fill(words_in(lang), key, values);

function fill(words, key, values) {
  if (!(key in words)) throw new Error(`the desk does not say "${key}"`);
  const filled = values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words[key]);
  return filled.replaceAll('**', '');
}
