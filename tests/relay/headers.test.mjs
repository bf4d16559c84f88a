// What browsers are told of a page's rights, by the relay itself and through the proxies that we
// ship settings for: the same list, whole, on every kind of answer.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { makeAgency } from './agency.mjs';
import { Client } from './client.mjs';
import { demand_count, findings, shortcomings } from './policies.mjs';
import { RelayProcess, makeFolder } from './process.mjs';

const tree = join(import.meta.dirname, '../..');
const shipped = join(tree, 'tools/relay/proxy');
const programs = join(tree, 'build/third/proxies/bin');
const list = JSON.parse(readFileSync(join(tree, 'web/headers.json'), 'utf8'));
const away = Object.values(JSON.parse(readFileSync(join(shipped, 'away.json'), 'utf8')));
const folder = makeFolder();
const running = [];
const proxies = {};
const plain = {}; // the ports without TLS
let relay, client;

before(async () => {
  const site = join(folder.path, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Kiosk</title>');
  writeFileSync(join(site, 'app.js'), 'export {};\n');
  relay = await RelayProcess.start(folder.path, makeAgency(), ['--site', site]);
  client = new Client(relay);
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ed25519', '-nodes', '-subj', '/CN=localhost', '-days', '2'],
    ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', join(folder.path, 'tls.key')],
    ...['-out', join(folder.path, 'tls.pem')],
  ]);
  proxies.nginx = await start_nginx();
  proxies.Caddy = await start_caddy();
});

after(async () => {
  client.close();
  for (const child of running) child.kill('SIGTERM');
  await relay.stop().catch(() => undefined);
  folder.remove();
});

function free_port() {
  return new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function ask(port, path, method = 'GET') {
  const ca = readFileSync(join(folder.path, 'tls.pem'));
  const options = { host: 'localhost', servername: 'localhost', family: 4, port, path, method, ca };
  let text = '';
  return new Promise((done, fail) => {
    const request = https.request(options, (response) => {
      response
        .setEncoding('utf8')
        .on('data', (more) => (text += more))
        .on('end', () => done({ status: response.statusCode, headers: response.headers, text }));
    });
    request.on('error', fail).end();
  });
}

// Asks again until somebody listens, or the program ended.
async function until_it_answers(child, port) {
  let ended = false;
  child.once('close', () => (ended = true));
  for (;;) {
    try {
      return await ask(port, '/');
    } catch (error) {
      if (ended) throw new Error(`${child.spawnfile} ended: ${child.said}`);
      if (!['ECONNREFUSED', 'ECONNRESET'].includes(error.code)) throw error;
    }
  }
}

async function start(program, words, port) {
  const child = spawn(join(programs, program), words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder.path, XDG_DATA_HOME: folder.path },
  });
  child.said = '';
  child.stderr.on('data', (text) => (child.said += text));
  running.push(child);
  await until_it_answers(child, port);
  return port;
}

function adapted(file, changes) {
  let text = readFileSync(join(shipped, file), 'utf8');
  for (const [shippedText, ours] of changes) {
    assert.ok(text.includes(shippedText), shippedText);
    text = text.replaceAll(shippedText, ours);
  }
  return text;
}

async function start_nginx() {
  const port = await free_port();
  const at = join(folder.path, 'nginx');
  mkdirSync(at);
  const server = adapted('nginx.conf', [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['listen 80;', `listen 127.0.0.1:${(plain.nginx = await free_port())};`],
    ['https://kiosk.example$', `https://localhost:${port}$`],
    ['kiosk.example;', 'localhost;'],
    ['/etc/ssl/kiosk.example.pem', join(folder.path, 'tls.pem')],
    ['/etc/ssl/private/kiosk.example.key', join(folder.path, 'tls.key')],
    ['127.0.0.1:8080', relay.authority],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${at}/${name};`)
    .join('\n');
  writeFileSync(
    join(at, 'nginx.conf'),
    `daemon off;\npid ${at}/pid;\nevents {}\nhttp {\n${temporary}\n${server}}\n`,
  );
  return start('nginx', ['-p', at, '-c', join(at, 'nginx.conf'), '-e', 'stderr'], port);
}

async function start_caddy() {
  const port = await free_port();
  const file = join(folder.path, 'Caddyfile');
  const server = adapted('Caddyfile', [
    [
      'kiosk.example {',
      `https://localhost:${port} {\n\tbind 127.0.0.1\n` +
        `\ttls ${join(folder.path, 'tls.pem')} ${join(folder.path, 'tls.key')}`,
    ],
    ['127.0.0.1:8080', relay.authority],
  ]);
  plain.Caddy = await free_port();
  const ports = [`http_port ${plain.Caddy}`, `https_port ${port}`];
  writeFileSync(
    file,
    ['{', 'admin off', 'default_bind 127.0.0.1', ...ports, '}', server].join('\n'),
  );
  return start('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port);
}

