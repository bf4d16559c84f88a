// The workers' desk at an origin of its own: another site, the same endpoints, signatures over its
// own name, and nothing from one origin to the other.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { makeAgency } from './agency.mjs';
import { Client } from './client.mjs';
import { findings, shortcomings } from './policies.mjs';
import { RelayProcess, makeFolder } from './process.mjs';
import { publish } from './world.mjs';

const folder = makeFolder();
const agency = makeAgency();
let relay;
let kiosk;
let desk;

const makeSite = (name) => {
  const path = join(folder.path, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), `<!doctype html><title>${name}</title>`);
  return path;
};

before(async () => {
  const sites = ['--site', makeSite('kiosk'), '--desk-site', makeSite('desk')];
  relay = await RelayProcess.start(folder.path, agency, [
    ...sites,
    ...['--desk-listen', '127.0.0.1:0'],
  ]);
  kiosk = new Client(relay);
  desk = new Client(relay.desk);
  await publish(kiosk, agency);
});
after(async () => {
  kiosk.close();
  desk.close();
  await relay.stop();
  folder.remove();
});

test('each origin has its own site and its own script policies', async () => {
  for (const [client, name, types] of [
    [kiosk, 'kiosk', 'trusted-types lit-html release'],
    [desk, 'desk', 'trusted-types lit-html desk'],
  ]) {
    const reply = await client.get('/');
    assert.match(reply.text, new RegExp(`<title>${name}</title>`));
    const policies = reply.headers['content-security-policy'].split('; ');
    assert.ok(policies.includes(types), name);
    assert.ok(policies.includes("frame-ancestors 'none'"), name);
    assert.deepEqual(findings(reply.headers['content-security-policy']), [], name);
    assert.deepEqual(shortcomings(reply.headers), [], name);
  }
});

test('a worker signs over the name of the origin that she is at', async () => {
  assert.equal((await desk.signed(agency.reader, 'GET', '/v1/inbox')).status, 200);
  const other = { authority: relay.authority };
  assert.equal(
    (await desk.signed(agency.reader, 'GET', '/v1/inbox', undefined, other)).status,
    401,
  );
});

test('a page of the kiosk cannot let the browser ask the desk', async () => {
  const origin = { headers: { Origin: `http://${relay.authority}` } };
  const reply = await desk.signed(agency.reader, 'GET', '/v1/inbox', undefined, origin);
  assert.equal(reply.status, 403);
  assert.equal(reply.headers['access-control-allow-origin'], undefined);
});

test('without a site there is no desk', async () => {
  const alone = makeFolder();
  const plain = await RelayProcess.start(alone.path, agency);
  assert.equal(plain.desk, undefined);
  await plain.stop();
  alone.remove();
});
