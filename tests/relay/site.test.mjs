import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

import { makeAgency } from './agency.mjs';
import { Client, sendRaw } from './client.mjs';
import { RelayProcess, makeFolder } from './process.mjs';

const folder = makeFolder();
const script = 'export const answer = 42;\n'.repeat(50);
let relay;
let client;

before(async () => {
  const site = join(folder.path, 'site');
  mkdirSync(join(site, 'words'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Kiosk</title>');
  writeFileSync(join(site, 'app.js'), script);
  writeFileSync(join(site, 'app.js.br'), brotliCompressSync(script));
  writeFileSync(join(site, 'foyer.0123456789abcdef.wasm'), '\0asm');
  writeFileSync(join(site, 'words/en.json'), '{}');
  writeFileSync(join(folder.path, 'secret.txt'), 'secret');
  symlinkSync(join(folder.path, 'secret.txt'), join(site, 'linked.txt'));
  relay = await RelayProcess.start(folder.path, makeAgency(), ['--site', site]);
  client = new Client(relay);
});

after(async () => {
  client.close();
  await relay.stop();
  folder.remove();
});

test('the site is served with its types, and / is its index', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/index.html': 'text/html; charset=utf-8',
    '/app.js': 'text/javascript; charset=utf-8',
    '/foyer.0123456789abcdef.wasm': 'application/wasm',
    '/words/en.json': 'application/json',
  };
  for (const [path, type] of Object.entries(types)) {
    const reply = await client.get(path);
    assert.deepEqual([reply.status, reply.headers['content-type']], [200, type], path);
  }
  assert.equal((await client.get('/nothing.js')).status, 404);
});

test('Brotli is given to who takes it', async () => {
  const packed = await client.get('/app.js', { 'Accept-Encoding': 'gzip, deflate, br' });
  assert.equal(packed.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(packed.bytes).toString(), script);
  for (const refuses of ['', 'gzip', 'br;q=0', 'brotli']) {
    const plain = await client.get('/app.js', { 'Accept-Encoding': refuses });
    assert.equal(plain.headers['content-encoding'], undefined, refuses);
    assert.equal(plain.text, script);
    assert.equal(plain.headers.vary, 'Accept-Encoding');
  }
});

test('a known ETag is answered with 304, and each form has its own', async () => {
  const plain = await client.get('/app.js');
  const packed = await client.get('/app.js', { 'Accept-Encoding': 'br' });
  assert.notEqual(plain.headers.etag, packed.headers.etag);
  const again = await client.get('/app.js', { 'If-None-Match': plain.headers.etag });
  assert.deepEqual([again.status, again.bytes.length], [304, 0]);
  assert.equal((await client.get('/app.js', { 'If-None-Match': '"x"' })).status, 200);
});

test('only names with a hash of their content are kept for ever', async () => {
  const hashed = await client.get('/foyer.0123456789abcdef.wasm');
  assert.equal(hashed.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal((await client.get('/app.js')).headers['cache-control'], 'no-cache');
  assert.equal((await client.get('/')).headers['cache-control'], 'no-cache');
});

test('HEAD has the headers and no body', async () => {
  const [head, get] = [await client.send('HEAD', '/app.js'), await client.get('/app.js')];
  assert.equal(head.headers['content-length'], get.headers['content-length']);
  assert.equal(head.bytes.length, 0);
});

test('63 leaving clears what the browser keeps and goes on to a neutral page', async () => {
  const leave = await client.get('/leave');
  assert.equal(leave.headers['clear-site-data'], '"*"');
  assert.equal(leave.headers['cache-control'], 'no-store');
  const [, next] = leave.text.match(/http-equiv=refresh content="0;url=(\/\w+)"/);
  const neutral = await client.get(next);
  assert.equal(neutral.status, 200);
  assert.doesNotMatch(neutral.text, /agency|intake|social|worker|https?:/i);
});

test('44 path traversal in every spelling finds nothing', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/words/../../secret.txt',
    '/words/..\\..\\secret.txt',
    '//etc/passwd',
    '/words//en.json',
    '/./app.js',
    '/app.js%00.html',
    '/app.js/',
    '/app.js.br',
  ]) {
    const reply = await sendRaw(relay, `GET ${path} HTTP/1.1\r\nHost: kiosk\r\n\r\n`);
    assert.match(reply, /^HTTP\/1\.1 (400|404) /, path);
    assert.doesNotMatch(reply, /secret$/, path);
  }
});

test('46 a range flood gets the whole file once', async () => {
  const ranges = Array.from({ length: 200 }, (_, i) => `${i}-${i + 1}`).join(',');
  const reply = await client.get('/app.js', { Range: `bytes=${ranges}` });
  assert.deepEqual([reply.status, reply.text], [200, script]);
  assert.equal(reply.headers['accept-ranges'], 'none');
});
