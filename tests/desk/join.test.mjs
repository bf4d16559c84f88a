// A worker's first time: she joins by a code that was said to her, once, and not by another.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Office, passphrases } from './office.mjs';
import { said } from './words.mjs';

let office;
let invited;

const invites = () =>
  office.house.tells('worker', 'invite', '--relay', office.house.origin, '--hours', '2');

before(async () => {
  office = await Office.opens();
  invited = await invites();
});
after(() => office.closes());

async function types_code(worker, code) {
  await worker.writes('unlock.join.code', code);
  await worker.press('unlock.join');
}

test('a slip in the code is told before anybody is asked', async () => {
  const worker = await office.at_desk();
  const asked = [];
  worker.page.on('request', (request) => asked.push(request.url()));
  const slip = invited.code.startsWith('7') ? '8' : '7';
  await types_code(worker, slip + invited.code.slice(1));
  await worker.reads(said('join.wrong'));
  await types_code(worker, '');
  await worker.reads(said('join.wrong'));
  assert.deepEqual(
    asked.filter((url) => url.includes('/joins/')),
    [],
  );
  await worker.picture('join');
  await worker.page.context().close();
});

test('the code brings the locked desk file, and the check of the agency', async () => {
  const worker = await office.at_desk();
  await types_code(worker, invited.code.toLowerCase().replaceAll('-', ' '));
  await worker.element('unlock.unlock.passphrase').waitFor();
  await worker.reads(invited.agencyCheck);
  await worker.picture('joined');
  await worker.types_passphrase('not the one that was chosen');
  await worker.is_told(said('unlock.wrong'));
  await worker.types_passphrase(passphrases.worker);
  await worker.sees('inbox');
  assert.deepEqual(worker.page.wrong, []);
  // It stays here, locked, as the code is of no use any more.
  await worker.press('inbox.lock');
  await worker.sees('unlock');
  await worker.element('unlock.unlock.passphrase').waitFor();
  await worker.page.context().close();
});

test('the same code opens nothing a second time, and says what that may mean', async () => {
  const worker = await office.at_desk();
  await types_code(worker, invited.code);
  await worker.is_told(said('join.over'));
  assert.ok(await worker.has('unlock.pick'));
  await worker.page.context().close();
});

test('a relay that hands out another file is found out', async () => {
  const { code } = await invites();
  const worker = await office.at_desk();
  await worker.page.route('**/v1/joins/*/take', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({ sealed: Buffer.alloc(4000, 7).toString('base64url') }),
    }),
  );
  await types_code(worker, code);
  await worker.is_told(said('join.other'));
  assert.ok(await worker.has('unlock.pick'));
  await worker.page.context().close();
});
