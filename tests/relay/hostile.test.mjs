// Bytes that no honest client sends, on a raw socket.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sendRaw } from './client.mjs';
import { random } from './proofs.mjs';
import { useWorld } from './world.mjs';

const world = useWorld();

const statuses = (reply) => [...reply.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => +code);

async function sendLines(lines, body = '') {
  return statuses(await sendRaw(world.relay, `${lines.join('\r\n')}\r\n\r\n${body}`));
}

async function isWell() {
  assert.equal((await world.client.get('/healthz')).status, 200);
}

test('39 Content-Length with Transfer-Encoding: refused, what is smuggled unheard', async () => {
  const smuggled = 'GET /healthz HTTP/1.1\r\nHost: kiosk\r\n\r\n';
  for (const headers of [
    ['Content-Length: 4', 'Transfer-Encoding: chunked'],
    ['Transfer-Encoding: chunked', 'Content-Length: 4'],
    ['Transfer-Encoding: xchunked', 'Content-Length: 4'],
    ['Content-Length: 4', 'Transfer-Encoding : chunked'],
    ['Content-Length: 4', 'Content-Length: 40'],
    ['Content-Length: 4, 40'],
    ['Content-Length: +4'],
    ['Content-Length: 0x4'],
    ['Content-Length: 99999999999999999999999'],
  ]) {
    const lines = ['PUT /v1/agency HTTP/1.1', 'Host: kiosk', ...headers];
    const got = await sendLines(lines, `0\r\n\r\n${smuggled}`);
    assert.equal(got.length, 1, headers.join(' | '));
    assert.ok([400, 411].includes(got[0]), `${headers.join(' | ')}: ${got}`);
  }
});

test('40 chunked bodies, of size -2 or any other, are not taken', async () => {
  for (const size of ['-2', '4', 'FFFFFFFFFFFFFFFFF', '4;ext', '']) {
    const lines = ['POST /v1/submissions HTTP/1.1', 'Host: kiosk', 'Transfer-Encoding: chunked'];
    assert.deepEqual(await sendLines(lines, `${size}\r\nabcd\r\n0\r\n\r\n`), [411], size);
  }
});

test('41 a body shorter than it says is never an accepted request', async () => {
  const lines = [
    'PUT /v1/keysets HTTP/1.1',
    'Host: kiosk',
    'Content-Type: application/jsonl',
    'Content-Length: 100',
  ];
  assert.deepEqual(await sendLines(lines, 'short'), [408]);
});

test('42 compressed bodies are not taken: no bomb can go off', async () => {
  for (const coding of ['gzip', 'br', 'deflate', 'zstd', 'gzip, br']) {
    const lines = ['PUT /v1/keysets HTTP/1.1', 'Host: kiosk', `Content-Encoding: ${coding}`];
    assert.deepEqual(await sendLines([...lines, 'Content-Length: 3'], 'abc'), [415], coding);
  }
});

test('43 CR, LF and their escapes never reach an answer', async () => {
  for (const target of [
    '/healthz%0d%0aSet-Cookie:%20a=b',
    '/healthz%0aX: y',
    '/healthz\rX: y',
    '/v1/links?after=1%0d%0aX:%20y\n',
    '/\u0000',
    '/caf\u00e9',
  ]) {
    const reply = await sendRaw(world.relay, `GET ${target} HTTP/1.1\r\nHost: kiosk\r\n\r\n`);
    assert.match(reply, /^HTTP\/1\.1 40[0-9] /, JSON.stringify(target));
    assert.doesNotMatch(reply, /set-cookie|^X: y/im);
  }
});

test('44 ids are names in a table, never of files', async () => {
  for (const id of ['..', '.', 'a/../b', '..%2f..%2fetc', 'a.b', 'x'.repeat(65), '']) {
    for (const path of [`/v1/parts/${id}`, `/v1/keysets/${id}`, `/v1/links/${id}/code`]) {
      const [got] = await sendLines([`GET ${path} HTTP/1.1`, 'Host: kiosk']);
      assert.ok([400, 404].includes(got), `${path}: ${got}`);
    }
  }
});

test('47 wrong methods are refused with what is allowed, without any CORS', async () => {
  const allowed = {
    '/healthz': 'GET',
    '/v1/links': 'POST, GET',
    '/v1/submissions': 'POST',
    '/v1/parts/AAAA': 'PUT',
  };
  for (const [path, methods] of Object.entries(allowed)) {
    for (const method of ['OPTIONS', 'DELETE', 'PATCH', 'TRACE']) {
      const reply = await world.client.send(method, path);
      assert.equal(reply.status, 405);
      assert.equal(reply.headers.allow, methods);
      const cors = Object.keys(reply.headers).filter((name) => name.startsWith('access-control'));
      assert.deepEqual(cors, []);
    }
  }
});

test('47 types that a page may send without preflight are refused', async () => {
  const link = await world.newLink();
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const reply = await world.client.send('POST', `/v1/links/${link.id}/code`, {
      headers: { Authorization: `Bearer ${link.open}`, 'Content-Type': type },
      body: JSON.stringify({ code: link.code }),
    });
    assert.equal(reply.status, 415, type);
  }
});

