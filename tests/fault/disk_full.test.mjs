// 52 a disk that is full in mid-body: a small file system of its own, which needs root.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, test } from 'node:test';

import { commitBody, makeAgency, makeLink, makePart } from '../relay/agency.mjs';
import { Client } from '../relay/client.mjs';
import { RelayProcess, makeFolder } from '../relay/process.mjs';
import { publish } from '../relay/world.mjs';
import { checkNothingLost } from './check.mjs';

const folder = makeFolder();
const size = (bytes) => `size=${bytes}`;
const mount = (...options) =>
  execFileSync('mount', [...options, 'none', folder.path], { stdio: 'ignore' });
const skip = mountSmall() ? false : 'a small file system can only be mounted as root';
let relay;

function mountSmall() {
  try {
    mount('-t', 'tmpfs', '-o', size(6_000_000));
    return true;
  } catch {
    return false;
  }
}

after(async () => {
  await relay?.stop();
  if (!skip) execFileSync('umount', [folder.path]);
  folder.remove();
});

async function send(world, link) {
  const parts = [makePart('record', 300_000), makePart('duty', 400)];
  const statuses = [];
  for (const part of parts) {
    statuses.push((await world.client.putPart(link.uploads[0], part)).status);
  }
  const reply = await world.client.commit(link.uploads[0], commitBody(link.id, 0, parts));
  return { link, turn: 0, parts, receipt: reply.text, statuses: [...statuses, reply.status] };
}

test(
  '52 a full disk refuses, loses nothing, and takes more once there is room',
  { skip },
  async () => {
    const agency = makeAgency();
    relay = await RelayProcess.start(folder.path, agency);
    const world = { agency, relay, client: new Client(relay) };
    await publish(world.client, agency);
    const links = Array.from({ length: 40 }, () => makeLink());
    for (const { body } of links)
      await world.client.signed(agency.maker, 'POST', '/v1/links', body);
    const sent = [];
    for (const link of links.slice(0, 30)) sent.push(await send(world, link));
    const acknowledged = sent.filter((one) => one.statuses[2] === 201);
    const refused = sent.filter((one) => one.statuses[0] === 507);
    assert.ok(acknowledged.length > 3 && refused.length > 3, 'the disk did not fill');
    assert.equal((await world.client.get('/healthz')).status, 200);
    await checkReadable(world, acknowledged);

    mount('-o', `remount,${size(60_000_000)}`);
    for (const link of links.slice(30)) {
      const late = await send(world, link);
      assert.deepEqual(late.statuses, [201, 201, 201]);
      acknowledged.push(late);
    }
    await checkNothingLost(world, acknowledged);
    world.client.close();
    assert.equal((await relay.stop()).status, 0);
  },
);

// Reading as a worker writes to the audit chain, so on a full disk it is refused, never wrong.
async function checkReadable({ client, agency }, acknowledged) {
  const { link, parts } = acknowledged[0];
  const path = `/v1/links/${link.id}/parts/${parts[0].digest}`;
  const reply = await client.signed(agency.reader, 'GET', path);
  assert.ok(reply.status === 507 || reply.bytes.equals(parts[0].bytes));
}
