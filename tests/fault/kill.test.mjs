// SIGKILL under concurrent upload: 30 times, or FOYER_LONG=1 for 200.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, test } from 'node:test';

import { makeAgency } from '../relay/agency.mjs';
import { Client } from '../relay/client.mjs';
import { RelayProcess, makeFolder } from '../relay/process.mjs';
import { readRows } from '../relay/rows.mjs';
import { publish } from '../relay/world.mjs';
import { checkNothingLost } from './check.mjs';
import { Clients } from './clients.mjs';

const kills = process.env.FOYER_LONG === '1' ? 200 : 30;
const folder = makeFolder();
const options = ['--rate', '1000000', '--burst', '1000000'];
let world;
let made;

after(() => folder.remove());

async function startWorld() {
  const agency = makeAgency();
  const relay = await RelayProcess.start(folder.path, agency, options);
  world = { agency, relay, client: new Client(relay) };
  // Resolves at the latest when the relay lives again.
  world.alive = () => world.restarting ?? Promise.resolve();
  await publish(world.client, agency);
}

async function restart() {
  world.client.close();
  world.relay = await RelayProcess.start(folder.path, world.agency, options);
  world.client = new Client(world.relay);
}

// Kills in the middle of work: once a few more answers were logged, at a moment that differs each
// time, so that every step of a commit is hit.
async function killOnce() {
  const enough = 5 + Math.floor(Math.random() * 40);
  let answers = 0;
  while (answers < enough) {
    const [text] = await once(world.relay.child.stderr, 'data');
    answers += text.toString().split('\n').length - 1;
  }
  const end = world.relay.stop('SIGKILL');
  world.restarting = end.then(restart).finally(() => (world.restarting = null));
  assert.equal((await end).signal, 'SIGKILL');
  await world.restarting;
}

test(`${kills} kills under upload: nothing acknowledged is lost, changed or doubled`, async (t) => {
  await startWorld();
  const clients = new Clients(world);
  const running = clients.run(12);
  for (let i = 0; i < kills; ++i) await killOnce();
  clients.stop();
  await running;
  made = clients.made;
  const stored = await checkNothingLost(world, clients.acknowledged);
  assert.ok(clients.acknowledged.length >= kills, 'the kills hit an idle relay');
  t.diagnostic(
    `${kills} kills, ${clients.acknowledged.length} acknowledged, ` +
      `${clients.replays} of them by a replay, ${stored} stored, ${made.length} links`,
  );
});

test('the database is whole afterwards, and every acknowledged link is there', async () => {
  await world.relay.stop();
  world.client.close();
  assert.deepEqual(readRows(folder.path, 'PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
  assert.deepEqual(readRows(folder.path, 'PRAGMA foreign_key_check'), []);
  const links = new Set(readRows(folder.path, 'SELECT id FROM links').map((row) => row.id));
  for (const link of made) assert.ok(links.has(link.id), 'an acknowledged link is lost');
});