function assert_headers(headers, expected, what) {
  for (const [name, value] of Object.entries(expected)) {
    assert.equal(headers[name.toLowerCase()], value, `${what}: ${name}`);
  }
  for (const name of list.never) {
    assert.equal(headers[name.toLowerCase()], undefined, `${what}: ${name}`);
  }
}

const paths = ['/', '/app.js', '/healthz', '/leave', '/call', '/nothing', '/v1/links/x'];

test('60 the relay sends the whole list with every answer', async () => {
  assert.ok(Object.keys(list.everywhere).length >= 10);
  for (const path of paths) assert_headers((await client.get(path)).headers, list.everywhere, path);
});

test('60 an evaluator of policies finds nothing in ours', async () => {
  assert.deepEqual(findings(list.everywhere['Content-Security-Policy']), []);
  for (const path of paths) {
    const { headers } = await client.get(path);
    assert.deepEqual(findings(headers['content-security-policy']), [], path);
  }
  assert.ok(findings("script-src 'self' 'unsafe-inline'").length > 1);
});

test('60 whoever judges sites by their headers has nothing to say of the relay', async () => {
  for (const path of paths)
    assert.deepEqual(shortcomings((await client.get(path)).headers), [], path);
  // And he does say what is missing.
  assert.equal(shortcomings({ server: 'x/1', 'set-cookie': 'a' }).length, demand_count - 3);
});

test('60 nothing that others wrote is handed out as a script', async () => {
  const named = (await client.get('/app.js')).headers['content-type'];
  assert.match(named, /^text\/javascript/);
  for (const path of paths.filter((path) => path !== '/app.js')) {
    const { headers } = await client.get(path);
    assert.doesNotMatch(headers['content-type'] ?? '', /script/, path);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

for (const name of ['nginx', 'Caddy']) {
  test(`60 so does ${name} with our settings, and asks for TLS for good`, async () => {
    const port = proxies[name];
    const whole = { ...list.everywhere, ...list.tls };
    for (const path of paths) {
      const { status, headers } = await ask(port, path);
      assert.equal(status, (await client.get(path)).status, path);
      assert_headers(headers, whole, `${name} ${path}`);
      assert.deepEqual(shortcomings(headers, { tls: true }), [], `${name} ${path}`);
      assert.deepEqual(findings(headers['content-security-policy']), [], `${name} ${path}`);
    }
    assert.equal((await ask(port, '/leave')).headers['clear-site-data'], '"*"');
    assert.match((await ask(port, '/')).headers.server ?? '', /^(nginx)?$/);
  });
}

test('60 without TLS there is nothing but the way to it', async () => {
  for (const [name, port] of Object.entries(plain)) {
    const answer = await fetch(`http://localhost:${port}/v1/links/x?y`, { redirect: 'manual' });
    assert.ok([301, 308].includes(answer.status), `${name}: ${answer.status}`);
    assert.match(answer.headers.get('location'), /^https:\/\/localhost(:\d+)?\/v1\/links\/x\?y$/);
    assert.equal(answer.headers.get('set-cookie'), null);
  }
});

test('60 a proxy that cannot reach the relay sends the list too', async () => {
  await relay.stop();
  for (const [name, port] of Object.entries(proxies)) {
    const { status, headers, text } = await ask(port, '/call');
    assert.equal(status, 502);
    // It is for people, too: in each language, with a number to call, and without any style.
    assert.match(headers['content-type'], /^text\/html; charset=utf-8$/i);
    assert.equal(text.match(/<a dir=ltr href="tel:\+1-601-555-0100">/g).length, away.length);
    for (const { heading, text: words, call } of away)
      for (const part of [heading, words, call]) assert.ok(text.includes(part), `${name}: ${part}`);
    assert_headers(headers, { ...list.everywhere, ...list.tls }, `502 of ${name}`);
  }
});

test('the settings that are shipped are the ones that are written from the list', () => {
  const again = join(folder.path, 'again');
  mkdirSync(again);
  execFileSync(process.execPath, [join(shipped, 'write.mjs'), again]);
  for (const file of ['nginx.conf', 'Caddyfile']) {
    const now = readFileSync(join(again, file), 'utf8');
    assert.equal(readFileSync(join(shipped, file), 'utf8'), now, file);
  }
});
