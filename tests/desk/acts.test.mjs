// Every act that a worker can do in a case: its form, what is refused, and the entry as the command
// line reads it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Office } from './office.mjs';
import { said } from './words.mjs';

let office;
let worker;
let link;

const today = new Date().toISOString().slice(0, 10);

before(async () => {
  office = await Office.opens();
  const { house } = office;
  await house.must(
    [
      ...['worker', 'new', 'rae', '--worker', 'maya', '--worker-name', 'Rae Brown'],
      ...['--state', 'US-MS', '--licence', 'US-MS:LMSW:M77:2026-02-01:2029-12-31'],
    ],
    ['agency', 'worker', 'worker'],
  );
  await house.must(['agency', 'publish', '--relay', house.origin], []);
  link = await house.tells('link', 'new', '--worker', 'maya', '--relay', house.origin);
  await house.sends(link, 'Marigold', 'callback=+1 601 555 0199', 'release=County school');
  worker = await office.at_desk();
  await worker.unlocks();
  await worker.opens_case(link.unitId);
  await worker.reads(said('case.acts'));
});
after(() => office.closes());

const history = async () => {
  const answer = await office.house.tells('case', link.unitId, '--worker', 'maya');
  return answer.history;
};

async function acts(name, fill, done = name) {
  await worker.press(`case.act.${name}`);
  await worker.element('case.record').waitFor();
  await fill();
  await worker.press('case.record');
  await worker.is_told(said(`done.${done}`));
}
async function is_entered(kind, ...members) {
  const last = (await history()).at(-1);
  assert.equal(last.kind, kind);
  for (const [name, value] of members) assert.deepEqual(last.body[name], value, name);
  return last.body;
}
const writes = (field, text) => worker.writes(`case.${field}`, text);
const chooses = (field, ...options) => worker.chooses(`case.${field}`, ...options);

test('what a form lacks is said at its field, and nothing is entered', async () => {
  await worker.press('case.act.capacity');
  await worker.press('case.record');
  await worker.is_told(said('form.missing'));
  assert.deepEqual(await history(), []);
  await worker.press('case.part');
});

test('whether somebody can decide, with the basis and the supports', async () => {
  await acts('capacity', async () => {
    await chooses('capacity.determination', 'able-with-support');
    await writes('capacity.basis', 'We talked it through twice.');
    await writes('capacity.supports', 'large print');
  });
  await is_entered(
    'capacity',
    ['determination', 'able-with-support'],
    ['supports', ['large print']],
  );
});

test('a session begins: place, privacy and call-back', async () => {
  await acts('session', async () => {
    await worker.picks('case.session.state', 'US-MS');
    await chooses('session.private', 'yes');
    await writes('session.callback', '+1 601 555 0199');
  });
  await is_entered('session', ['clientState', 'US-MS'], ['private', 'yes']);
});

test('a withdrawal that was said on the phone', async () => {
  await acts('withdraw', async () => {
    await chooses('withdraw.rows', 'channel.email');
    await chooses('withdraw.route', 'voice');
    await writes('withdraw.said', 'No more e-mail, please.');
  });
  await is_entered('withdraw', ['rows', ['channel.email']], ['route', 'voice']);
});

test('a search online needs a reason where nobody agreed to it', async () => {
  await acts('search', async () => {
    await writes('search.what', 'her name');
    await writes('search.where', 'county records');
    await writes('search.why', 'she did not come');
    await worker.press('case.record');
    await worker.is_told(said('form.missing'));
    await writes('search.emergency', 'fear for her life');
  });
  await is_entered('search', ['basis', 'emergency']);
});

test('what was told to others, because a law asks for it', async () => {
  await acts('disclose', async () => {
    await chooses('disclose.ground', 'law');
    await writes('disclose.to', 'the court');
    await writes('disclose.what', 'the dates of visits');
    await writes('disclose.why', 'an order of the court');
    await writes('disclose.note', 'order 17');
  });
  await is_entered('disclose', ['ground', 'law'], ['recipient', 'the court']);
});

test('a basis in law for a place', async () => {
  await acts('legal-basis', async () => {
    await worker.picks('case.legal-basis.state', 'US-MS');
    await writes('legal-basis.basis', 'licensed there');
  });
  await is_entered('legal-basis', ['state', 'US-MS']);
});

