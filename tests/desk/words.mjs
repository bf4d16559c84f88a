// What the desk says, by key of its words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';

const words = JSON.parse(readFileSync(join(root, 'assets/desk_words/en.json')));

export function said(key, ...values) {
  if (!(key in words)) throw new Error(`the desk does not say "${key}"`);
  const filled = values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words[key]);
  return filled.replaceAll('**', '');
}
