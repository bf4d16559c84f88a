#!/usr/bin/env node
// Makes the package of <foyer-intake>: node web/embed/build.mjs --out FOLDER
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = import.meta.dirname;
const { values: asked } = parseArgs({ options: { out: { type: 'string' } } });
if (!asked.out) throw new Error('build.mjs: --out is needed.');
const out = resolve(asked.out);
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [join(here, 'foyer-intake.ts')],
  outfile: join(out, 'foyer-intake.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome107', 'firefox115', 'safari16.4'],
  legalComments: 'none',
});
const shipped = join(here, 'package');
for (const name of readdirSync(shipped)) copyFileSync(join(shipped, name), join(out, name));
