// What the page says, by key: the kiosk's own words and the default pack's texts. So a test goes on
// working when a sentence is written anew, and fails when it is no longer said.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';

const json = (path) => JSON.parse(readFileSync(join(root, path)));

export const pack = json('assets/packs/default/pack.json');

export function texts(lang = 'en') {
  const words = json(`assets/words/${lang}.json`);
  const contents = json(`assets/packs/default/${lang}.json`);
  const find = (all, key) => {
    if (!(key in all)) throw new Error(`nobody says "${key}" in ${lang}`);
    return all[key];
  };
  // Strong words are marked with ** in the files and not on the page.
  const plain = (text) => text.replaceAll('**', '');
  return {
    said: (key, ...values) =>
      plain(values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), find(words, key))),
    told: (id) => plain(find(contents, id)),
  };
}

export const { said, told } = texts();

// Whether kiosk and pack speak a language, as far as there are files of it.
export const speaks = (lang) =>
  pack.languages.some(({ tag }) => tag === lang) &&
  existsSync(join(root, `assets/words/${lang}.json`));
