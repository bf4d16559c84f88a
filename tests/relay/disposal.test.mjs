// Legal holds and disposals: what an entry asks of the relay besides keeping it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commitBody, makePart } from './agency.mjs';
import { b64u, hashName, jcs, openDocument, pae, random } from './proofs.mjs';
import { readRows } from './rows.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();
const path = (unit) => `/v1/units/${unit}/entries`;
const read = (where) => world.client.signed(world.agency.reader, 'GET', where);

// A submission as the relay knows it: link, parts, receipt, and the digest in that.
async function newSubmission() {
  const link = await world.newLink();
  const parts = [makePart('record', 300_000), makePart('duty', 700)];
  for (const part of parts) await world.client.putPart(link.uploads[0], part);
  const reply = await world.client.commit(link.uploads[0], commitBody(link.id, 0, parts));
  assert.equal(reply.status, 201, reply.text);
  const receipt = openDocument(reply.text, world.agency.relay.name, 'receipt');
  return { link, parts, text: reply.text, receipt, digest: receipt.submission };
}

class Unit {
  constructor() {
    this.id = random(16);
    this.prev = hashName(this.id);
    this.sealed = [];
  }

  async add(act, key = world.agency.reader) {
    const sealed = Buffer.from(random(4096), 'base64url');
    const body = { v: 1, unitId: this.id, seq: this.sealed.length + 1, prev: this.prev };
    Object.assign(body, { entry: b64u(sealed) }, act ? { act } : {});
    const reply = await world.client.signed(key, 'POST', path(this.id), body);
    if (reply.status === 201) {
      this.prev = hashName(sealed);
      this.sealed.push(sealed);
    }
    return reply;
  }
}
const act = (kind, ...sent) => ({ kind, submissions: sent.map((one) => one.digest) });
const inboxRow = async (one) =>
  (await read('/v1/inbox')).json.submissions.find((row) => row.linkId === one.link.id);

test('a disposal deletes the bytes; receipts and chain still verify', async () => {
  const [gone, kept, unit] = [await newSubmission(), await newSubmission(), new Unit()];
  await unit.add();
  await unit.add();
  assert.equal((await unit.add(act('dispose', gone))).status, 201);
  for (const part of gone.parts) {
    const reply = await read(`/v1/links/${gone.link.id}/parts/${part.digest}`);
    assert.equal(reply.status, 404);
  }
  const other = kept.parts[0];
  assert.equal((await read(`/v1/links/${kept.link.id}/parts/${other.digest}`)).status, 200);

  const row = await inboxRow(gone);
  assert.ok(row.disposed > 0);
  assert.equal((await inboxRow(kept)).disposed, 0);
  assert.equal(row.receipt, gone.text);
  const parts = row.parts.map(({ kind, digest, size }) => ({ kind, digest, size }));
  assert.equal(
    hashName(pae('foyer/submission/v1', gone.link.id, jcs(parts), '', '')),
    gone.receipt.submission,
  );

  const entries = (await read(path(unit.id))).json.entries;
  assert.deepEqual(
    entries.map(({ entry, disposed }) => [entry === '', disposed > 0]),
    [
      [true, true],
      [true, true],
      [false, false],
    ],
  );
  let prev = hashName(unit.id);
  for (const [i, { receipt }] of entries.entries()) {
    const said = openDocument(receipt, world.agency.relay.name, 'entry-receipt');
    assert.deepEqual([said.seq, said.prev, said.entry], [i + 1, prev, hashName(unit.sealed[i])]);
    prev = said.entry;
  }
});

test('nothing is left of it in the files', async () => {
  const [gone, unit] = [await newSubmission(), new Unit()];
  await unit.add(act('dispose', gone));
  const [{ bodies }] = readRows(
    world.folder.path,
    `SELECT count(*) AS bodies FROM bodies JOIN parts ON part = number
     JOIN submissions ON seq = submission WHERE disposed > 0`,
  );
  assert.equal(bodies, 0);
});

