// Links at the desk: each as it stands, shown again from its escrow, given a new code when it was
// locked, and revoked for good.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { comes } from '../client/journey.mjs';
import { Office } from './office.mjs';
import { said } from './words.mjs';

let office;
let worker;
let link;

before(async () => {
  office = await Office.opens();
  link = await office.house.link('--label', 'wallflower', '--code-words', 'zh-Hans');
  worker = await office.at_desk();
  // A device that shares by a sheet of its own, and prints.
  await worker.page.addInitScript(() => {
    Object.assign(navigator, { share: async (what) => void (window.was_shared = what) });
    window.print = () => (window.was_printed = true);
  });
  await worker.page.reload();
  await worker.sees('unlock');
  await worker.unlocks();
});
after(() => office.closes());

const line = () => worker.row(`links.row.link.${link.linkId}`);

async function lists() {
  await worker.press(`${await worker.screen()}.inbox`);
  await worker.sees('inbox');
  await worker.press('inbox.refresh');
  await worker.page.waitForFunction(() => !document.querySelector('progress'));
  await worker.press('inbox.links');
  await worker.sees('links');
}

const on_card = (name) => worker.row(`card.row.${name}`).locator('dd').first().innerText();

// Somebody who guesses: each wrong code is counted by the relay.
async function types_wrong_codes(client, codes) {
  for (const code of codes) {
    await client.writes('code.typed', code);
    await Promise.all([
      client.page.waitForResponse((response) => response.url().endsWith('/code')),
      client.press('frame.next'),
    ]);
  }
}

async function arrives_at_code(client) {
  await comes(client, link);
  await client.press('frame.next');
  await client.sees('code');
}

test('a link is listed by the word that only the team can read, and shown again', async () => {
  await lists();
  assert.match(await line().innerText(), /wallflower[^]*open/);
  await worker.picture('links');
  await worker.press(`links.show-link.${link.linkId}`);
  await worker.sees('card');
  assert.equal(await on_card('url'), link.url);
  assert.equal(await on_card('code'), link.code);
});

test('it goes by the device’s own sheet or on paper, and the code never with it', async () => {
  const { page } = worker;
  await worker.press('card.share');
  const { text } = await page.evaluate(() => window.was_shared);
  const [before, after] = said('card.message', '|', link.url).split('|');
  assert.ok(text.startsWith(before) && text.endsWith(after), text);
  assert.ok(!text.includes(link.code) && !text.includes('wallflower'));
  await worker.press('card.print');
  await page.waitForFunction(() => window.was_printed);
  await page.emulateMedia({ media: 'print' });
  const on_paper = (name) => worker.row(`card.row.${name}`).isVisible();
  assert.deepEqual(
    [await on_paper('url'), await on_paper('code'), await on_paper('label')],
    [true, false, false],
  );
  assert.ok(await page.locator('[data-live=qr] svg').isVisible());
  await page.emulateMedia({ media: null });
});

test('a link that wrong codes locked stands first in the inbox, and gets a new code', async () => {
  const client = await office.at_kiosk();
  await arrives_at_code(client);
  const wrong = ['100001', '200002', '300003', '400004', '500005'];
  await types_wrong_codes(client, wrong);
  await client.page.context().close();
  await worker.press('card.inbox');
  await worker.press('inbox.refresh');
  await worker.reads(said('inbox.locked', 'wallflower'));
  await lists();
  await line().getByText(said('link.locked')).waitFor();
  await worker.press(`links.reopen-link.${link.linkId}`);
  await worker.sees('card');
  assert.equal(await on_card('url'), link.url);
  const code = await on_card('code');
  assert.notEqual(code, link.code);
  assert.match(code, /^(\p{Script=Han}{2} ?){3}$/u);
  const again = await office.at_kiosk();
  await arrives_at_code(again);
  await again.writes('code.typed', code.replaceAll(' ', '')); // as it is typed in Chinese
  await again.press('frame.next');
  await again.moves_on((screen) => document.documentElement.dataset.screen !== screen, 'code');
  await again.page.context().close();
});

test('a link is revoked in two steps, and opens no more', async () => {
  await lists();
  await worker.press(`links.revoke.${link.linkId}`);
  assert.match(await line().innerText(), /open/);
  await worker.press(`links.revoke-now.${link.linkId}`);
  await worker.is_told(said('links.revoked'));
  await line().getByText(said('link.revoked')).waitFor();
  assert.deepEqual(await line().locator('button').allInnerTexts(), [said('links.again')]);
  const client = await office.at_kiosk();
  await client.page.goto(link.url);
  await client.page.waitForFunction(() => document.documentElement.dataset.screen);
  assert.notEqual(await client.screen(), 'code');
  await worker.press(`links.make.${link.linkId}`);
  await worker.sees('make');
  // Its word went with what the relay kept of it.
  assert.equal(await worker.element('make.make.label').inputValue(), '');
  assert.deepEqual(worker.page.wrong, []);
});
