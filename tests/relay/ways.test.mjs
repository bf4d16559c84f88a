import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commitBody, makePart } from './agency.mjs';
import { b64u, hashName, jcs, openDocument, pae, random, unixNow } from './proofs.mjs';
import { readRows } from './rows.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();

const token = () => {
  const secret = random(32);
  return { secret, hash: hashName(Buffer.from(secret, 'base64url')) };
};

function makeWay() {
  const [box, tries] = [token(), token()];
  const pin = random(32);
  const card = Buffer.from(random(4136), 'base64url');
  const kept = {
    id: random(32),
    tokenHash: box.hash,
    tryHash: tries.hash,
    codeProof: pin,
    r: random(32),
  };
  return { ...kept, kept, pin, card, box: box.secret, tries: tries.secret };
}

async function send(way, changes = {}) {
  const link = await world.newLink();
  const parts = [makePart('record'), makePart('duty', 700)];
  for (const part of parts) await world.client.putPart(link.uploads[0], part);
  const back = { way: way.kept, card: b64u(way.card), ...changes };
  const commit = { ...commitBody(link.id, 0, parts), ...back };
  const reply = await world.client.commit(link.uploads[0], commit);
  return { link, commit, reply };
}

async function newWay() {
  const way = makeWay();
  const { reply, commit, link } = await send(way);
  assert.equal(reply.status, 201, reply.text);
  return Object.assign(way, { commit, link, receipt: reply.text });
}

const path = (way, more = '') => `/v1/ways/${way.id}${more}`;
const tryPin = (way, code, by = way.tries) =>
  world.client.withToken('POST', path(way, '/code'), by, { code });
const state = (way) => world.client.withToken('GET', path(way), way.tries);
const box = (way) => world.client.withToken('GET', path(way, '/box'), way.box);

const makeNote = (way, seq, prev, bytes = 4700) => ({
  v: 1,
  id: way.id,
  seq,
  prev,
  note: random(bytes),
});
const nameOf = (post) => hashName(Buffer.from(post.note, 'base64url'));
const postNote = (way, post, by = way.box) =>
  world.client.withToken('POST', path(way, '/notes'), by, post);
const postAnswer = (way, post, by = world.agency.reader) =>
  world.client.signed(by, 'POST', path(way, '/answers'), post);

test('a submission with a way back has card and token in its digest', async () => {
  const way = await newWay();
  const receipt = openDocument(way.receipt, world.agency.relay.name, 'receipt');
  const digest = (card, hash) =>
    hashName(pae('foyer/submission/v1', way.link.id, jcs(way.commit.parts), card, hash));
  assert.equal(receipt.submission, digest(hashName(way.card), way.tokenHash));
  assert.notEqual(receipt.submission, digest('', ''));
  const inbox = await world.client.signed(world.agency.reader, 'GET', '/v1/inbox');
  const row = inbox.json.submissions.find((one) => one.linkId === way.link.id);
  assert.deepEqual([row.card, row.way], [hashName(way.card), way.tokenHash]);
});

test('a way back comes whole or not at all, and its id is nobody else’s', async () => {
  const way = await newWay();
  for (const changes of [
    { card: undefined },
    { way: undefined },
    { card: '' },
    { way: { ...makeWay().kept, r: 'short' } },
    { card: random(70_000) },
  ]) {
    const { reply } = await send(makeWay(), changes);
    assert.ok([400, 413].includes(reply.status), `${Object.keys(changes)} ${reply.text}`);
  }
  const other = makeWay();
  other.kept.id = way.id;
  assert.equal((await send(other)).reply.status, 409);
});

