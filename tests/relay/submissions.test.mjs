import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commitBody, makePart, submissionDigest } from './agency.mjs';
import { hashName, openDocument, random, unixNow } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();

async function upload(link, turn = 0) {
  const parts = [makePart('record'), makePart('duty', 700)];
  for (const part of parts) await world.client.putPart(link.uploads[turn], part);
  return { parts, commit: commitBody(link.id, turn, parts) };
}

test('a submission gives a receipt for exactly its bytes, with a chain', async () => {
  let before = null;
  for (let i = 0; i < 3; ++i) {
    const link = await world.newLink();
    const { commit } = await upload(link);
    const reply = await world.client.commit(link.uploads[0], commit);
    assert.equal(reply.status, 201);
    const receipt = openDocument(reply.text, world.agency.relay.name, 'receipt');
    assert.equal(receipt.linkId, link.id);
    assert.equal(receipt.submission, submissionDigest(commit));
    assert.ok(Math.abs(receipt.time - unixNow()) < 5);
    if (before) {
      assert.equal(receipt.seq, before.seq + 1);
      assert.equal(receipt.prev, hashName(before.text));
    }
    before = { ...receipt, text: reply.text };
  }
});

test('7 the same submission again gets the same receipt, another one a conflict', async () => {
  const link = await world.newLink({ turns: 2 });
  const { commit } = await upload(link);
  const first = await world.client.commit(link.uploads[0], commit);
  const again = await world.client.commit(link.uploads[0], commit);
  assert.deepEqual([first.status, again.status], [201, 200]);
  assert.equal(again.text, first.text);
  const other = await upload(link);
  assert.equal((await world.client.commit(link.uploads[0], other.commit)).status, 409);
  const path = `/v1/links/${link.id}/receipts/0`;
  const asked = await world.client.withToken('GET', path, link.uploads[0]);
  assert.equal(asked.text, first.text);
});

test('6 two commits at once: one receipt', async () => {
  const link = await world.newLink();
  const { commit } = await upload(link);
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => world.client.commit(link.uploads[0], commit)),
  );
  assert.equal(replies.filter((reply) => reply.status === 201).length, 1);
  assert.equal(new Set(replies.map((reply) => reply.text)).size, 1);
});

test('missing parts are a conflict named not-found, and the next try is taken', async () => {
  const link = await world.newLink();
  const parts = [makePart('record'), makePart('duty')];
  const commit = commitBody(link.id, 0, parts);
  await world.client.putPart(link.uploads[0], parts[0]);
  const early = await world.client.commit(link.uploads[0], commit);
  assert.deepEqual([early.status, early.json.error], [409, 'not-found']);
  await world.client.putPart(link.uploads[0], parts[1]);
  assert.equal((await world.client.commit(link.uploads[0], commit)).status, 201);
});

test("14d one link's part cited in another's submission is missing there", async () => {
  const [mine, other] = [await world.newLink(), await world.newLink()];
  const { commit } = await upload(other);
  const theft = { ...commit, linkId: mine.id };
  assert.equal((await world.client.commit(mine.uploads[0], theft)).status, 409);
  assert.equal((await world.client.commit(mine.uploads[0], commit)).status, 401);
  assert.equal((await world.client.commit(other.uploads[0], commit)).status, 201);
});

test('a part of one turn cannot be taken by the next', async () => {
  const link = await world.newLink({ turns: 2 });
  const { commit } = await upload(link, 0);
  assert.equal((await world.client.commit(link.uploads[0], commit)).status, 201);
  const reply = await world.client.commit(link.uploads[1], { ...commit, turn: 1 });
  assert.equal(reply.status, 409);
  assert.equal((await world.client.commit(link.uploads[0], { ...commit, turn: 1 })).status, 401);
});

test('41 a lying size is refused', async () => {
  const link = await world.newLink();
  const { commit } = await upload(link);
  commit.parts[0].size += 1;
  assert.equal((await world.client.commit(link.uploads[0], commit)).status, 422);
});

test('malformed submissions are refused and bind nothing', async () => {
  const link = await world.newLink();
  const { commit } = await upload(link);
  for (const changes of [
    { parts: [] },
    { parts: [commit.parts[0], commit.parts[0]] },
    { v: 9 },
    { turn: -1 },
    { turn: '0' },
  ]) {
    const reply = await world.client.commit(link.uploads[0], { ...commit, ...changes });
    assert.equal(reply.status, 400, JSON.stringify(changes).slice(0, 40));
  }
  const many = { ...commit, parts: Array.from({ length: 17 }, () => commit.parts[0]) };
  assert.equal((await world.client.commit(link.uploads[0], many)).status, 413);
  assert.equal((await world.client.commit(link.uploads[0], commit)).status, 201);
});

test('the last turn ends the link and deletes what could open it', async () => {
  const link = await world.newLink({ turns: 2 });
  for (const turn of [0, 1]) {
    const { commit } = await upload(link, turn);
    assert.equal((await world.client.commit(link.uploads[turn], commit)).status, 201);
    const opened = await world.client.withToken('GET', `/v1/links/${link.id}`, link.open);
    assert.equal(opened.json.state, turn === 0 ? 'open' : 'committed');
    assert.equal('private' in opened.json, turn === 0);
  }
  assert.equal((await world.client.tryCode(link, link.code)).status, 410);
  const list = await world.client.signed(world.agency.maker, 'GET', '/v1/links');
  const row = list.json.links.find((one) => one.linkId === link.id);
  assert.deepEqual([row.state, row.committed, row.escrow], ['committed', 2, '']);
});

test('14a a link locked on purpose while its client is inside takes the submission', async () => {
  const link = await world.newLink();
  assert.equal((await world.client.tryCode(link, link.code)).status, 200);
  for (let i = 0; i < 5; ++i) await world.client.tryCode(link, random(32));
  const { commit } = await upload(link);
  assert.equal((await world.client.commit(link.uploads[0], commit)).status, 201);
});

test('13 revoked in mid-intake: nothing more is taken, and what was committed stays', async () => {
  const link = await world.newLink({ turns: 2 });
  const first = await upload(link, 0);
  const receipt = await world.client.commit(link.uploads[0], first.commit);
  const second = await upload(link, 1);
  await world.client.signed(world.agency.maker, 'POST', `/v1/links/${link.id}/revoke`);
  const refused = await world.client.commit(link.uploads[1], second.commit);
  assert.deepEqual([refused.status, refused.json.error], [410, 'revoked']);
  assert.equal((await world.client.putPart(link.uploads[1], makePart('record'))).status, 410);
  const path = `/v1/links/${link.id}/receipts/0`;
  assert.equal((await world.client.withToken('GET', path, link.uploads[0])).text, receipt.text);
  assert.equal((await world.client.commit(link.uploads[0], first.commit)).text, receipt.text);
});

test('a receipt is given to its own turn only', async () => {
  const link = await world.newLink({ turns: 2 });
  const get = (turn, token) =>
    world.client.withToken('GET', `/v1/links/${link.id}/receipts/${turn}`, token);
  assert.equal((await get(0, link.uploads[0])).status, 404);
  assert.equal((await get(0, link.uploads[1])).status, 401);
  assert.equal((await get(0, link.open)).status, 401);
  assert.equal((await get('00', link.uploads[0])).status, 401);
});
