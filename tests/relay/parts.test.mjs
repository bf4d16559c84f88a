import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commitBody, makePart } from './agency.mjs';
import { contentDigest } from './client.mjs';
import { random } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();

test('a part is stored once: 201, then 200', async () => {
  const link = await world.newLink();
  const part = makePart('record');
  assert.equal((await world.client.putPart(link.uploads[0], part)).status, 201);
  assert.equal((await world.client.putPart(link.uploads[0], part)).status, 200);
});

test('14 only an upload token uploads', async () => {
  const link = await world.newLink();
  const part = makePart('record');
  for (const token of [random(32), link.open, link.code, 'x', '']) {
    assert.equal((await world.client.putPart(token, part)).status, 401);
  }
});

test('49 other bytes under the same name are refused', async () => {
  const link = await world.newLink();
  const part = makePart('record');
  const other = makePart('record');
  const named = { ...part, bytes: other.bytes };
  const token = link.uploads[0];
  assert.equal((await world.client.putPart(token, named)).status, 422);
  const stated = { 'Content-Digest': contentDigest(part.bytes) };
  assert.equal((await world.client.putPart(token, named, stated)).status, 422);
});

test('47 a part of another type, without digest, empty, or misnamed', async () => {
  const link = await world.newLink();
  const token = link.uploads[0];
  const part = makePart('record');
  const put = (headers, changes = {}) =>
    world.client.putPart(token, { ...part, ...changes }, headers);
  assert.equal((await put({ 'Content-Type': 'text/plain' })).status, 415);
  assert.equal((await put({ 'Content-Type': 'application/json' })).status, 415);
  assert.equal((await put({ 'Content-Digest': '' })).status, 400);
  assert.equal((await put({ 'Content-Digest': 'md5=:AAAA:' })).status, 400);
  assert.equal((await put({}, { bytes: Buffer.alloc(0) })).status, 400);
  assert.equal((await put({}, { digest: part.digest.slice(1) })).status, 400);
  assert.equal((await put({ 'Content-Encoding': 'gzip' })).status, 415);
});

test('51 one link cannot fill the disk: its own bytes are its limit', async () => {
  const link = await world.newLink({ bytesMax: 10_000 });
  const put = (size) => world.client.putPart(link.uploads[0], makePart('record', size));
  assert.equal((await put(6000)).status, 201);
  assert.equal((await put(6000)).status, 507);
  assert.equal((await put(4000)).status, 201);
  assert.equal((await put(1)).status, 507);
});

test('50 a quota race: ten parts at once, of which two fit', async () => {
  const link = await world.newLink({ bytesMax: 10_000 });
  const replies = await Promise.all(
    Array.from({ length: 10 }, () =>
      world.client.putPart(link.uploads[0], makePart('record', 4500)),
    ),
  );
  assert.equal(replies.filter((reply) => reply.status === 201).length, 2);
  assert.equal(replies.filter((reply) => reply.status === 507).length, 8);
});

test('a part may have 16 MiB and not one byte more', async () => {
  const link = await world.newLink({ bytesMax: 64 * 1024 * 1024 });
  const part = makePart('record', 16 * 1024 * 1024);
  assert.equal((await world.client.putPart(link.uploads[0], part)).status, 201);
  const large = makePart('record', 16 * 1024 * 1024 + 1);
  assert.equal((await world.client.putPart(link.uploads[0], large)).status, 413);
  const duty = makePart('duty');
  await world.client.putPart(link.uploads[0], duty);
  const commit = commitBody(link.id, 0, [part, duty]);
  assert.equal((await world.client.commit(link.uploads[0], commit)).status, 201);
  const path = `/v1/links/${link.id}/parts/${part.digest}`;
  const back = await world.client.signed(world.agency.reader, 'GET', path);
  assert.ok(back.bytes.equals(part.bytes));
});

test('a client that is told to go on before its body (Expect) is answered', async () => {
  const link = await world.newLink();
  const part = makePart('record');
  const expect = { Expect: '100-continue' };
  assert.equal((await world.client.putPart(link.uploads[0], part, expect)).status, 201);
  const strange = { Expect: 'miracles' };
  const reply = await world.client.putPart(link.uploads[0], makePart('record'), strange);
  assert.equal(reply.status, 417);
});

test('nobody reads a part before it is committed', async () => {
  const link = await world.newLink();
  const part = makePart('record');
  await world.client.putPart(link.uploads[0], part);
  const path = `/v1/links/${link.id}/parts/${part.digest}`;
  assert.equal((await world.client.signed(world.agency.reader, 'GET', path)).status, 404);
});
