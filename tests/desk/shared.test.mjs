// Old submissions and a new worker with new keys alone: nothing of them opens at her desk before a
// colleague has shared them, and all of it does then.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Office } from './office.mjs';
import { said } from './words.mjs';

let office;
let worker;

const year = new Date().getUTCFullYear();
const ada = [
  ...['--worker-name', 'Ada Quill', '--state', 'US-MS', '--contact', 'phone:+1 601 555 0102'],
  ...['--licence', `US-MS:LCSW:C0001:${year - 1}-01-01:${year + 1}-12-31`],
];

before(async () => {
  office = await Office.opens();
  const { house } = office;
  await house.sends(await house.link(), 'Maria');
  await house.must(['worker', 'new', 'ada', '--rotate', ...ada], ['agency', 'worker']);
  await house.must(['agency', 'publish', '--relay', house.origin], ['agency']);
  const file = join(house.place, 'ada.desk');
  await house.must(['worker', 'desk', '--worker', 'ada', '--out', file]);
  worker = await office.at_desk();
  await worker.gives_file(file);
  await worker.types_passphrase();
  await worker.is_ready();
});
after(() => office.closes());

const lines = () => worker.page.locator('button[id]', { hasText: 'Maria' });

test('what was sent to keys of before is counted, and not shown', async () => {
  await worker.reads(said('inbox.closed', '1'));
  assert.equal(await lines().count(), 0);
});

test('once it was shared it is in the inbox, and says who let it open', async () => {
  const shared = await office.house.tells('key', 'share', '--worker', 'maya');
  assert.deepEqual(shared, { added: 2, closed: 0, open: 0 });
  await worker.press('inbox.refresh');
  await lines().first().waitFor();
  assert.equal(await worker.page.getByText(said('inbox.closed', '1')).count(), 0);
  await lines().first().click();
  await worker.sees('case');
  await worker.press('case.part.everything');
  const text = said('whole.headerBy', 'maya');
  await worker.uncover(worker.page.getByText(text).first());
  await worker.reads(text);
  await worker.picture('shared');
  assert.deepEqual(worker.page.wrong, []);
});
