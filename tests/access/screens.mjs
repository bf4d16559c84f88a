// Every screen that the session has, as its sources say, so that a new one is asked for at once.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';

const folder = join(root, 'shared/intake');

export function all_screens() {
  const sources = readdirSync(folder).filter((name) => name.endsWith('.cpp'));
  const ids = sources.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [...text.matchAll(/const Screen \w+\s*\{\s*\.id = "(\w+)"/g)].map(([, id]) => id);
  });
  return [...new Set(ids)].sort();
}

// Those of journey.cpp: what everybody goes through.
export function screens_of_journey() {
  const text = readFileSync(join(folder, 'journey.cpp'), 'utf8');
  const [, list] = /all_screens\{([^}]*)\}/.exec(text);
  return [...list.matchAll(/&screen_(\w+)/g)].map(([, id]) => id);
}
