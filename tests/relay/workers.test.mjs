import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commitBody, makeLink, makePart } from './agency.mjs';
import { b64u, random, unixNow } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();
const nonce = () => b64u(Buffer.from(random(16)));

async function submit() {
  const link = await world.newLink();
  const parts = [makePart('record'), makePart('duty')];
  for (const part of parts) await world.client.putPart(link.uploads[0], part);
  const commit = commitBody(link.id, 0, parts);
  const receipt = await world.client.commit(link.uploads[0], commit);
  return { link, parts, receipt: receipt.text };
}

test('the inbox tells submissions in order, with parts and receipt', async () => {
  const { agency, client } = world;
  const start = (await client.signed(agency.reader, 'GET', '/v1/inbox')).json.next;
  const made = [await submit(), await submit()];
  const inbox = await client.signed(agency.reader, 'GET', `/v1/inbox?after=${start}`);
  assert.equal(inbox.json.submissions.length, 2);
  inbox.json.submissions.forEach((submission, i) => {
    assert.equal(submission.linkId, made[i].link.id);
    assert.equal(submission.receipt, made[i].receipt);
    assert.equal(submission.late, false);
    assert.deepEqual(
      submission.parts,
      made[i].parts.map(({ kind, digest, size }) => ({ kind, digest, size })),
    );
  });
  assert.equal(inbox.json.next, inbox.json.submissions[1].seq);
});

test('a reader gets the very bytes of a part', async () => {
  const { link, parts } = await submit();
  for (const part of parts) {
    const path = `/v1/links/${link.id}/parts/${part.digest}`;
    const reply = await world.client.signed(world.agency.reader, 'GET', path);
    assert.equal(reply.headers['content-type'], 'application/octet-stream');
    assert.ok(reply.bytes.equals(part.bytes));
  }
});

test('roles: a maker reads nothing, a reader makes nothing, a stranger does neither', async () => {
  const { agency, client } = world;
  const { link, parts } = await submit();
  const path = `/v1/links/${link.id}/parts/${parts[0].digest}`;
  assert.equal((await client.signed(agency.maker, 'GET', path)).status, 403);
  assert.equal((await client.signed(agency.maker, 'GET', '/v1/inbox')).status, 403);
  for (const key of [agency.reader, agency.stranger, agency.root]) {
    assert.equal((await client.signed(key, 'POST', '/v1/links', makeLink().body)).status, 403);
  }
  const revoke = `/v1/links/${link.id}/revoke`;
  assert.equal((await client.signed(agency.reader, 'POST', revoke)).status, 403);
});

test('a signature for another method, host, path, query or body is refused', async () => {
  const { agency, client } = world;
  const body = JSON.stringify(makeLink().body);
  const type = { 'Content-Type': 'application/json' };
  const target = '/v1/links';
  const send = (headers) => client.send('POST', target, { headers: { ...type, ...headers }, body });
  const sign = (...how) => client.sign(agency.maker, ...how);
  assert.equal((await send(sign('PUT', target, body))).status, 401);
  assert.equal((await send(sign('POST', '/v1/link', body))).status, 401);
  assert.equal((await send(sign('POST', '/v1/links?a=1', body))).status, 401);
  assert.equal((await send(sign('POST', target, `${body} `))).status, 401);
  const elsewhere = { authority: 'other.example' };
  assert.equal((await send(sign('POST', target, body, elsewhere))).status, 401);
  assert.equal((await send({})).status, 401);
  const forged = { ...sign('POST', target, body), Signature: `foyer=:${'A'.repeat(86)}==:` };
  assert.equal((await send(forged)).status, 401);
  assert.equal((await send(sign('POST', target, body))).status, 201);
});

test('a request is valid for a minute', async () => {
  const get = (created) =>
    world.client.signed(world.agency.reader, 'GET', '/v1/inbox', undefined, { created });
  assert.equal((await get(unixNow() - 50)).status, 200);
  assert.equal((await get(unixNow() - 70)).status, 401);
  assert.equal((await get(unixNow() + 70)).status, 401);
});

test('7 an identical write again returns the stored answer and does nothing', async () => {
  const { agency, client } = world;
  const link = await world.newLink();
  const path = `/v1/links/${link.id}/reopen`;
  for (let i = 0; i < 5; ++i) await client.tryCode(link, random(32));
  const body = { codeProof: random(32), escrow: random(300) };
  const choices = { nonce: nonce(), created: unixNow() };
  const first = await client.signed(agency.maker, 'POST', path, body, choices);
  for (let i = 0; i < 5; ++i) await client.tryCode(link, random(32));
  const replay = await client.signed(agency.maker, 'POST', path, body, choices);
  assert.deepEqual([first.status, replay.status, replay.text], [200, 200, first.text]);
  const opened = await client.withToken('GET', `/v1/links/${link.id}`, link.open);
  assert.equal(opened.json.state, 'locked', 'the replay reopened nothing');
});

test('a nonce used for another request is refused, and a write needs one', async () => {
  const { agency, client } = world;
  const choices = { nonce: nonce() };
  const post = (how) => client.signed(agency.maker, 'POST', '/v1/links', makeLink().body, how);
  assert.equal((await post(choices)).status, 201);
  assert.equal((await post(choices)).status, 409);
  const body = JSON.stringify(makeLink().body);
  const headers = client.sign(agency.maker, 'POST', '/v1/links', body, { nonce: '' });
  headers['Content-Type'] = 'application/json';
  assert.equal((await client.send('POST', '/v1/links', { headers, body })).status, 400);
});

test("another worker's nonce is her own", async () => {
  const { agency, client } = world;
  const choices = { nonce: nonce() };
  const link = await world.newLink();
  const revoke = `/v1/links/${link.id}/revoke`;
  assert.equal(
    (await client.signed(agency.stranger, 'POST', revoke, undefined, choices)).status,
    403,
  );
  assert.equal((await client.signed(agency.maker, 'POST', revoke, undefined, choices)).status, 200);
});

test('every act of a worker is in the audit chain, and nothing can be taken out', async () => {
  const { agency, client } = world;
  const { link, parts } = await submit();
  const path = `/v1/links/${link.id}/parts/${parts[0].digest}`;
  await client.signed(agency.reader, 'GET', path);
  await client.signed(agency.reader, 'GET', '/v1/inbox');
  await client.signed(agency.maker, 'GET', '/v1/links');
  const rows = await world.readAudit();
  assert.deepEqual(
    rows.slice(0, 2).map(({ act, key }) => [act, key]),
    [
      ['keyset published', agency.root.name],
      ['agency published', agency.root.name],
    ],
  );
  const last = rows.slice(-4).map(({ act, key }) => [act, key]);
  assert.deepEqual(last, [
    ['link made', agency.maker.name],
    ['part read', agency.reader.name],
    ['inbox read', agency.reader.name],
    ['links listed', agency.maker.name],
  ]);
  assert.equal(rows.at(-3).subject, `${link.id}/${parts[0].digest}`);
});
