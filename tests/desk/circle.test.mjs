// The whole circle with a browser at both ends: the agency by command line, the worker joins by a
// code, the link made at the desk, the client at the kiosk, the inbox, the case, every act until a
// choice is in use; then the client comes back, asks, reads the reply and takes a choice back, and
// the desk shows it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { answers, comes, goes } from '../client/journey.mjs';
import { tells_much } from '../demo/tells_much.mjs';
import { Office } from './office.mjs';
import { said } from './words.mjs';

const pin = '402918';
const asked = 'May I say yes again in spring?';
const reply = 'Yes, on any day you like.';
const row = 'channel.text';

let office;
let worker;
let link;
let way;

before(async () => {
  office = await Office.opens();
  worker = await office.at_desk();
  await worker.joins();
});
after(async () => {
  await office.closes();
});

const choice = () => worker.row(`case.row.choice.${row}`);
const reading = () => worker.page.waitForFunction(() => !document.querySelector('progress'));

async function refreshes() {
  await worker.press(`${await worker.screen()}.inbox`);
  await worker.sees('inbox');
  await worker.press('inbox.refresh');
  await reading();
}

async function acts(name, fill = async () => {}) {
  await worker.press(`case.act.${name}`);
  await worker.element('case.record').waitFor();
  await fill();
  await worker.press('case.record');
  await worker.is_told(said(`done.${name.split('/')[0]}`));
}

// The way back stands on the copy that she chose to keep.
async function takes_copy(client) {
  await client.chooses('send.copyRoute', 'print');
  await client.chooses('send.wayPin', 'pin');
  await client.writes('send.pin', pin);
}

async function comes_back() {
  const client = await office.at_kiosk();
  await client.page.goto(way);
  await client.sees('waypin');
  await client.writes('waypin.typed', pin);
  await client.press('frame.next');
  await client.sees('wayhome');
  return client;
}

test('a link is made at the desk, with a code to say and a message without secrets', async () => {
  await worker.press('inbox.make');
  await worker.sees('make');
  await worker.writes('make.make.label', 'wallflower');
  await worker.press('make.make-now');
  await worker.is_told(said('form.missing'));
  await worker.picture('make');
  await worker.chooses('make.make.to', 'client');
  await worker.chooses('make.make.code', 'digits');
  await worker.press('make.make-now');
  await worker.sees('card');
  const value = (name) => worker.row(`card.row.${name}`).locator('dd').first().innerText();
  link = { url: await value('url'), code: (await value('code')).replace(' ', '') };
  assert.match(link.code, /^\d{6}$/);
  assert.ok(link.url.startsWith(`${office.house.origin}/#1.`), 'it begins with the kiosk');
  assert.equal(await worker.page.locator('[data-live=qr] svg').count(), 1);
  assert.equal(await worker.has('card.share'), false, 'this browser has no sheet to share by');
  await worker.picture('card');
  assert.deepEqual(worker.page.wrong, []);
});

test('the client goes the whole way with it, and keeps a way back', async () => {
  const client = await office.at_kiosk();
  await comes(client, link);
  await goes(client, link, { does: { ...tells_much, send: takes_copy } });
  await client.opens('send.copy');
  way = (
    await client.page
      .getByText(/#w1[.]/)
      .first()
      .innerText()
  ).trim();
  assert.deepEqual(client.page.wrong, []);
  await client.page.context().close();
});

test('the inbox shows her first, with what needs the worker', async () => {
  await refreshes();
  await worker.reads(said('inbox.first'));
  const item = worker.page.locator('button', { hasText: answers.name });
  await item.waitFor();
  assert.match(await item.innerText(), new RegExp(said('flag.question')));
  await worker.picture('inbox');
  await worker.writes('inbox.inbox.filter', 'nobody at all');
  await worker.reads(said('inbox.noneFound'));
  await worker.writes('inbox.inbox.filter', 'marigold');
  await item.click();
  await worker.sees('case');
});

test('the case says who, how to reach her safely, and what may never be used', async () => {
  await worker.reads(answers.name);
  await worker.reads(said('case.waiting'));
  const never = await worker.page.locator('.notice.caution', { hasText: 'Never use' }).innerText();
  assert.ok(never.length > said('reach.never', '').length, never);
  const calls = await worker.page.locator('a[href^="tel:"], a[href^="sms:"]').allInnerTexts();
  assert.ok(calls.length <= 2 && calls.every((text) => text === answers.phone), String(calls));
  await worker.page.locator('summary', { hasText: said('case.emergency') }).click();
  await worker.reads(answers.friend);
  await worker.picture('case');
  await worker.press('case.part.everything');
  await worker.reads(said('layer.envelope'));
  const failed = await worker.page.getByText('Does not hold').count();
  assert.equal(failed, 0, 'every layer holds');
  assert.equal(await worker.page.getByText('Not checked').count(), 0);
  await worker.picture('everything');
  await worker.press('case.part');
  assert.deepEqual(worker.page.wrong, []);
});

test('a choice is not put to use while something stands against it', async () => {
  const said_of = await choice().innerText();
  assert.ok(said_of.includes(said('state.pending')), said_of);
  assert.equal(await choice().locator('button').count(), 0, 'there is no action for it');
});

test('what she asked is answered, she is confirmed, and the choice is put to use', async () => {
  const open = worker.page.locator('.row button', { hasText: said('act.answer') });
  while ((await open.count()) > 0) {
    await open.first().click();
    await worker.element('case.answer.text').waitFor();
    await worker.writes('case.answer.text', 'We talked about it on the phone.');
    await worker.press('case.record');
    await worker.is_told(said('done.answer'));
  }
  await acts('identity', async () => {
    await worker.press('case.record');
    await worker.is_told(said('form.missing'));
    await worker.chooses('case.identity.method', 'phone');
    await worker.chooses('case.identity.result', 'confirmed');
  });
  await acts('countersign');
  await acts('review');
  await acts(`activate/${row}`);
  assert.ok((await choice().innerText()).includes(said('state.active')));
  await worker.picture('active');
  assert.deepEqual(worker.page.wrong, []);
});

// Where each form says of which moment it is; a table says it nowhere.
const moment_of = {
  fhir: ({ fhir }) => JSON.parse(fhir).timestamp,
  receipt: ({ receipt }) => receipt.match(/"receipt_time":"([^"]+)"/)[1],
  json: ({ json }) => `${new Date(JSON.parse(json).at * 1000).toISOString().slice(0, 19)}Z`,
};
moment_of.csv = moment_of.json;

