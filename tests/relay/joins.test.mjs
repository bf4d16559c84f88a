// A worker's desk by a one-time code: brought with her proof, handed out once, and never to whoever
// guesses, replays or comes late.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { b64u, hashName, random, signedDocument, unixNow } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();
const token = () => {
  const bytes = Buffer.from(random(32), 'base64url');
  return { value: b64u(bytes), hash: hashName(bytes) };
};

function offer(changes = {}, key = world.agency.maker) {
  const taker = token();
  const body = {
    v: 1,
    agency: world.agency.id,
    id: random(32),
    tokenHash: taker.hash,
    expiry: unixNow() + 3600,
    sealed: random(5000),
    ...changes,
  };
  return { body, taker, text: signedDocument(body, key, 'join') };
}

const bring = ({ text }) => world.client.putDocument('/v1/joins', text);
const take = ({ body, taker }, value = taker.value) =>
  world.client.withToken('POST', `/v1/joins/${body.id}/take`, value);

test('what a worker brings is handed out once, whoever asks again', async () => {
  const one = offer();
  assert.equal((await bring(one)).status, 201);
  assert.equal((await bring(one)).status, 201, 'a lost answer does no harm');
  const first = await take(one);
  assert.equal(first.status, 200, first.text);
  assert.equal(first.json.sealed, one.body.sealed);
  const again = await take(one);
  assert.equal(again.status, 410);
  assert.match(again.json.text, /used already/);
  assert.equal((await bring(one)).status, 409, 'a used code does not come back by a replay');
});

test('two who ask at the same time do not both get it', async () => {
  const one = offer();
  await bring(one);
  const answers = await Promise.all(Array.from({ length: 8 }, () => take(one)));
  const good = answers.filter(({ status }) => status === 200);
  assert.equal(good.length, 1);
  assert.ok(answers.every(({ status }) => status === 200 || status === 410));
});

test('a wrong token and an unknown id are answered alike, and use nothing up', async () => {
  const one = offer();
  await bring(one);
  const wrong = await take(one, token().value);
  const unknown = await take(offer());
  assert.equal(wrong.status, 404);
  assert.equal(wrong.text, unknown.text);
  assert.equal((await take(one)).status, 200);
});

test('only a worker of the newest keyset brings one, unchanged, for this agency', async () => {
  assert.equal((await bring(offer({}, world.agency.stranger))).status, 403);
  assert.equal((await bring(offer({ agency: random(32) }))).status, 422);
  const changed = offer();
  const { expiry } = changed.body;
  changed.text = changed.text.replace(`"expiry":${expiry}`, `"expiry":${expiry + 60}`);
  assert.equal((await bring(changed)).status, 403);
  const other = offer();
  other.text = signedDocument(other.body, world.agency.maker, 'desk');
  assert.equal((await bring(other)).status, 403, 'a proof of another kind');
  for (const junk of ['', 'x', '{}\n{}\n', 'x'.repeat(300_000)]) {
    const { status } = await bring({ text: junk });
    assert.ok(status >= 400 && status < 500, `${status}`);
  }
});

test('its time is over when it says so, and is never long', async () => {
  assert.equal((await bring(offer({ expiry: unixNow() - 1 }))).status, 410);
  assert.equal((await bring(offer({ expiry: unixNow() + 40 * 86400 }))).status, 410);
  const soon = offer({ expiry: unixNow() + 2 });
  assert.equal((await bring(soon)).status, 201);
  let answer;
  do answer = await world.client.get('/healthz');
  while (unixNow() <= soon.body.expiry);
  assert.equal(answer.status, 200);
  assert.equal((await take(soon)).status, 410);
});

test('what was brought outlives the relay, and so does that it was taken', async () => {
  const [taken, kept] = [offer(), offer()];
  await bring(taken);
  await bring(kept);
  await take(taken);
  await world.restart();
  assert.equal((await take(taken)).status, 410);
  assert.equal((await take(kept)).status, 200);
});

test('one worker cannot fill the relay with codes', async () => {
  const answers = [];
  for (let i = 0; i < 21; i += 1) {
    const { status } = await bring(offer({}, world.agency.reader));
    answers.push(status);
  }
  assert.deepEqual(answers, [...Array(20).fill(201), 409]);
});
