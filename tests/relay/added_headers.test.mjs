// Headers that workers add to sealed files, so that newer keys open what lies there: taken from
// readers alone, each with her own proof, for what is there, and gone with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commitBody, keysetBody, makeAgencyDocument, makePart } from './agency.mjs';
import { b64u, hashName, openDocument, pae, random, signBytes, signedDocument } from './proofs.mjs';
import { readRows } from './rows.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();
const bytes = (text) => Buffer.from(text, 'base64url');

function headerFor(of, key = world.agency.reader, header = bytes(random(320))) {
  const proof = signBytes(key, pae('foyer/header/v1', bytes(of), header));
  return { of, header: b64u(header), by: key.name, proof: b64u(proof) };
}
const post = (headers, key = world.agency.reader, more = {}) =>
  world.client.signed(key, 'POST', '/v1/headers', { v: 1, headers, ...more });
const read = (where, key = world.agency.reader) => world.client.signed(key, 'GET', where);

async function listed() {
  const all = [];
  for (let after = 0; ;) {
    const { json, text } = await read(`/v1/headers?after=${after}`);
    if (json.headers.length === 0) return all;
    all.push(...json.headers);
    assert.ok(json.next > after, text);
    after = json.next;
  }
}
const listedFor = async (of) => (await listed()).filter((one) => one.of === of);

// A submission with a way back on it, as disposals and notes need it.
async function newSubmission() {
  const link = await world.newLink();
  const parts = [makePart('record'), makePart('duty', 700)];
  for (const part of parts) await world.client.putPart(link.uploads[0], part);
  const hash = () => hashName(bytes(random(32)));
  const token = random(32);
  const way = { id: random(32), tokenHash: hashName(bytes(token)), tryHash: hash() };
  Object.assign(way, { codeProof: random(32), r: random(32) });
  const commit = { ...commitBody(link.id, 0, parts), way, card: random(4136) };
  const reply = await world.client.commit(link.uploads[0], commit);
  assert.equal(reply.status, 201, reply.text);
  const { submission } = openDocument(reply.text, world.agency.relay.name, 'receipt');
  return { link, parts, submission, way: way.id, token };
}

async function newNote({ way, token }) {
  const note = bytes(random(5000));
  const prev = hashName(Buffer.from(way));
  const body = { v: 1, id: way, seq: 1, prev, note: b64u(note) };
  const reply = await world.client.withToken('POST', `/v1/ways/${way}/notes`, token, body);
  assert.equal(reply.status, 201, reply.text);
  return hashName(note);
}

async function addEntry(unit, seq, prev, act) {
  const sealed = bytes(random(4096));
  const body = { v: 1, unitId: unit, seq, prev, entry: b64u(sealed), ...(act ? { act } : {}) };
  const where = `/v1/units/${unit}/entries`;
  const reply = await world.client.signed(world.agency.reader, 'POST', where, body);
  assert.equal(reply.status, 201, reply.text);
  return hashName(sealed);
}

test('headers for parts, entries and notes come back as they were sent', async () => {
  const sent = await newSubmission();
  const unit = random(16);
  const files = [
    ...sent.parts.map((part) => part.digest),
    await addEntry(unit, 1, hashName(Buffer.from(unit))),
    await newNote(sent),
  ];
  const headers = files.map((of) => headerFor(of));
  const reply = await post(headers);
  assert.deepEqual([reply.status, reply.json], [201, { stored: 4 }]);
  const all = await listed();
  for (const { of, header, by, proof } of headers) {
    const [one] = all.filter((each) => each.of === of);
    assert.deepEqual([one.header, one.by, one.proof], [header, by, proof]);
    assert.ok(one.time > 0 && one.number > 0);
  }
  const row = (await world.readAudit()).at(-1);
  assert.deepEqual([row.act, row.subject], ['headers added', '4']);
  await world.restart('SIGKILL');
  assert.equal((await listedFor(files[0])).length, 1, 'outlives a crash');
});

test('the same again changes nothing; a later one takes the place of the one before', async () => {
  const [{ digest }] = (await newSubmission()).parts;
  const first = headerFor(digest);
  await post([first]);
  const [{ number }] = await listedFor(digest);
  assert.equal((await post([first])).status, 201);
  assert.deepEqual(
    (await listedFor(digest)).map((one) => one.number),
    [number],
  );
  const second = headerFor(digest);
  await post([second]);
  const after = await listedFor(digest);
  assert.deepEqual(
    after.map((one) => one.header),
    [second.header],
  );
  assert.ok(after[0].number > number, 'whoever read the list up to the first one gets the second');
});

test('what is not there, or an orphan, gets none, and nothing of such a post stays', async () => {
  const [{ digest }] = (await newSubmission()).parts;
  const link = await world.newLink();
  const orphan = makePart('record');
  await world.client.putPart(link.uploads[0], orphan);
  for (const of of [random(32), orphan.digest]) {
    const reply = await post([headerFor(digest), headerFor(of)]);
    assert.deepEqual([reply.status, reply.json.error], [404, 'not-found']);
  }
  assert.deepEqual(await listedFor(digest), []);
});

