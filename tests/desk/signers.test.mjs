// Where several people must sign and each is somewhere else: a link for each of them, all of one
// case, and none of them lost when the relay is away between two.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Office } from './office.mjs';
import { said } from './words.mjs';

let office;
let worker;
const links = [];

before(async () => {
  office = await Office.opens();
  worker = await office.at_desk();
  await worker.unlocks();
});
after(() => office.closes());

const on_card = (name) => worker.row(`card.row.${name}`).locator('dd').first().innerText();

// As the desk calls them, the second parent by a number.
const mother = said('role.mother');
const father = said('role.father');
const parent = said('role.parent');
const second = said('card.numbered', parent, '2');

async function reads_card(signer) {
  await worker.row('card.row.signer').getByText(signer, { exact: true }).waitFor();
  links.push({ url: await on_card('url'), code: (await on_card('code')).replace(' ', '') });
  assert.equal(await on_card('label'), `wallflower ${said('make.labelTo', signer)}`);
}

test('the form asks where they sign, and who gets the link only where there is one', async () => {
  await worker.press('inbox.make');
  await worker.sees('make');
  await worker.writes('make.make.label', 'wallflower');
  await worker.picks('make.make.unit', 'family');
  await worker.writes('make.make.signers', 'mother\nfather\nparent\nparent');
  await worker.chooses('make.make.code', 'digits');
  assert.ok(await worker.has('make.make.to'));
  await worker.press('make.make-now');
  await worker.is_told(said('form.missing'));
  await worker.chooses('make.make.each', 'apart');
  assert.equal(await worker.has('make.make.to'), false);
  await worker.picture('signers-form');
});

test('what the relay did not take is named, and made when it is there again', async () => {
  let asked = 0;
  await worker.page.route('**/v1/links', (route) => {
    asked += 1;
    return asked === 3 ? route.abort() : route.continue();
  });
  await worker.press('make.make-now');
  await worker.sees('card');
  await worker.reads(said('card.missing', `${parent}, ${second}`));
  await worker.picture('signers-missing');
  await worker.press('card.make-rest');
  await worker.page.locator('button', { hasText: said('card.showFor', second) }).waitFor();
  assert.equal(asked, 5, 'none was made twice');
});

test('each link is shown by itself, under the name of whose it is', async () => {
  await reads_card(mother);
  for (const signer of [father, parent, second]) {
    const others = worker.page.locator('button', { hasText: said('card.showFor', '') });
    assert.equal(await others.count(), 3);
    const text = said('card.showFor', signer);
    const button = worker.page.getByRole('button', { name: text, exact: true });
    await button.focus();
    await worker.page.keyboard.press('Enter');
    await reads_card(signer);
  }
  await worker.picture('signers-card');
  assert.equal(new Set(links.map(({ url }) => url)).size, 4);
  assert.equal(new Set(links.map(({ code }) => code)).size, 4);
});

test('what they send is one case, which waits for the last of them', async () => {
  for (const [at, link] of links.slice(0, 3).entries())
    await office.house.sends(link, `Quill ${at}`);
  await worker.press('card.inbox');
  await worker.press('inbox.refresh');
  await worker.page.waitForFunction(() => !document.querySelector('progress'));
  const lines = worker.page.locator('button', { hasText: 'Quill' });
  assert.equal(await lines.count(), 1);
  await lines.first().focus();
  await worker.page.keyboard.press('Enter');
  await worker.sees('case');
  const { submissions } = await office.house.tells('inbox');
  assert.equal(submissions.length, 3);
  const [first] = await Promise.all(submissions.map(({ seq }) => office.house.tells('open', seq)));
  const { requiredSigners } = first.document;
  assert.deepEqual(requiredSigners, ['mother', 'father', 'parent', 'parent']);
  assert.deepEqual(
    worker.page.wrong.filter((text) => !text.includes('ERR_FAILED')),
    [],
  );
});
