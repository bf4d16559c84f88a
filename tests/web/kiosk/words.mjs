import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../browser.mjs';

export const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
