// Limits on time, counts and room, each with a relay of its own.
import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';

import { commitBody, makeAgency, makeLink, makePart } from './agency.mjs';
import { Client, sendRaw } from './client.mjs';
import { RelayProcess, makeFolder } from './process.mjs';
import { publish } from './world.mjs';

async function withRelay(options, run) {
  const folder = makeFolder();
  const agency = makeAgency();
  const relay = await RelayProcess.start(folder.path, agency, options);
  const client = new Client(relay);
  try {
    await run({ agency, relay, client });
  } finally {
    client.close();
    await relay.stop();
    folder.remove();
  }
}

test('too many requests from one address are told to wait', () =>
  withRelay(['--rate', '1', '--burst', '5'], async ({ client }) => {
    const replies = [];
    for (let i = 0; i < 8; ++i) replies.push(await client.get('/healthz'));
    assert.deepEqual(
      replies.slice(0, 5).map((reply) => reply.status),
      [200, 200, 200, 200, 200],
    );
    const refused = replies.at(-1);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers['retry-after'], '1');
  }));

test('53 a forged X-Forwarded-For changes nothing without a trusted proxy', () =>
  withRelay(['--rate', '1', '--burst', '3'], async ({ client }) => {
    const statuses = [];
    for (let i = 0; i < 6; ++i) {
      const reply = await client.get('/healthz', { 'X-Forwarded-For': `10.0.0.${i}` });
      statuses.push(reply.status);
    }
    assert.deepEqual(statuses.slice(3), [429, 429, 429]);
  }));

test('53 behind the trusted proxy only its own last entry counts', () =>
  withRelay(['--rate', '1', '--burst', '2', '--trusted-proxy', '127.0.0.1'], async ({ client }) => {
    const get = (forwarded) => client.get('/healthz', { 'X-Forwarded-For': forwarded });
    for (let i = 0; i < 2; ++i) await get(`10.9.9.${i}, 203.0.113.7`);
    assert.equal((await get('10.9.9.77, 203.0.113.7')).status, 429);
    assert.equal((await get('203.0.113.7, 203.0.113.8')).status, 200);
    assert.equal((await get('2001:db8::1')).status, 200);
    assert.equal((await get('2001:db8::2')).status, 200);
    assert.equal((await get('2001:db8::3')).status, 429, 'one /64 is one subscriber');
  }));

test('connections from one address have a limit, and one that ends makes room', () =>
  withRelay(['--connections-per-address', '4'], async ({ relay }) => {
    const open = () =>
      new Promise((done) => {
        const socket = net.connect(relay.port, '127.0.0.1');
        socket.on('error', () => {});
        socket.once('close', () => done('closed'));
        socket.once('data', () => done(socket));
        socket.write('GET /healthz HTTP/1.1\r\nHost: kiosk\r\n\r\n');
      });
    const sockets = [];
    for (let i = 0; i < 4; ++i) sockets.push(await open());
    assert.equal(await open(), 'closed');
    const ended = new Promise((done) => sockets[0].once('close', done));
    sockets[0].end();
    await ended;
    const next = await open();
    assert.notEqual(next, 'closed');
    [...sockets, next].forEach((socket) => socket.destroy());
  }));

test('the database has a limit of its own', () =>
  withRelay(['--disk-max', '3000000'], async ({ agency, client }) => {
    await publish(client, agency);
    const link = makeLink({ bytesMax: 8 * 1024 * 1024 });
    await client.signed(agency.maker, 'POST', '/v1/links', link.body);
    const put = () => client.putPart(link.uploads[0], makePart('record', 1_000_000));
    const statuses = [await put(), await put(), await put(), await put()].map((r) => r.status);
    assert.deepEqual(statuses, [201, 201, 507, 507]);
    assert.equal((await client.tryCode(link, link.code)).status, 200, 'small things go on');
  }));

test('38 slow headers, slow bodies and idle connections do not keep others waiting', () =>
  withRelay([], async ({ relay, client }) => {
    const sockets = Array.from({ length: 50 }, (_, i) => {
      const socket = net.connect(relay.port, '127.0.0.1');
      socket.on('error', () => {});
      if (i % 3 === 0) socket.write('GET / HTTP/1.1\r\nHost: ki');
      if (i % 3 === 1) {
        socket.write(
          'PUT /v1/packs HTTP/1.1\r\nHost: kiosk\r\nContent-Type: application/jsonl\r\n' +
            'Content-Length: 4000000\r\n\r\nabc',
        );
      }
      return socket;
    });
    for (let i = 0; i < 20; ++i) assert.equal((await client.get('/healthz')).status, 200);
    sockets.forEach((socket) => socket.destroy());
  }));

test('38 a header that does not end is cut off after its deadline', () =>
  withRelay([], async ({ relay }) => {
    const started = Date.now();
    await sendRaw(relay, 'GET / HTTP/1.1\r\nHost: ki', { end: false });
    const seconds = (Date.now() - started) / 1000;
    assert.ok(seconds > 5 && seconds < 20, `${seconds} s`);
  }));

test('38 readers who do not read keep nobody else waiting', () =>
  withRelay(['--connections-per-address', '40'], async ({ agency, relay, client }) => {
    await publish(client, agency);
    const link = makeLink({ bytesMax: 20 * 1024 * 1024 });
    await client.signed(agency.maker, 'POST', '/v1/links', link.body);
    const parts = [makePart('record', 15 * 1024 * 1024), makePart('duty')];
    for (const part of parts) await client.putPart(link.uploads[0], part);
    await client.commit(link.uploads[0], commitBody(link.id, 0, parts));
    const path = `/v1/links/${link.id}/parts/${parts[0].digest}`;
    const sockets = Array.from({ length: 20 }, () => {
      const socket = net.connect(relay.port, '127.0.0.1').pause();
      const headers = Object.entries(client.sign(agency.reader, 'GET', path, ''));
      const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${relay.authority}\r\n${lines}\r\n`);
      return socket;
    });
    const reply = await client.signed(agency.reader, 'GET', path);
    assert.ok(reply.bytes.equals(parts[0].bytes));
    sockets.forEach((socket) => socket.destroy());
  }));

test('a proxy that changes the Host header is told of with --authority', () =>
  withRelay(['--authority', 'kiosk.example'], async ({ agency, client }) => {
    await publish(client, agency);
    const get = (authority, headers) =>
      client.signed(agency.reader, 'GET', '/v1/inbox', undefined, { authority, headers });
    assert.equal((await get('kiosk.example')).status, 200);
    assert.equal((await get()).status, 401);
    assert.equal((await get('kiosk.example', { Origin: 'https://kiosk.example' })).status, 200);
    assert.equal((await get('kiosk.example', { Origin: 'https://127.0.0.1' })).status, 403);
  }));

test('a stop lets the running request finish and closes idle connections', () =>
  withRelay([], async ({ agency, relay, client }) => {
    await publish(client, agency);
    assert.deepEqual(await relay.stop('SIGTERM'), { status: 0, signal: null });
    assert.match(relay.log, /"event":"stopped"/);
  }));
