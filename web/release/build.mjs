// What a release of the kiosk's site has beside its page.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

// Every file that stands in `folder` by the path that a page asks for it.
export function released_files(folder, integrity) {
  const names = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll(sep, '/'));
  const files = names
    .filter((name) => extname(name) in types)
    .sort()
    .map((name) => ({
      path: name === 'index.html' ? '/' : `/${name}`,
      type: types[extname(name)],
      integrity: integrity(readFileSync(join(folder, name))),
    }));
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { hash, files };
}

// The page as a program of its own on a device: under a name and a sign that tell nobody what it
// is. An agency's tablet begins as a kiosk.
export function installed_forms(tokens) {
  const { colours } = JSON.parse(readFileSync(tokens, 'utf8'));
  const form = (start_url, display) => ({
    id: start_url,
    name: 'Form',
    short_name: 'Form',
    start_url,
    scope: '/',
    display,
    background_color: colours.paper.light,
    theme_color: colours.paper.light,
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  });
  return {
    'form.webmanifest': form('/', 'standalone'),
    'kiosk.webmanifest': form('/?kiosk', 'fullscreen'),
  };
}