async function by_command_line(form, files) {
  const file = join(office.house.place, `by-command-line.${form}`);
  const at = moment_of[form](files);
  await office.house.must(['export', 1, '--as', form, '--at', at, '--out', file]);
  return readFileSync(file, 'utf8');
}

test('the case leaves the desk in every form', async () => {
  await worker.page.locator('summary', { hasText: said('export.card') }).click();
  const files = {};
  for (const form of ['page', 'fhir', 'receipt', 'json', 'csv']) {
    const [download] = await Promise.all([
      worker.page.waitForEvent('download'),
      worker.press(`case.export.${form}`),
    ]);
    files[form] = readFileSync(await download.path(), 'utf8');
  }
  assert.equal(JSON.parse(files.fhir).resourceType, 'Bundle');
  assert.ok(files.json.includes(answers.safeWord), 'only the whole case has the safety part');
  for (const form of ['page', 'fhir', 'receipt', 'csv'])
    assert.ok(!files[form].includes(answers.safeWord));
  assert.match(files.csv, /permit/);
  assert.match(files.page, /<h1[^>]*>Record of consent<\/h1>/);
  assert.match(files.page, /default-src 'none'/);
  assert.ok(JSON.parse(files.receipt));
  for (const form of Object.keys(moment_of))
    assert.ok((await by_command_line(form, files)) === files[form], `${form} is the same file`);
});

test('she asks by her way back, and reads the reply that was sealed to her', async () => {
  const client = await comes_back();
  await client.press('wayhome.ask');
  await client.sees('wayask');
  await client.writes('wayask.text', asked);
  await client.press('frame.next');
  await client.sees('wayhome');
  await client.page.context().close();
  await refreshes();
  await worker.page.locator('button', { hasText: answers.name }).click();
  await worker.reads(asked);
  await worker.page.locator('button', { hasText: said('act.reply') }).click();
  await worker.writes('case.reply.text', reply);
  await worker.press('case.record');
  await worker.is_told(said('done.reply'));
  const again = await comes_back();
  await again.opens_all('wayhome');
  await again.reads(reply);
  await again.press('wayhome.withdraw');
  await again.sees('waywithdraw');
  await again.chooses('waywithdraw.rows', 'channel/text');
  await again.press('frame.next');
  await again.sees('wayhome');
  await again.page.context().close();
});

test('what she took back comes into the case by itself, without anybody typing it', async () => {
  await refreshes();
  const item = worker.page.locator('button', { hasText: answers.name });
  assert.match(await item.innerText(), new RegExp(said('flag.withdrawal')));
  await item.click();
  await choice().getByText(said('state.withdrawn')).waitFor();
  await worker.is_told(said('done.noted'));
  await worker.press('case.part.history');
  await worker.reads(said('entry.withdraw'));
  await worker.picture('history');
  assert.deepEqual(worker.page.wrong, []);
});

test('another desk of the same worker sees the same case', async () => {
  const narrow = await office.at_desk({ width: 390, height: 844 });
  await narrow.unlocks();
  await narrow.picture('inbox-narrow');
  await narrow.page.locator('button', { hasText: answers.name }).click();
  await narrow.sees('case');
  await narrow.row(`case.row.choice.${row}`).getByText(said('state.withdrawn')).waitFor();
  await narrow.picture('case-narrow');
  const wide = await narrow.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `nothing is wider than the screen: ${wide}`);
  await narrow.page.context().close();
});
