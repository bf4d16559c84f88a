// Bytes to measure the way with: bounded, random, thrown away, and counted.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeAgency } from './agency.mjs';
import { Client } from './client.mjs';
import { RelayProcess, makeFolder } from './process.mjs';

async function withRelay(options, run) {
  const folder = makeFolder();
  const relay = await RelayProcess.start(folder.path, makeAgency(), options);
  const client = new Client(relay);
  try {
    await run(client, folder);
  } finally {
    client.close();
    await relay.stop();
    folder.remove();
  }
}
const raw = { 'Content-Type': 'application/octet-stream' };

test('as many random bytes as are asked for come down, within bounds', () =>
  withRelay([], async (client) => {
    for (const size of [1, 1024, 131072]) {
      const reply = await client.get(`/v1/weight/${size}`);
      assert.equal(reply.status, 200);
      assert.equal(reply.bytes.length, size);
      assert.equal(reply.headers['cache-control'], 'no-store');
    }
    for (const size of ['0', '131073', '-1', '1e3', '99999999999999999999', 'x']) {
      const reply = await client.get(`/v1/weight/${size}`);
      assert.ok(reply.status === 400 || reply.status === 404, `${size}: ${reply.status}`);
    }
  }));

test('bytes that go up are thrown away, within bounds', () =>
  withRelay([], async (client) => {
    const up = (size, headers = raw) =>
      client.send('POST', '/v1/weight', { headers, body: Buffer.alloc(size, 7) });
    assert.equal((await up(131072)).status, 204);
    assert.equal((await up(131073)).status, 413);
    assert.equal((await up(10, { 'Content-Type': 'text/plain' })).status, 415);
  }));

test('measuring counts against the rate of the address', () =>
  withRelay(['--rate', '1', '--burst', '3'], async (client) => {
    const replies = [];
    for (let i = 0; i < 5; ++i) replies.push((await client.get('/v1/weight/1')).status);
    assert.deepEqual(replies.slice(0, 3), [200, 200, 200]);
    assert.equal(replies.at(-1), 429);
  }));