test('a right PIN releases Rw, and only with the try token', async () => {
  const way = await newWay();
  assert.deepEqual((await tryPin(way, way.pin)).json, { r: way.r });
  assert.equal((await state(way)).json.state, 'open');
  for (const wrong of [way.box, way.pin, way.id, way.tryHash, way.link.open, random(32)]) {
    assert.equal((await tryPin(way, way.pin, wrong)).status, 401);
  }
  const unknown = { ...way, id: random(32) };
  const [a, b] = [await tryPin(unknown, way.pin), await tryPin(way, way.pin, random(32))];
  assert.deepEqual([a.status, a.text], [b.status, b.text], 'unknown and wrong look alike');
});

test('14a a PIN guessed in parallel: forty guesses at once are five misses', async () => {
  const way = await newWay();
  const replies = await Promise.all(Array.from({ length: 40 }, () => tryPin(way, random(32))));
  assert.equal(replies.filter((reply) => reply.status === 403).length, 4);
  assert.equal(replies.filter((reply) => reply.status === 423).length, 36);
  assert.equal((await tryPin(way, way.pin)).status, 423);
  assert.equal((await state(way)).json.state, 'locked');
});

test('14a the same wrong PIN counts once, and success resets nothing', async () => {
  const way = await newWay();
  const wrong = random(32);
  for (let i = 0; i < 8; ++i) assert.equal((await tryPin(way, wrong)).json.left, 4);
  for (let i = 0; i < 3; ++i) await tryPin(way, random(32));
  assert.equal((await tryPin(way, way.pin)).status, 200);
  assert.equal((await tryPin(way, random(32))).status, 423);
});

test('14a tries of a PIN survive a restart: they are counted durably', async () => {
  const way = await newWay();
  for (let i = 0; i < 4; ++i) await tryPin(way, random(32));
  await world.restart();
  assert.equal((await tryPin(way, random(32))).status, 423);
});

test('14a a worker reopens a locked way twice: fifteen misses, never more', async () => {
  const way = await newWay();
  const reopen = (by) => world.client.signed(by, 'POST', path(way, '/reopen'));
  assert.equal((await reopen(world.agency.reader)).status, 409, 'an open way is not reopened');
  assert.equal((await reopen(world.agency.maker)).status, 403);
  for (let round = 0; round < 3; ++round) {
    for (let i = 0; i < 5; ++i) await tryPin(way, random(32));
    assert.equal((await reopen(world.agency.reader)).status, round < 2 ? 200 : 403);
  }
  assert.equal((await tryPin(way, way.pin)).status, 423);
});

test('locking stops tries of the PIN only: who is inside goes on', async () => {
  const way = await newWay();
  for (let i = 0; i < 5; ++i) await tryPin(way, random(32));
  assert.equal((await postNote(way, makeNote(way, 1, hashName(way.id)))).status, 201);
});

test('N2 a note gets a receipt for exactly its bytes, and again for the same', async () => {
  const way = await newWay();
  const first = makeNote(way, 1, hashName(way.id));
  const reply = await postNote(way, first);
  assert.equal(reply.status, 201);
  const receipt = openDocument(reply.text, world.agency.relay.name, 'note-receipt');
  assert.deepEqual([receipt.id, receipt.seq, receipt.note], [way.id, 1, nameOf(first)]);
  assert.ok(Math.abs(receipt.time - unixNow()) < 5);
  const again = await postNote(way, first);
  assert.deepEqual([again.status, again.text], [200, reply.text]);
  const second = makeNote(way, 2, nameOf(first));
  assert.equal((await postNote(way, second)).status, 201);
  const lies = (await box(way)).json;
  assert.deepEqual(
    lies.notes.map((one) => one.note),
    [first.note, second.note],
  );
  assert.equal(lies.card, b64u(way.card));
});

test('6 two notes at once: one is stored, the other is told to read again', async () => {
  const way = await newWay();
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => postNote(way, makeNote(way, 1, hashName(way.id)))),
  );
  assert.equal(replies.filter((reply) => reply.status === 201).length, 1);
  assert.equal(replies.filter((reply) => reply.status === 409).length, 7);
});

