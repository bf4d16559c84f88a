import assert from 'node:assert/strict';
import test from 'node:test';
import zlib from 'node:zlib';

import { findCanaries } from './canaries.mjs';

const canary = 'Quillfeather Avenue 77';
const found = (bytes) => findCanaries([canary], [{ name: 'body', bytes }]).length > 0;

test('a canary is found in every form in which it could leave', () => {
  const utf8 = Buffer.from(canary);
  for (const pad of ['', 'x', 'xy', 'xyz']) {
    const inside = Buffer.from(`${pad}${canary}tail`);
    assert.ok(found(inside), 'plain');
    assert.ok(found(Buffer.from(inside.toString('base64'))), `base64 after ${pad.length}`);
    assert.ok(found(Buffer.from(inside.toString('base64url'))), `base64url after ${pad.length}`);
    assert.ok(found(Buffer.from(inside.toString('hex'))), 'hex');
  }
  assert.ok(found(Buffer.from(encodeURIComponent(canary))), 'percent-encoded');
  assert.ok(found(zlib.gzipSync(utf8)), 'gzip');
  assert.ok(found(zlib.brotliCompressSync(utf8)), 'brotli');
  assert.ok(found(Buffer.from(canary, 'utf16le')), 'UTF-16');
});

test('what does not hold the canary is not reported', () => {
  assert.ok(!found(Buffer.from('Quillfeather Avenue 78')));
  assert.ok(!found(zlib.gzipSync(Buffer.from('nothing of the kind'))));
});