test('a way back ends with its record', async () => {
  const link = await world.newLink();
  const parts = [makePart('record'), makePart('duty', 700)];
  for (const part of parts) await world.client.putPart(link.uploads[0], part);
  const hash = () => hashName(Buffer.from(random(32), 'base64url'));
  const tries = random(32);
  const way = { id: random(32), tokenHash: hash(), codeProof: random(32), r: random(32) };
  way.tryHash = hashName(Buffer.from(tries, 'base64url'));
  const commit = { ...commitBody(link.id, 0, parts), way, card: random(4136) };
  const reply = await world.client.commit(link.uploads[0], commit);
  assert.equal(reply.status, 201, reply.text);
  const state = () => world.client.withToken('GET', `/v1/ways/${way.id}`, tries);
  assert.equal((await state()).status, 200);
  const { submission } = openDocument(reply.text, world.agency.relay.name, 'receipt');
  const done = await new Unit().add({ kind: 'dispose', submissions: [submission] });
  assert.equal(done.status, 201, done.text);
  assert.equal((await state()).status, 401);
  const row = await inboxRow({ link });
  assert.deepEqual(
    [row.card, row.way],
    [hashName(Buffer.from(commit.card, 'base64url')), way.tokenHash],
  );
});

test('a hold refuses each disposal that it touches, and keeps nothing of the try', async () => {
  const [held, free, unit] = [await newSubmission(), await newSubmission(), new Unit()];
  assert.equal((await unit.add(act('hold', held))).status, 201);
  for (const [who, what] of [
    [unit, held],
    [unit, free],
    [new Unit(), held],
  ]) {
    const before = who.sealed.length;
    const reply = await who.add(act('dispose', what));
    assert.deepEqual([reply.status, reply.json.error], [423, 'locked']);
    const after = (await read(path(who.id))).json.entries;
    assert.deepEqual([after.length, after.every((one) => one.disposed === 0)], [before, true]);
  }
  assert.equal((await inboxRow(held)).disposed, 0);
  assert.equal((await unit.add(act('lift'))).status, 201);
  assert.equal((await unit.add(act('dispose', held))).status, 201);
});

test('a hold outlives a SIGKILL', async () => {
  const [held, unit] = [await newSubmission(), new Unit()];
  await unit.add(act('hold', held));
  await world.restart('SIGKILL');
  assert.equal((await unit.add(act('dispose', held))).status, 423);
});

test('what was disposed of again is no error, and the disposal log stays', async () => {
  const [first, second, unit] = [await newSubmission(), await newSubmission(), new Unit()];
  await unit.add();
  await unit.add(act('dispose', first));
  const when = (await inboxRow(first)).disposed;
  await unit.add();
  assert.equal((await unit.add(act('dispose', first, second))).status, 201);
  assert.equal((await inboxRow(first)).disposed, when);
  const entries = (await read(path(unit.id))).json.entries;
  assert.deepEqual(
    entries.map((one) => one.entry !== ''),
    [false, true, false, true],
  );
});

test('49 unknown acts and submissions, other forms and other roles are refused', async () => {
  const [sent, unit] = [await newSubmission(), new Unit()];
  const status = async (what, key) => (await unit.add(what, key)).status;
  assert.equal(await status({ kind: 'burn', submissions: [] }), 400);
  assert.equal(await status({ kind: 'dispose' }), 400);
  assert.equal(await status({ kind: 'dispose', submissions: 'all' }), 400);
  assert.equal(await status('dispose'), 400);
  assert.equal(await status({ kind: 'dispose', submissions: [random(32)] }), 404);
  assert.equal(await status(act('dispose', sent), world.agency.maker), 403);
  assert.equal((await inboxRow(sent)).disposed, 0);
  assert.equal((await read(path(unit.id))).json.entries.length, 0);
});

test('each act has its own name in the audit chain', async () => {
  const [sent, unit] = [await newSubmission(), new Unit()];
  for (const what of [act('hold', sent), act('lift'), act('dispose', sent)]) await unit.add(what);
  const rows = await world.readAudit();
  assert.deepEqual(
    rows.slice(-3).map((row) => [row.act, row.subject]),
    [
      ['unit held', `${unit.id}/1`],
      ['hold lifted', `${unit.id}/2`],
      ['unit disposed of', `${unit.id}/3`],
    ],
  );
});
