import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeLink } from './agency.mjs';
import { random, unixNow } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();
const make = (body, worker = world.agency.maker, choices) =>
  world.client.signed(worker, 'POST', '/v1/links', body, choices);
const open = (link, token = link.open) =>
  world.client.withToken('GET', `/v1/links/${link.id}`, token);

test('a new link opens with its token and shows both sealed manifests', async () => {
  const link = await world.newLink();
  const reply = await open(link);
  assert.equal(reply.status, 200);
  const { now, ...rest } = reply.json;
  assert.ok(Math.abs(now - unixNow()) < 5);
  assert.deepEqual(rest, {
    state: 'open',
    code: 'digits',
    misses: 0,
    public: link.body.public,
    private: link.body.private,
  });
  assert.equal(reply.headers['cache-control'], 'no-store');
});

test('8 a mail scanner that opens the link first changes nothing', async () => {
  const link = await world.newLink();
  for (let i = 0; i < 20; ++i) assert.equal((await open(link)).json.state, 'open');
  assert.equal((await world.client.tryCode(link, link.code)).status, 200);
});

test('12 an unknown id, a wrong token and no token look alike', async () => {
  const link = await world.newLink();
  const stranger = makeLink();
  const faces = await Promise.all([
    open(stranger),
    open(link, stranger.open),
    open(link, link.uploads[0]),
    open(link, 'short'),
    world.client.get(`/v1/links/${link.id}`),
    world.client.get(`/v1/links/${stranger.id}`),
  ]);
  for (const face of faces) {
    assert.equal(face.status, 401);
    assert.equal(face.text, faces[0].text);
    assert.deepEqual(Object.keys(face.headers).sort(), Object.keys(faces[0].headers).sort());
  }
});

test('the same link again is the same link, other content is a conflict', async () => {
  const link = await world.newLink();
  assert.equal((await make(link.body)).status, 201);
  assert.equal((await make({ ...link.body, r: random(32) })).status, 409);
  const thief = makeLink();
  thief.body.uploadHashes = link.body.uploadHashes;
  assert.equal((await make(thief.body)).status, 409);
});

test('limits of a new link are refused on the relay too', async () => {
  const day = 86400;
  for (const [changes, status] of [
    [{ expiry: unixNow() - 1 }, 410],
    [{ expiry: unixNow() + 31 * day }, 413],
    [{ bytesMax: 65 * 1024 * 1024 }, 400],
    [{ bytesMax: 0 }, 400],
    [{ linkId: random(31) }, 400],
    [{ openHash: `${random(32).slice(0, 42)}=` }, 400],
    [{ uploadHashes: [] }, 400],
    [{ uploadHashes: Array.from({ length: 33 }, () => random(32)), turns: 33 }, 400],
    [{ turns: 2 }, 400],
    [{ codeProof: random(16) }, 400],
    [{ private: random(70 * 1024) }, 413],
    [{ escrow: '' }, 400],
    [{ v: 2 }, 400],
    [{ extra: 1.5 }, 400],
  ]) {
    const body = { ...makeLink().body, ...changes };
    assert.equal((await make(body)).status, status, JSON.stringify(changes).slice(0, 60));
  }
});

test('45 SQL metacharacters are only text', async () => {
  const body = { ...makeLink().body, linkId: "'; DROP TABLE links; --".padEnd(43, 'A') };
  assert.equal((await make(body)).status, 400);
  const link = await world.newLink();
  const bad = await world.client.withToken('GET', "/v1/links/' OR 1=1--", link.open).catch(() => 0);
  assert.ok(bad === 0 || bad.status === 400);
  assert.equal((await open(link)).status, 200);
});

test('13 a revoked link is gone at once, with all that it could open', async () => {
  const link = await world.newLink();
  const revoke = () =>
    world.client.signed(world.agency.maker, 'POST', `/v1/links/${link.id}/revoke`);
  assert.equal((await revoke()).status, 200);
  assert.equal((await revoke()).status, 200, 'twice is no error');
  assert.deepEqual([(await open(link)).status, (await open(link)).json.error], [410, 'revoked']);
  assert.equal((await world.client.tryCode(link, link.code)).status, 410);
  const list = await world.client.signed(world.agency.maker, 'GET', '/v1/links');
  const row = list.json.links.find((one) => one.linkId === link.id);
  assert.equal(row.state, 'revoked');
  assert.equal(row.escrow, '', 'the escrow is deleted');
});

test('the list shows state, misses, turns and escrow, and goes on after a number', async () => {
  const link = await world.newLink({ turns: 2 });
  await world.client.tryCode(link, random(32));
  const list = await world.client.signed(world.agency.maker, 'GET', '/v1/links');
  const row = list.json.links.find((one) => one.linkId === link.id);
  assert.deepEqual(row, {
    linkId: link.id,
    state: 'open',
    expiry: link.body.expiry,
    misses: 1,
    turns: 2,
    committed: 0,
    escrow: link.body.escrow,
  });
  assert.ok(list.json.next > 0);
  const rest = await world.client.signed(
    world.agency.maker,
    'GET',
    `/v1/links?after=${list.json.next}`,
  );
  assert.deepEqual(rest.json, { links: [], next: list.json.next });
  for (const query of ['?after=-1', '?after=x', '?after=1&b=2', '?before=1']) {
    const bad = await world.client.signed(world.agency.maker, 'GET', `/v1/links${query}`);
    assert.equal(bad.status, 400, query);
  }
});

test('a long list comes in pages that lose no link', async () => {
  const made = [];
  for (let i = 0; i < 60; ++i) {
    made.push((await world.newLink({ escrow: random(64 * 1024) })).id);
  }
  const seen = [];
  let pages = 0;
  for (let after = 0, last = -1; after !== last; ++pages) {
    last = after;
    const path = `/v1/links?after=${after}`;
    const page = (await world.client.signed(world.agency.maker, 'GET', path)).json;
    seen.push(...page.links.map((link) => link.linkId));
    after = page.next;
  }
  assert.ok(pages > 2, 'there was only one page');
  assert.equal(new Set(seen).size, seen.length);
  assert.ok(made.every((id) => seen.includes(id)));
});
