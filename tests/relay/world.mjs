// A relay with a published agency, ready for a test file; ends with it.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { makeAgency, makeAgencyDocument, makeKeyset, makeLink } from './agency.mjs';
import { Client } from './client.mjs';
import { hashName, pae } from './proofs.mjs';
import { RelayProcess, makeFolder } from './process.mjs';
import { readRows } from './rows.mjs';

export async function publish(client, agency) {
  const keyset = makeKeyset(agency);
  const document = makeAgencyDocument(agency, keyset);
  const first = await client.putDocument('/v1/keysets', keyset);
  const second = await client.putDocument('/v1/agency', document);
  if (first.status !== 201 || second.status !== 201) throw new Error(first.text + second.text);
  return { keyset, document };
}

// The rows of the audit chain, after its links were checked.
function readAudit(folder) {
  const rows = readRows(folder, 'SELECT * FROM audit ORDER BY seq');
  let prev = '';
  for (const row of rows) {
    assert.equal(row.prev, prev);
    const { time, key, act, subject } = row;
    prev = hashName(pae('foyer/audit/v1', prev, String(time), key, act, subject));
    assert.equal(row.hash, prev);
  }
  return rows;
}

// Fills `world` before the file's tests: agency, client, relay, published documents.
export function useWorld(options = ['--rate', '100000', '--burst', '100000']) {
  const world = {};
  before(async () => {
    world.folder = makeFolder();
    world.agency = makeAgency();
    world.relay = await RelayProcess.start(world.folder.path, world.agency, options);
    world.client = new Client(world.relay);
    world.restart = async (signal = 'SIGKILL') => {
      await world.relay.stop(signal);
      world.client.close();
      world.relay = await RelayProcess.start(world.folder.path, world.agency, options);
      world.client = new Client(world.relay);
    };
    world.readAudit = () => readAudit(world.folder.path);
    Object.assign(world, await publish(world.client, world.agency));
    world.newLink = async (changes) => {
      const link = makeLink(changes);
      const reply = await world.client.signed(world.agency.maker, 'POST', '/v1/links', link.body);
      if (reply.status !== 201) throw new Error(reply.text);
      return link;
    };
  });
  after(async () => {
    world.client.close();
    await world.relay.stop();
    world.folder.remove();
  });
  return world;
}