test('48 Origin: null and strange origins are refused, the own one is not', async () => {
  const link = await world.newLink();
  const post = (headers) =>
    world.client.send('POST', `/v1/links/${link.id}/code`, {
      headers: {
        Authorization: `Bearer ${link.open}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      body: JSON.stringify({ code: link.code }),
    });
  for (const origin of ['null', 'https://evil.example', 'http://127.0.0.1:1', 'file://']) {
    assert.equal((await post({ Origin: origin })).status, 403, origin);
  }
  assert.equal((await post({ 'Sec-Fetch-Site': 'cross-site' })).status, 403);
  assert.equal((await post({ Origin: `http://${world.relay.authority}` })).status, 200);
  assert.equal((await post({ 'Sec-Fetch-Site': 'same-origin' })).status, 200);
});

test('headers too large, too many, doubled, folded or missing', async () => {
  const get = (...headers) => sendLines(['GET /healthz HTTP/1.1', ...headers]);
  assert.deepEqual(await get('Host: kiosk', `X: ${'a'.repeat(20_000)}`), [431]);
  const many = Array.from({ length: 100 }, (_, i) => `X-${i}: a`);
  assert.deepEqual(await get('Host: kiosk', ...many), [431]);
  assert.deepEqual(await get(), [400]);
  assert.deepEqual(await get('Host: a', 'Host: b'), [400]);
  assert.deepEqual(await get('Host: a b'), [400]);
  assert.deepEqual(await get('Host: kiosk', 'Authorization: a', 'Authorization: b'), [400]);
  assert.deepEqual(await get('Host: kiosk', 'X y: a'), [400]);
  assert.deepEqual(await get('Host: kiosk', 'Accept: a', 'Accept: b'), [200]);
});

test('targets in other forms, long ones and other protocols', async () => {
  const first = async (line) => (await sendLines([line, 'Host: kiosk']))[0];
  assert.equal(await first('GET http://kiosk/healthz HTTP/1.1'), 400);
  assert.equal(await first('CONNECT kiosk:443 HTTP/1.1'), 400);
  assert.equal(await first('OPTIONS * HTTP/1.1'), 400);
  assert.equal(await first(`GET /${'a'.repeat(2000)} HTTP/1.1`), 400);
  assert.equal(await first('GET /healthz HTTP/9.9'), 400);
  assert.equal(await first('GET /healthz'), 400);
});

test('garbage closes the connection and harms nobody', async () => {
  for (const bytes of [
    Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc', 'latin1'),
    Buffer.alloc(4000, 0),
    Buffer.alloc(40_000, 0x41),
    Buffer.from(random(3000), 'base64url'),
    Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    Buffer.from('\r\n\r\n\r\n'),
  ]) {
    const got = statuses(await sendRaw(world.relay, bytes));
    assert.ok(got.length <= 1 && got.every((status) => status >= 400));
    await isWell();
  }
});

test('requests sent ahead are answered in order', async () => {
  const one = 'GET /healthz HTTP/1.1\r\nHost: kiosk\r\n\r\n';
  const last = 'GET /nothing HTTP/1.1\r\nHost: kiosk\r\nConnection: close\r\n\r\n';
  assert.deepEqual(statuses(await sendRaw(world.relay, one + one + last)), [200, 200, 404]);
});

test('29 30 31 32 33 hostile JSON is refused by its form', async () => {
  const link = await world.newLink();
  for (const body of [
    '{"code":"","code":""}',
    '['.repeat(500) + ']'.repeat(500),
    '{"code":9007199254740993}',
    '{"code":1e400}',
    '{"code":-0}',
    '{"code":"\\ud800"}',
    '{"code":"\\u0000"}',
    '{"code":null}',
    '{"code":""} x',
    '',
  ]) {
    const reply = await world.client.send('POST', `/v1/links/${link.id}/code`, {
      headers: { Authorization: `Bearer ${link.open}`, 'Content-Type': 'application/json' },
      body,
    });
    assert.equal(reply.status, 400, body.slice(0, 30));
    assert.equal(typeof reply.json.text, 'string');
  }
});

test('54 11 logs hold no address, id, token or path, whatever was sent', async () => {
  const link = await world.newLink();
  await world.client.withToken('GET', `/v1/links/${link.id}`, link.open);
  await sendRaw(world.relay, 'GET /canary-path?canary=query HTTP/1.1\r\nHost: canary\r\n\r\n');
  await sendRaw(world.relay, 'GET / HTTP/1.1\r\nHost: x\r\nUser-Agent: a\\n{"event":"x"}\r\n\r\n');
  await isWell();
  const { log } = world.relay;
  const canaries = ['127.0.0.1', 'canary', 'User-Agent', link.id, link.open, link.body.openHash];
  for (const word of canaries) assert.ok(!log.includes(word), word);
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const known = ['event', 'in', 'level', 'ms', 'out', 'route', 'status', 'time', 'version'];
  for (const line of lines) for (const key in line) assert.ok(known.includes(key), key);
});