test('only a reader adds and reads them, and only with a proof of her own', async () => {
  const [{ digest }] = (await newSubmission()).parts;
  for (const key of [world.agency.maker, world.agency.stranger, world.agency.root]) {
    assert.equal((await post([headerFor(digest, key)], key)).status, 403);
    assert.equal((await read('/v1/headers', key)).status, 403);
  }
  const right = headerFor(digest);
  const other = headerFor(hashName('another'));
  for (const [what, wrong] of [
    ["another worker's", headerFor(digest, world.agency.maker)],
    ["a stranger's under her name", { ...headerFor(digest, world.agency.stranger), by: right.by }],
    ['for another file', { ...right, proof: other.proof }],
    ['with another header', { ...right, header: other.header }],
  ]) {
    const reply = await post([right, wrong].slice(1));
    assert.deepEqual([what, reply.status, reply.json.error], [what, 403, 'denied']);
  }
  assert.deepEqual(await listedFor(digest), []);
  assert.equal((await world.client.get('/v1/headers')).status, 401);
});

test('49 other forms and too many are refused', async () => {
  const { parts } = await newSubmission();
  const right = headerFor(parts[0].digest);
  const status = async (headers, more) => (await post(headers, world.agency.reader, more)).status;
  assert.equal(await status([]), 400);
  assert.equal(await status('all'), 400);
  assert.equal(await status([right, right]), 400);
  assert.equal(await status([{ ...right, of: 'x' }]), 400);
  assert.equal(await status([{ ...right, of: "';--" }]), 400);
  assert.equal(await status([{ ...right, header: '' }]), 400);
  assert.equal(await status([{ ...right, proof: right.proof.slice(1) }]), 400);
  assert.equal(await status([right], { v: 2 }), 400);
  const large = bytes(random(8 * 1024 + 1));
  assert.equal(await status([headerFor(parts[0].digest, undefined, large)]), 413);
  assert.equal(await status([headerFor(parts[0].digest, undefined, large.subarray(1))]), 201);
  const many = Array.from({ length: 201 }, () => headerFor(random(32)));
  assert.equal(await status(many), 413);
  for (const query of ['?after=x', '?after=-1', '?before=1'])
    assert.equal((await read(`/v1/headers${query}`)).status, 400);
});

test('a disposal takes the headers of all that it deletes along, and of nothing else', async () => {
  const [gone, kept] = [await newSubmission(), await newSubmission()];
  const unit = random(16);
  const first = await addEntry(unit, 1, hashName(Buffer.from(unit)));
  const files = [...gone.parts.map((part) => part.digest), first, await newNote(gone)];
  const stays = kept.parts[0].digest;
  assert.equal((await post([...files, stays].map((of) => headerFor(of)))).status, 201);
  const act = { kind: 'dispose', submissions: [gone.submission] };
  const order = await addEntry(unit, 2, first, act);
  const left = await listed();
  for (const of of files) assert.ok(!left.some((one) => one.of === of));
  assert.ok(left.some((one) => one.of === stays));
  const rows = readRows(world.folder.path, 'SELECT file FROM headers');
  assert.ok(rows.every(({ file }) => !files.includes(file)));
  for (const of of files) assert.equal((await post([headerFor(of)])).status, 404);
  assert.equal((await post([headerFor(order)])).status, 201, 'the order itself is still there');
});

test('the list comes in pages', async () => {
  const unit = random(16);
  let prev = hashName(Buffer.from(unit));
  const files = [];
  for (let seq = 1; seq <= 3; seq += 1) files.push((prev = await addEntry(unit, seq, prev)));
  for (const of of files) await post([headerFor(of)]);
  const all = await listed();
  const [at] = all.filter((one) => one.of === files[1]);
  const rest = (await read(`/v1/headers?after=${at.number}`)).json;
  assert.deepEqual(
    rest.headers.map((one) => one.of),
    [files[2]],
  );
  assert.deepEqual((await read(`/v1/headers?after=${rest.next}`)).json, {
    headers: [],
    next: rest.next,
  });
});

test('a worker who left adds none from then on; hers stay', async () => {
  const [{ digest }, { digest: second }] = (await newSubmission()).parts;
  assert.equal((await post([headerFor(digest)])).status, 201);
  const workers = keysetBody(world.agency).workers.slice(0, 1);
  const next = { epoch: 2, prev: hashName(world.keyset), workers };
  const keyset = signedDocument(keysetBody(world.agency, next), world.agency.root, 'keyset');
  const put = await world.client.putDocument('/v1/keysets', keyset);
  assert.equal(put.status, 201, put.text);
  const document = makeAgencyDocument(world.agency, keyset, { seq: 2 });
  assert.equal((await world.client.putDocument('/v1/agency', document)).status, 201);
  assert.equal((await post([headerFor(second)])).status, 403);
  const rows = readRows(world.folder.path, 'SELECT file FROM headers');
  assert.ok(rows.some(({ file }) => file === digest));
});
