// A worker who leaves: her open desk is refused at once, what came after is closed to her, and her
// desk opens no more.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Office } from './office.mjs';
import { said } from './words.mjs';

let office;
let rae;

const sends = async (name) => {
  const link = await office.house.link('--worker', 'maya');
  await office.house.sends(link, name);
  return link;
};
const publishes = () =>
  office.house.must(['agency', 'publish', '--relay', office.house.origin], []);

before(async () => {
  office = await Office.opens();
  const { house } = office;
  await house.must(
    ['worker', 'new', 'rae', '--worker', 'maya', '--worker-name', 'Rae Brown', '--state', 'US-MS'],
    ['agency', 'worker', 'worker'],
  );
  await publishes();
  const file = join(house.place, 'rae.desk');
  await house.must(['worker', 'desk', '--worker', 'rae', '--out', file]);
  await sends('Marigold');
  rae = await office.at_desk();
  await rae.gives_file(file);
  await rae.types_passphrase();
  await rae.is_ready();
  await rae.reads('Marigold');
});
after(() => office.closes());

test('her open desk is refused by the relay from the next request on', async () => {
  await office.house.must(['worker', 'remove', 'rae', '--worker', 'maya'], ['agency', 'worker']);
  await publishes();
  await sends('Quill');
  const [answer] = await Promise.all([
    rae.page.waitForResponse((response) => response.url().includes('/v1/')),
    rae.press('inbox.refresh'),
  ]);
  assert.equal(answer.status(), 403);
  assert.equal(await rae.page.getByText('Quill').count(), 0);
});

test('her desk opens no more, and says whom to ask', async () => {
  await rae.press('inbox.lock');
  await rae.sees('unlock');
  await rae.gives_file(join(office.house.place, 'rae.desk'));
  await rae.types_passphrase();
  await rae.is_told(said('arrive.noWorker'));
  assert.equal(await rae.screen(), 'unlock');
});

test('who stays opens what came before and after', async () => {
  await office.makes_desk_file();
  const maya = await office.at_desk();
  await maya.unlocks();
  await maya.reads('Marigold');
  await maya.reads('Quill');
  assert.deepEqual(maya.page.wrong, []);
});