test('a breach: whom to tell, how and until when; and what came of it', async () => {
  await acts('notice', async () => {
    await chooses('notice.trigger', 'unauthorized-access');
    await worker.writes_date('case.notice.discovered', today);
    for (const element of ['happened', 'information', 'steps', 'doing', 'contact'])
      await writes(`notice.${element}.en`, `This is about ${element}.`);
    await worker.picture('notice');
  });
  const body = await is_entered('notice', ['trigger', 'unauthorized-access']);
  assert.equal(body.texts[0].happened, 'This is about happened.');
  assert.equal(body.told[0].outcome, 'pending');
  assert.ok(body.told[0].contact, 'by a way that is safe');
  assert.ok(body.deadline > body.discovered);
  await worker.page.locator('button', { hasText: said('act.told') }).click();
  await chooses('told.signer', 'client');
  await chooses('told.outcome', 'not-reached');
  await worker.press('case.record');
  await worker.is_told(said('form.missing'));
  await writes('told.reason', 'no answer on three days');
  await worker.press('case.record');
  await worker.is_told(said('done.told'));
  const told = (await is_entered('notice', ['notice', body.notice])).told[0];
  assert.equal(told.outcome, 'not-reached');
  assert.equal(told.reason, 'no answer on three days');
  assert.equal(await worker.page.locator('button', { hasText: said('act.told') }).count(), 0);
});

test('only what the worker names is asked again, with a link for only that', async () => {
  await worker.press('case.act.renew');
  await worker.element('case.record').waitFor();
  await worker.reads('County school'); // what she may tell it ends soon
  await chooses('renew.also', 'channel.email');
  await worker.press('case.record');
  await worker.is_told(said('form.missing'));
  await chooses('renew.why', 'request');
  await worker.picture('renew');
  await worker.press('case.record');
  await worker.sees('card');
  const body = await is_entered('renew', ['why', 'request']);
  assert.ok(body.rows.includes('channel.email'), 'what she named');
  assert.ok(
    body.rows.some((row) => row.startsWith('release.')),
    'what ends soon',
  );
  assert.equal(body.rows.length, 2, 'and nothing else');
  const { links } = await office.house.tells('link', 'list', '--worker', 'maya');
  assert.equal(links.find(({ linkId }) => linkId === body.link)?.state, 'open');
  await worker.press('card.inbox');
  await worker.opens_case(link.unitId);
  await worker.reads(said('case.acts'));
});

test('a hold keeps a case from being disposed of, and so does what still waits', async () => {
  await acts('hold', () => writes('hold.why', 'subpoena of 3 March'));
  await is_entered('hold', ['state', 'on']);
  await worker.press('case.act.dispose');
  await worker.reads(said('dispose.hold'));
  await worker.press('case.part');
  await acts('hold', () => writes('hold.why', 'the case was closed'));
  await is_entered('hold', ['state', 'lifted']);
  await worker.press('case.act.dispose');
  await worker.reads(said('dispose.task'));
  await worker.press('case.record');
  assert.equal((await history()).at(-1).kind, 'hold', 'nothing was disposed of');
  await worker.press('case.part');
});

test('how long it is kept, and that it goes to a colleague', async () => {
  await acts('retain', async () => {
    await worker.writes_date('case.retain.until', '2035-01-31');
    await writes('retain.why', 'state rule 12-3');
  });
  await is_entered('retain', ['why', 'state rule 12-3']);
  await acts('handover', async () => {
    await chooses('handover.to', 'rae');
    await writes('handover.why', 'Maya is away until May.');
  });
  await is_entered('handover', ['to', 'rae']);
});

test('a case at the end of its time is disposed of, by relay and desk', async () => {
  const gone = await office.house.tells('link', 'new', '--worker', 'maya');
  await office.house.sends(gone, 'Quill', 'callback=+1 601 555 0199', 'question=');
  await worker.press('case.inbox');
  await worker.press('inbox.refresh');
  await worker.is_ready();
  await worker.opens_case(gone.unitId);
  await worker.reads(said('case.acts'));
  const open = worker.page.locator('.row button', { hasText: said('act.answer') });
  while ((await open.count()) > 0) {
    await open.first().click();
    await writes('answer.text', 'We talked about it.');
    await worker.press('case.record');
    await worker.is_told(said('done.answer'));
  }
  await acts('identity', async () => {
    await chooses('identity.method', 'phone');
    await chooses('identity.result', 'confirmed');
  });
  await worker.press('case.act.renew');
  await worker.press('case.record');
  await worker.is_told(said('renew.nothing'));
  await worker.press('case.part');
  await worker.press('case.act.dispose');
  await worker.page.getByText(said('dispose.time').split('{0}')[0].trim()).waitFor();
  await worker.press('case.part');
  await acts('retain', async () => {
    await worker.writes_date('case.retain.until', '2026-01-31');
    await writes('retain.why', 'state rule 12-3: one year');
  });
  await acts('dispose', async () => {
    await writes('dispose.why', 'the time is over');
    await writes('dispose.law', 'state rule 12-3');
    await worker.press('case.record');
    await worker.is_told(said('form.missing'));
    await chooses('dispose.sure', 'yes');
  });
  const { disposed } = await office.house.tells('case', gone.unitId, '--worker', 'maya');
  assert.equal(disposed, true);
  assert.deepEqual(worker.page.wrong, []);
});
