// Case entries: chains of sealed files that the relay keeps in order and cannot read.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { b64u, hashName, openDocument, random, unixNow } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();
const sealedOf = (size = 4096) => Buffer.from(random(size), 'base64url');
const path = (unit) => `/v1/units/${unit}/entries`;

function entryOf(unit, seq, prev, sealed = sealedOf()) {
  return { v: 1, unitId: unit, seq, prev, entry: b64u(sealed) };
}

const post = (unit, body, key = world.agency.reader, choices = {}) =>
  world.client.signed(key, 'POST', path(unit), body, choices);

// A unit with a chain of so many entries.
async function chainOf(count) {
  const unit = random(16);
  let prev = hashName(unit);
  const entries = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const sealed = sealedOf();
    const reply = await post(unit, entryOf(unit, seq, prev, sealed));
    assert.equal(reply.status, 201, reply.text);
    prev = hashName(sealed);
    entries.push({ sealed, receipt: reply.text });
  }
  return { unit, prev, entries };
}

test('a chain comes back in order, each entry as it was sent, with its receipt', async () => {
  const { unit, entries } = await chainOf(3);
  const read = await world.client.signed(world.agency.reader, 'GET', path(unit));
  assert.equal(read.status, 200);
  assert.deepEqual(
    read.json.entries.map(({ seq, entry, receipt }) => ({ seq, entry, receipt })),
    entries.map(({ sealed, receipt }, i) => ({ seq: i + 1, entry: b64u(sealed), receipt })),
  );
  assert.equal(read.json.next, 3);
  const later = await world.client.signed(world.agency.reader, 'GET', `${path(unit)}?after=2`);
  assert.deepEqual(
    later.json.entries.map((one) => one.seq),
    [3],
  );
  const none = await world.client.signed(world.agency.reader, 'GET', path(random(16)));
  assert.deepEqual([none.status, none.json], [200, { entries: [], next: 0 }]);
});

test('the receipt is of kind entry-receipt, by the relay, for these very bytes', async () => {
  const { unit, entries } = await chainOf(2);
  const receipt = openDocument(entries[1].receipt, world.agency.relay.name, 'entry-receipt');
  assert.equal(receipt.unitId, unit);
  assert.equal(receipt.seq, 2);
  assert.equal(receipt.prev, hashName(entries[0].sealed));
  assert.equal(receipt.entry, hashName(entries[1].sealed));
  assert.ok(Math.abs(receipt.time - unixNow()) < 60);
});

test('28 a fork, a gap, a cut chain and another first entry are refused', async () => {
  const { unit, prev, entries } = await chainOf(2);
  const refused = async (seq, before) => {
    const reply = await post(unit, entryOf(unit, seq, before));
    assert.deepEqual([reply.status, reply.json.error], [409, 'conflict']);
  };
  await refused(2, hashName(entries[0].sealed));
  await refused(4, prev);
  await refused(3, hashName(entries[0].sealed));
  await refused(1, hashName(unit));
  const first = await post(random(16), entryOf(random(16), 1, hashName('x')));
  assert.equal(first.status, 400);
  assert.equal((await post(unit, entryOf(unit, 3, prev))).status, 201);
});

test('two at once: one is stored, the other learns of it', async () => {
  const { unit, prev } = await chainOf(1);
  const both = await Promise.all([1, 2].map(() => post(unit, entryOf(unit, 2, prev))));
  assert.deepEqual(both.map((reply) => reply.status).sort(), [201, 409]);
});

test('7 the same entry again gives the same receipt, by nonce and by content', async () => {
  const { unit, prev } = await chainOf(1);
  const body = entryOf(unit, 2, prev);
  const choices = { nonce: b64u(Buffer.from(random(16))), created: unixNow() };
  const first = await post(unit, body, world.agency.reader, choices);
  const replay = await post(unit, body, world.agency.reader, choices);
  const again = await post(unit, body);
  assert.deepEqual([first.status, replay.status, again.status], [201, 201, 200]);
  assert.deepEqual([replay.text, again.text], [first.text, first.text]);
  const other = await post(unit, entryOf(unit, 3, prev), world.agency.reader, choices);
  assert.equal(other.status, 409);
});

test('roles: only a reader reads and adds', async () => {
  const { unit, prev } = await chainOf(1);
  for (const key of [world.agency.maker, world.agency.stranger, world.agency.root]) {
    assert.equal((await post(unit, entryOf(unit, 2, prev), key)).status, 403);
    assert.equal((await world.client.signed(key, 'GET', path(unit))).status, 403);
  }
  assert.equal((await world.client.get(path(unit))).status, 401);
});

test('49 an entry for another unit, of another form or too large is refused', async () => {
  const { unit, prev } = await chainOf(1);
  const status = async (changes) =>
    (await post(unit, { ...entryOf(unit, 2, prev), ...changes })).status;
  assert.equal(await status({ unitId: random(16) }), 409);
  assert.equal(await status({ v: 2 }), 400);
  assert.equal(await status({ seq: 0 }), 400);
  assert.equal(await status({ seq: '2' }), 400);
  assert.equal(await status({ prev: 'A' }), 400);
  assert.equal(await status({ entry: '' }), 400);
  assert.equal(await status({ entry: '=' }), 400);
  assert.equal(await status({ unitId: "x';--" }), 400);
  assert.equal(await status({ entry: b64u(sealedOf(81 * 1024)) }), 413);
  assert.equal(await status({ entry: b64u(sealedOf(80 * 1024)) }), 201);
});

test('entries outlive a SIGKILL, and every act is in the audit chain', async () => {
  const { unit, prev, entries } = await chainOf(2);
  await world.restart('SIGKILL');
  const read = await world.client.signed(world.agency.reader, 'GET', path(unit));
  assert.equal(read.json.entries[1].receipt, entries[1].receipt);
  assert.equal((await post(unit, entryOf(unit, 3, prev))).status, 201);
  const rows = await world.readAudit();
  assert.deepEqual(
    rows.slice(-2).map(({ act, subject, key }) => [act, subject, key]),
    [
      ['entries read', unit, world.agency.reader.name],
      ['entry added', `${unit}/3`, world.agency.reader.name],
    ],
  );
});

test('the units that have entries are listed with how many, for readers alone', async () => {
  const { unit } = await chainOf(2);
  const list = (after = '0', key = world.agency.reader) =>
    world.client.signed(key, 'GET', `/v1/units?after=${after}`);
  const { status, json } = await list();
  assert.equal(status, 200);
  assert.deepEqual(
    json.units.find(({ unitId }) => unitId === unit),
    { unitId: unit, entries: 2 },
  );
  assert.equal(json.next, json.units.length);
  const rest = await list('1');
  assert.deepEqual(rest.json.units, json.units.slice(1));
  assert.deepEqual((await list(String(json.next))).json, { units: [], next: json.next });
  assert.equal((await list('x')).status, 400);
  assert.equal((await list('0', world.agency.maker)).status, 403);
});
