// Who may frame the kiosk: the sites that agency.json names, and only its page for frames.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { makeAgency, makeAgencyDocument, makeKeyset } from './agency.mjs';
import { Client } from './client.mjs';
import { findings } from './policies.mjs';
import { RelayProcess, makeFolder } from './process.mjs';

const list = JSON.parse(readFileSync(join(import.meta.dirname, '../../web/headers.json'), 'utf8'));
const folder = makeFolder();
const agency = makeAgency();
const keyset = makeKeyset(agency);
let relay, client;
let seq = 0;

before(async () => {
  const site = join(folder.path, 'site');
  mkdirSync(join(site, 'embed'), { recursive: true });
  for (const name of ['index.html', 'embed/index.html'])
    writeFileSync(join(site, name), '<!doctype html><title>Kiosk</title>');
  relay = await RelayProcess.start(folder.path, agency, ['--site', site]);
  client = new Client(relay);
  await client.putDocument('/v1/keysets', keyset);
});

after(async () => {
  client.close();
  await relay.stop();
  folder.remove();
});

async function allow(embedders) {
  seq += 1;
  const document = makeAgencyDocument(agency, keyset, { seq, embedders });
  assert.equal((await client.putDocument('/v1/agency', document)).status, 201);
}

async function ancestors(path) {
  const { headers } = await client.get(path);
  return headers['content-security-policy'].match(/frame-ancestors ([^;]*);/)[1];
}

test('56 without an agency, or a site that it names, nobody frames it', async () => {
  assert.equal(await ancestors('/embed/'), "'none'");
  await allow([]);
  assert.equal(await ancestors('/embed/'), "'none'");
  const { headers } = await client.get('/embed/');
  assert.equal(headers['x-frame-options'], 'DENY');
});

test('56 the page for frames names the agency’s sites, and new ones at once', async () => {
  await allow(['https://www.a.example', 'https://b.example:8443']);
  assert.equal(await ancestors('/embed/'), 'https://www.a.example https://b.example:8443');
  await allow(['https://c.example']);
  assert.equal(await ancestors('/embed/'), 'https://c.example');
});

test('56 everything else stays out of every frame', async () => {
  await allow(['https://www.a.example']);
  for (const path of [
    '/',
    '/index.html',
    '/embed/index.html',
    '/leave',
    '/agency.json',
    '/nothing',
  ]) {
    assert.equal(await ancestors(path), "'none'", path);
    assert.equal((await client.get(path)).headers['x-frame-options'], 'DENY', path);
  }
});

test('60 the page for frames differs in these headers only', async () => {
  await allow(['https://www.a.example']);
  const { headers } = await client.get('/embed/');
  const changed = {
    'content-security-policy': list.everywhere['Content-Security-Policy'].replace(
      "frame-ancestors 'none'",
      'frame-ancestors https://www.a.example',
    ),
    'cross-origin-resource-policy': 'cross-origin',
    'x-frame-options': undefined,
  };
  for (const [name, value] of Object.entries(list.everywhere)) {
    const lower = name.toLowerCase();
    assert.equal(headers[lower], lower in changed ? changed[lower] : value, name);
  }
  assert.deepEqual(findings(headers['content-security-policy']), []);
});
