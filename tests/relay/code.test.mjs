import assert from 'node:assert/strict';
import { test } from 'node:test';

import { random } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();

test('a right code releases R, again and again', async () => {
  const link = await world.newLink();
  for (let i = 0; i < 3; ++i) {
    const reply = await world.client.tryCode(link, link.code);
    assert.equal(reply.status, 200);
    assert.deepEqual(reply.json, { r: link.body.r });
  }
});

test('N4a: five wrong codes lock the link, and then the right one is refused too', async () => {
  const link = await world.newLink();
  for (let left = 4; left > 0; --left) {
    const reply = await world.client.tryCode(link, random(32));
    assert.equal(reply.status, 403);
    assert.equal(reply.json.left, left);
  }
  assert.equal((await world.client.tryCode(link, random(32))).status, 423);
  assert.equal((await world.client.tryCode(link, link.code)).status, 423);
  const opened = await world.client.withToken('GET', `/v1/links/${link.id}`, link.open);
  assert.equal(opened.json.state, 'locked');
});

test('the same wrong code counts once', async () => {
  const link = await world.newLink();
  const wrong = random(32);
  for (let i = 0; i < 8; ++i) {
    assert.equal((await world.client.tryCode(link, wrong)).json.left, 4);
  }
});

test('14a a code guessed in parallel: forty guesses at once are five misses', async () => {
  const link = await world.newLink();
  const replies = await Promise.all(
    Array.from({ length: 40 }, () => world.client.tryCode(link, random(32))),
  );
  assert.equal(replies.filter((reply) => reply.status === 403).length, 4);
  assert.equal(replies.filter((reply) => reply.status === 423).length, 36);
});

test('14a a code guessed after success: success resets nothing', async () => {
  const link = await world.newLink();
  for (let i = 0; i < 4; ++i) await world.client.tryCode(link, random(32));
  assert.equal((await world.client.tryCode(link, link.code)).status, 200);
  assert.equal((await world.client.tryCode(link, random(32))).status, 423);
});

test('14a after reopening: two new codes, fifteen misses, never more', async () => {
  const link = await world.newLink();
  const reopen = (codeProof) =>
    world.client.signed(world.agency.maker, 'POST', `/v1/links/${link.id}/reopen`, {
      codeProof,
      escrow: random(300),
    });
  assert.equal((await reopen(random(32))).status, 409, 'an open link is not reopened');
  for (let round = 0; round < 3; ++round) {
    for (let i = 0; i < 5; ++i) await world.client.tryCode(link, random(32));
    const code = random(32);
    const reply = await reopen(code);
    assert.equal(reply.status, round < 2 ? 200 : 403);
    if (round === 0) {
      assert.equal((await world.client.tryCode(link, link.code)).status, 403, 'the old code');
      assert.equal((await world.client.tryCode(link, code)).status, 200);
    }
  }
  assert.equal((await world.client.tryCode(link, random(32))).status, 423);
});

test('a waived code is empty, and only then', async () => {
  const waived = await world.newLink({ codeProof: '' });
  assert.equal((await world.client.tryCode(waived, '')).json.r, waived.body.r);
  assert.equal((await world.client.tryCode(waived, random(32))).status, 400);
  const link = await world.newLink();
  assert.equal((await world.client.tryCode(link, '')).status, 400);
});

test('14 a code or an upload token is no open token', async () => {
  const link = await world.newLink();
  for (const token of [link.uploads[0], link.code, link.body.r, link.id, link.body.openHash]) {
    const reply = await world.client.tryCode({ ...link, open: token }, link.code);
    assert.equal(reply.status, 401);
  }
});

test('14a tries survive a restart: they are counted durably', async () => {
  const link = await world.newLink();
  for (let i = 0; i < 4; ++i) await world.client.tryCode(link, random(32));
  await world.restart();
  assert.equal((await world.client.tryCode(link, random(32))).status, 423);
});