test('a note out of its chain, of another way, too large or malformed is refused', async () => {
  const [way, other] = [await newWay(), await newWay()];
  const fine = makeNote(way, 1, hashName(way.id));
  for (const [changes, status] of [
    [{ seq: 2 }, 409],
    [{ prev: hashName('x') }, 409],
    [{ id: other.id }, 409],
    [{ seq: 0 }, 400],
    [{ seq: 65 }, 413],
    [{ note: '' }, 400],
    [{ note: 'AB' }, 400],
    [{ note: random(24 * 1024 + 1) }, 413],
    [{ v: 2 }, 400],
  ]) {
    const reply = await postNote(way, { ...fine, ...changes });
    assert.equal(reply.status, status, `${JSON.stringify(changes).slice(0, 30)} ${reply.text}`);
  }
  assert.equal((await postNote(way, fine, other.box)).status, 401);
  assert.equal((await postNote(way, fine, way.tries)).status, 401);
  assert.equal((await postNote(way, fine)).status, 201);
});

test('N15 a box opens for its own token only', async () => {
  const [way, other] = [await newWay(), await newWay()];
  for (const wrong of [other.box, way.tries, way.pin, random(32)]) {
    const reply = await world.client.withToken('GET', path(way, '/box'), wrong);
    assert.equal(reply.status, 401);
  }
  assert.equal((await world.client.get(path(way, '/box'))).status, 401);
});

test('N1 a reader finds new notes of all ways, and the client finds the answer', async () => {
  const way = await newWay();
  const asked = makeNote(way, 1, hashName(way.id));
  await postNote(way, asked);
  const { reader, maker } = world.agency;
  const all = (await world.client.signed(reader, 'GET', '/v1/notes')).json;
  const row = all.notes.find((one) => one.id === way.id);
  assert.equal(row.note, asked.note);
  assert.ok(row.submission > 0);
  const later = await world.client.signed(reader, 'GET', `/v1/notes?after=${all.next}`);
  assert.deepEqual(later.json.notes, []);
  assert.equal((await world.client.signed(maker, 'GET', '/v1/notes')).status, 403);

  const told = (await world.client.signed(reader, 'GET', path(way, '/notes'))).json;
  assert.deepEqual([told.nextSeq, told.nextPrev], [1, hashName(way.id)]);
  const answer = makeNote(way, told.nextSeq, told.nextPrev);
  assert.equal((await postAnswer(way, answer, maker)).status, 403);
  const sent = await postAnswer(way, answer);
  assert.equal(sent.status, 201);
  openDocument(sent.text, world.agency.relay.name, 'note-receipt');
  assert.deepEqual(
    (await box(way)).json.answers.map((one) => one.note),
    [answer.note],
  );
  const again = (await world.client.signed(reader, 'GET', path(way, '/notes'))).json;
  assert.deepEqual([again.nextSeq, again.nextPrev], [2, nameOf(answer)]);
  assert.equal((await postAnswer({ ...way, id: random(32) }, answer)).status, 404);
});

test('notes survive a kill, and the audit chain names who read and answered', async () => {
  const way = await newWay();
  const asked = makeNote(way, 1, hashName(way.id));
  const reply = await postNote(way, asked);
  await postAnswer(way, makeNote(way, 1, hashName(way.id)));
  await world.restart();
  assert.equal((await postNote(way, asked)).text, reply.text);
  const acts = world.readAudit().filter((row) => row.subject === way.id);
  assert.deepEqual(
    acts.map((row) => row.act),
    ['answer sent'],
  );
});

test('what the relay keeps of a way holds no token, so that its disk opens no box', async () => {
  const way = await newWay();
  const rows = readRows(world.folder.path, 'SELECT * FROM ways');
  const text = JSON.stringify(rows);
  assert.ok(text.includes(way.tokenHash), 'the hash is there');
  for (const secret of [way.box, way.tries]) assert.ok(!text.includes(secret));
});
