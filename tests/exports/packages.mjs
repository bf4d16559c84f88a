// npm packages as tools/setup laid them out.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = new URL('../../build/third/node_modules/', import.meta.url);
const require = createRequire(fileURLToPath(modules));

export const load = (name) => import(pathToFileURL(require.resolve(name)).href);
export const path = (name) => new URL(name, modules);
