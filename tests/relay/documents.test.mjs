import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeAgency, makeAgencyDocument, makeKeyset } from './agency.mjs';
import { hashName, makeKey, signedDocument, unixNow } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();

test('agency.json and keysets come back byte for byte', async () => {
  const agency = await world.client.get('/agency.json');
  assert.equal(agency.status, 200);
  assert.equal(agency.text, world.document);
  assert.equal(agency.headers['content-type'], 'application/jsonl');
  const keyset = await world.client.get(`/v1/keysets/${hashName(world.keyset)}`);
  assert.equal(keyset.text, world.keyset);
  assert.match(keyset.headers['cache-control'], /immutable/);
  assert.ok(agency.headers.date);
});

test('the same document again is no error', async () => {
  assert.equal((await world.client.putDocument('/v1/keysets', world.keyset)).status, 201);
  assert.equal((await world.client.putDocument('/v1/agency', world.document)).status, 201);
});

test('9 another agency has no place here', async () => {
  const other = makeAgency();
  const keyset = makeKeyset(other);
  assert.equal((await world.client.putDocument('/v1/keysets', keyset)).status, 403);
  const document = makeAgencyDocument(other, keyset);
  assert.equal((await world.client.putDocument('/v1/agency', document)).status, 403);
});

test('26 a keyset must follow the newest one', async () => {
  const { agency } = world;
  for (const changes of [
    { epoch: 3, prev: hashName(world.keyset) },
    { epoch: 2, prev: hashName('another') },
    { notAfter: unixNow() + 9000 },
  ]) {
    const reply = await world.client.putDocument('/v1/keysets', makeKeyset(agency, changes));
    assert.equal(reply.status, 409);
  }
});

test('the number to call is there for a browser that runs nothing', async () => {
  const { agency, keyset, client } = world;
  const before = await client.get('/call');
  assert.equal(before.headers['content-type'], 'text/html; charset=utf-8');
  assert.match(
    before.text,
    /Harbor Family Services.*href="tel:[+]16015550100">[+]1 601 555 0100</s,
  );
  const hostile = { seq: 2, name: '<script>"A&B"', phone: '601-555"><b>' };
  const document = makeAgencyDocument(agency, keyset, hostile);
  assert.equal((await client.putDocument('/v1/agency', document)).status, 201);
  const { text } = await client.get('/call');
  assert.match(
    text,
    /<h1>&lt;script&gt;&quot;A&amp;B&quot;<[/]h1>.*tel:601555">601-555&quot;&gt;/s,
  );
});

test('28b agency.json with the same or a lower seq is refused', async () => {
  const { agency, keyset, client } = world;
  const put = (changes) =>
    client.putDocument('/v1/agency', makeAgencyDocument(agency, keyset, changes));
  assert.equal((await put({ name: 'Another name' })).status, 409);
  assert.equal((await put({ seq: 5 })).status, 201);
  assert.equal((await put({ seq: 4 })).status, 409);
  const once_stored = await client.putDocument('/v1/agency', world.document);
  assert.equal(once_stored.status, 409, 'nor one that was the newest before');
  assert.equal(JSON.parse((await client.get('/agency.json')).text.split('\n')[0]).seq, 5);
});

test('agency.json may only name a keyset that the relay has', async () => {
  const stray = makeKeyset(world.agency, { notAfter: unixNow() + 77777 });
  const document = makeAgencyDocument(world.agency, stray, { seq: 9 });
  assert.equal((await world.client.putDocument('/v1/agency', document)).status, 409);
});

test('a pack is taken from a publisher of the newest keyset only', async () => {
  const pack = (key) => signedDocument({ v: 1, id: 'default', version: '1' }, key, 'pack');
  const taken = await world.client.putDocument('/v1/packs', pack(world.agency.publisher));
  assert.equal(taken.status, 201);
  const back = await world.client.get(`/v1/packs/${taken.json.hash}`);
  assert.equal(back.text, pack(world.agency.publisher));
  for (const key of [makeKey(), world.agency.root, world.agency.maker]) {
    assert.equal((await world.client.putDocument('/v1/packs', pack(key))).status, 403);
  }
});

test('27 a changed byte or a proof of another kind is refused', async () => {
  const { agency } = world;
  const text = makeKeyset(agency, { epoch: 2, prev: hashName(world.keyset) });
  const changed = text.replace('maker-1', 'maker-2');
  assert.equal((await world.client.putDocument('/v1/keysets', changed)).status, 403);
  const body = JSON.parse(text.split('\n')[0]);
  const kind = signedDocument(body, agency.root, 'agency');
  assert.equal((await world.client.putDocument('/v1/keysets', kind)).status, 403);
});

test('a document under the wrong address is not there', async () => {
  const name = hashName(world.keyset);
  assert.equal((await world.client.get(`/v1/packs/${name}`)).status, 404);
  assert.equal((await world.client.get(`/v1/keysets/${hashName('x')}`)).status, 404);
});

test('a worker who left the newest keyset may do nothing more', async () => {
  const { agency, client } = world;
  const next = makeKeyset(agency, { epoch: 2, prev: hashName(world.keyset), workers: [] });
  assert.equal((await client.signed(agency.reader, 'GET', '/v1/inbox')).status, 200);
  assert.equal((await client.putDocument('/v1/keysets', next)).status, 201);
  assert.equal((await client.signed(agency.reader, 'GET', '/v1/inbox')).status, 403);
});
