// Clients who come without a worker's link: who may offer it, what it costs to begin, and what
// holds off a flood.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commitBody, makeAgencyDocument, makeLink, makePart } from './agency.mjs';
import {
  b64u,
  hashName,
  jcs,
  makeKey,
  pae,
  random,
  sha256,
  signBytes,
  unixNow,
} from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld(['--rate', '100000', '--burst', '100000']);
const workBits = 15;
let seq = 1;

// Line 1 is read by nobody here but for `v` and `bytesMax`; pages read all of it.
function manifest(by, changes = {}) {
  const line = jcs({ v: 1, bytesMax: 4_000_000, worker: { id: 'maker-1' }, ...changes });
  const proof = b64u(signBytes(by, pae('foyer/walk-in/v1', sha256(line))));
  return `${line}\n${jcs({ by: by.name, proof })}\n`;
}

const put = (text) => world.client.putDocument('/v1/walk-in-manifests', text);

async function offer(text) {
  seq += 1;
  const changes = text ? { seq, walkIn: hashName(text) } : { seq };
  const document = makeAgencyDocument(world.agency, world.keyset, changes);
  return world.client.putDocument('/v1/agency', document);
}

function hasWork(order) {
  const { linkId, openHash, uploadHash, manifest: named, time, nonce } = order;
  const subject = sha256(pae('foyer/work/v1', linkId, openHash, uploadHash, named, String(time)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64LE(BigInt(nonce));
  return sha256(Buffer.concat([subject, count])).readUInt16BE(0) >> (16 - workBits) === 0;
}

function orderFor(text, changes = {}) {
  const { id, body } = makeLink();
  const upload = random(32);
  const order = {
    v: 1,
    linkId: id,
    openHash: body.openHash,
    uploadHash: hashName(Buffer.from(upload, 'base64url')),
    manifest: hashName(text),
    time: unixNow(),
    nonce: 0,
    ...changes,
  };
  while (!hasWork(order)) order.nonce += 1;
  return { order, upload };
}

const begin = (order) =>
  world.client.send('POST', '/v1/walk-ins', {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  });

test('a publisher of the agency offers it, and nobody else', async () => {
  const { agency, client } = world;
  const text = manifest(agency.publisher);
  assert.equal((await put(text)).status, 201);
  assert.equal((await put(text)).status, 201);
  const back = await client.get(`/v1/walk-in-manifests/${hashName(text)}`);
  assert.equal(back.text, text);
  for (const by of [agency.maker, agency.root, agency.relay, makeKey()]) {
    assert.equal((await put(manifest(by))).status, 403);
  }
  const changed = text.replace('4000000', '5000000');
  assert.equal((await put(changed)).status, 403);
  assert.equal((await put(manifest(agency.publisher, { v: 2 }))).status, 400);
});

test('agency.json cannot name what is not there', async () => {
  assert.equal((await offer(manifest(world.agency.publisher, { bytesMax: 7 }))).status, 409);
});

test('without an offer nobody begins', async () => {
  const text = manifest(world.agency.publisher, { bytesMax: 9 });
  await put(text);
  assert.equal((await begin(orderFor(text).order)).status, 404);
});

test('who did the work begins, sends once, and gets a receipt', async () => {
  const text = manifest(world.agency.publisher);
  await put(text);
  assert.equal((await offer(text)).status, 201);
  const { order, upload } = orderFor(text);
  assert.equal((await begin(order)).status, 201);
  assert.equal((await begin(order)).status, 201);
  const parts = [makePart('record'), makePart('duty')];
  for (const part of parts) {
    assert.equal((await world.client.putPart(upload, part)).status, 201);
  }
  const reply = await world.client.commit(upload, commitBody(order.linkId, 0, parts));
  assert.equal(reply.status, 201, reply.text);
  const other = orderFor(text, { linkId: order.linkId });
  assert.equal((await begin(other.order)).status, 409);
});

test('a worker sees no walk-in among the links, and finds it in the inbox', async () => {
  const { client, agency } = world;
  const links = await client.signed(agency.maker, 'GET', '/v1/links');
  assert.deepEqual(links.json.links, []);
  const inbox = await client.signed(agency.reader, 'GET', '/v1/inbox');
  assert.equal(inbox.json.submissions.length, 1);
});

test('without work, with old work or with another’s work nobody begins', async () => {
  const text = manifest(world.agency.publisher);
  const { order } = orderFor(text);
  let lazy = { ...order };
  while (hasWork(lazy)) lazy = { ...lazy, nonce: lazy.nonce + 1 };
  assert.equal((await begin(lazy)).status, 403);
  assert.equal((await begin({ ...order, uploadHash: hashName('x') })).status, 403);
  for (const away of [-700, 700]) {
    const old = orderFor(text, { time: unixNow() + away });
    assert.equal((await begin(old.order)).status, 410);
  }
});

test('a malformed order is refused by its form', async () => {
  const { order } = orderFor(manifest(world.agency.publisher));
  for (const [changes, status] of [
    [{ v: 2 }, 400],
    [{ linkId: 'x' }, 400],
    [{ nonce: -1 }, 400],
    [{ nonce: 1.5 }, 400],
    [{ openHash: null }, 400],
    [{ padding: 'x'.repeat(2000) }, 413],
  ]) {
    assert.equal((await begin({ ...order, ...changes })).status, status, JSON.stringify(changes));
  }
  const typed = await world.client.send('POST', '/v1/walk-ins', {
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify(order),
  });
  assert.equal(typed.status, 415);
});

test('another site cannot make a browser begin', async () => {
  const { order } = orderFor(manifest(world.agency.publisher));
  for (const origin of ['https://evil.example', 'null']) {
    const reply = await world.client.send('POST', '/v1/walk-ins', {
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify(order),
    });
    assert.equal(reply.status, 403, origin);
  }
});

test('an offer that was taken back is no offer', async () => {
  const text = manifest(world.agency.publisher);
  assert.equal((await offer('')).status, 201);
  assert.equal((await begin(orderFor(text).order)).status, 404);
});
