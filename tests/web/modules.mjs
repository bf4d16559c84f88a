// A module of the page by itself, bundled as the site is and run under node.
import { join } from 'node:path';
import { require, root } from './browser.mjs';

const { build } = require('esbuild');

export async function load(path) {
  const made = await build({
    entryPoints: [join(root, 'web', path)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    define: { FOYER_LANGUAGES: '[]' },
  });
  const code = Buffer.from(made.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
