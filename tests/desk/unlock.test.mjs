// Unlocking: what is wrong is said in a sentence, nothing of a failed attempt stays, and a desk
// that was locked holds no key and no answer.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { answers, comes, goes } from '../client/journey.mjs';
import { traces } from '../client/traces.mjs';
import { House } from '../personas/house.mjs';
import { root } from '../web/browser.mjs';
import { Office, passphrases } from './office.mjs';
import { secrets_of } from './secrets.mjs';
import { said } from './words.mjs';

const pack_folder = join(root, 'assets/packs/default');

let office;
let keys;
before(async () => {
  office = await Office.opens();
  keys = await secrets_of(office.house.folder, 'maya', passphrases.worker);
});
after(() => office.closes());

const beside = (name) => join(office.house.place, name);

test('a wrong passphrase is said, and the right one opens the same file', async () => {
  const worker = await office.at_desk();
  await worker.gives_file();
  await worker.types_passphrase('not the one that was chosen');
  await worker.is_told(said('unlock.wrong'));
  assert.equal(await worker.screen(), 'unlock');
  await worker.types_passphrase();
  await worker.sees('inbox');
  assert.deepEqual(worker.page.wrong, []);
  await worker.page.context().close();
});

test('wrong passphrases make the next try wait, longer each time', async () => {
  const worker = await office.at_desk();
  await worker.gives_file();
  for (const phrase of ['one of many', 'two of many', 'three of many']) {
    await worker.types_passphrase(phrase);
    await worker.is_told(said('unlock.wrong'));
  }
  await worker.types_passphrase();
  await worker.is_told(said('unlock.wait', '5').slice(0, 11));
  assert.equal(await worker.screen(), 'unlock');
  await worker.page.context().close();
});

test('a damaged file, a key file, a stranger and a gigabyte of junk are each named', async () => {
  const worker = await office.at_desk();
  const file = readFileSync(office.file, 'utf8');
  const damaged = file.replace(/"agencySeq":\d+/, '"agencySeq":0');
  assert.notEqual(damaged, file);
  const huge = beside('huge.bin');
  const handle = openSync(huge, 'w');
  writeSync(handle, randomBytes(4096));
  ftruncateSync(handle, 1024 ** 3);
  closeSync(handle);
  for (const [name, bytes, key] of [
    ['damaged.desk', damaged, 'unlock.damaged'],
    ['stranger.bin', randomBytes(5000), 'unlock.noFile'],
    ['huge.bin', null, 'unlock.tooLarge'],
  ]) {
    if (bytes !== null) writeFileSync(beside(name), bytes);
    await worker.gives_file(beside(name));
    await worker.is_told(said(key));
    assert.ok(await worker.has('unlock.pick'), `${name} is not taken`);
  }
  await worker.gives_file(join(office.house.folder, 'keys/worker-maya.key'));
  await worker.is_told(said('unlock.keyFile'));
  await worker.page.context().close();
});

// Nothing of the attempt stays: no case, no key, and the file can be tried again.
async function is_turned_away(worker, why, keys) {
  await worker.is_told(said(why));
  assert.equal(await worker.screen(), 'unlock');
  assert.deepEqual(await traces(worker.page, keys), []);
}

test('the desk of another agency is not opened with these keys', async () => {
  const worker = await office.at_desk();
  const other = new House(beside('elsewhere'));
  mkdirSync(other.place, { recursive: true });
  await other.founds();
  other.more = [...office.house.more];
  await other.starts_relay();
  try {
    await other.must(['agency', 'publish', '--relay', other.origin], ['agency']);
    await other.publishes(pack_folder);
    const file = beside('elsewhere.desk');
    await other.must(['worker', 'desk', '--out', file]);
    await worker.gives_file(file);
    await worker.types_passphrase();
    const own = await secrets_of(other.folder, 'maya', passphrases.worker);
    await is_turned_away(worker, 'arrive.other', own);
  } finally {
    await other.closes();
  }
  await worker.page.context().close();
});

test('an older state of the agency than this device saw opens nothing', async () => {
  const worker = await office.at_desk();
  const older = await worker.page.evaluate(async () => (await fetch('/agency.json')).text());
  await office.house.must(['agency', 'renew'], ['agency']);
  await office.house.must(['agency', 'publish', '--relay', office.house.origin], []);
  await worker.unlocks();
  await worker.press('inbox.lock');
  await worker.sees('unlock');
  await worker.page.route('**/agency.json', (route) =>
    route.fulfill({ contentType: 'application/jsonl', body: older }),
  );
  await worker.gives_file();
  await worker.types_passphrase();
  await is_turned_away(worker, 'arrive.older', keys);
  await worker.page.unroute('**/agency.json');
  await worker.types_passphrase();
  await worker.sees('inbox');
  await worker.page.context().close();
});

test('the page stays alive while the passphrase is stretched', async () => {
  const worker = await office.at_desk();
  await worker.gives_file();
  await worker.types_passphrase();
  const turns = await worker.page.evaluate(
    () =>
      new Promise((done) => {
        let count = 0;
        const turn = () => {
          count += 1;
          if (document.documentElement.dataset.screen !== 'unlock') done(count);
          else setTimeout(turn, 0);
        };
        turn();
      }),
  );
  assert.ok(turns > 20, `the page took ${turns} turns meanwhile`);
  await worker.page.context().close();
});

test('a locked desk holds no key, no passphrase and no answer', async () => {
  const link = await office.house.link('--label', 'wallflower');
  const client = await office.at_kiosk();
  await comes(client, link);
  await goes(client, link);
  await client.page.context().close();

  const worker = await office.at_desk();
  await worker.unlocks();
  await worker.opens_case(link.unitId);
  await worker.reads(answers.address);
  const open = await traces(worker.page, [answers.name, keys[1]]);
  assert.ok(open.length > 1, 'while it is open the search finds what is there');
  await worker.press('case.lock');
  await worker.sees('unlock');
  const canaries = [...Object.values(answers), passphrases.worker, ...keys];
  assert.deepEqual(await traces(worker.page, canaries), []);
  await worker.page.context().close();
});

test('a desk at which nobody does anything says so, and locks itself', async () => {
  const worker = await office.at_desk();
  await worker.page.clock.install();
  await worker.page.reload();
  await worker.sees('unlock');
  await worker.unlocks();
  await worker.page.clock.runFor(9 * 60_000 + 20_000);
  await worker.reads(said('frame.locksSoon'));
  assert.equal(await worker.screen(), 'inbox');
  await worker.page.clock.runFor(60_000);
  await worker.sees('unlock');
  await worker.page.context().close();
});

test('a desk that goes out of sight locks itself soon', async () => {
  const worker = await office.at_desk();
  await worker.page.clock.install();
  await worker.page.reload();
  await worker.sees('unlock');
  await worker.unlocks();
  await worker.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await worker.page.clock.runFor(61_000);
  await worker.sees('unlock');
  await worker.page.context().close();
});
