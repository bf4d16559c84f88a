// Serves a built site as the relay does: Brotli beside each file, the strict headers, /leave.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
  '.wav': 'audio/wav',
};

const list = new URL('../../web/headers.json', import.meta.url);
const strict = JSON.parse(readFileSync(list, 'utf8')).everywhere;

// `asked` has every path that was asked for, in order. `change(path, bytes)` may hand out other
// bytes than those on the disk, or null for 404.
export function serve(site, change = (_, bytes) => bytes) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname);
    asked.push(path);
    if (path === '/leave') {
      response.writeHead(200, { ...strict, 'content-type': 'text/html', 'clear-site-data': '"*"' });
      response.end('<!doctype html><title>Goodbye</title><p>Goodbye');
      return;
    }
    const name = join(site, path === '/' ? 'index.html' : path);
    const type = types[extname(name)];
    const bytes = type && existsSync(name) ? change(path, readFileSync(name)) : null;
    if (!bytes) {
      response.writeHead(404, strict).end();
      return;
    }
    const packed = bytes.equals(readFileSync(name)) && existsSync(`${name}.br`);
    response.writeHead(200, {
      ...strict,
      'content-type': type,
      ...(packed ? { 'content-encoding': 'br' } : {}),
    });
    response.end(packed ? readFileSync(`${name}.br`) : bytes);
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}`;
      ready({ url, asked, close: () => server.close() });
    });
  });
}
