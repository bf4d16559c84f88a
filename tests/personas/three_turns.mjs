import { comes, decides, goes, tells_how_to_reach_her } from '../client/journey.mjs';
import { keeps_nothing, traces } from '../client/traces.mjs';
import { row } from './house.mjs';

const day = 86_400_000;

const mother = {
  role: 'mother',
  name: 'Maribel Canarywood',
  address: '3 Tamarisk Canary Row',
  callback: '662-555-0103',
  safeWord: 'butterscotch-maribel',
};
const father = {
  role: 'father',
  name: 'Florian Canaryfield',
  address: '5 Juniper Canary Row',
  callback: '662-555-0105',
  safeWord: 'gingerbread-florian',
};
const member = {
  role: 'member',
  name: 'Odette Canarybrook',
  address: '9 Hawthorn Canary Row',
  callback: '662-555-0109',
  safeWord: 'marzipan-odette',
};
const written = ({ name, address, callback, safeWord }) => [name, address, callback, safeWord];

const turn_of = (one, otherwise) => ({
  async who(person) {
    await person.chooses('who.unitType', 'family');
    await person.chooses('who.authority', 'self');
  },
  async you(person) {
    await person.writes('you.legalName', one.name);
    await person.picks('you.nowState', 'US-MS');
    await person.writes('you.nowAddress', one.address);
  },
  emergency: (person) => person.writes('emergency.callback', one.callback),
  async reach(person) {
    await tells_how_to_reach_her(person, { mobile: 'yes' }, one.callback);
    await person.writes('reach.safeWord', one.safeWord);
  },
  choices: (person) => decides(person, { release: 'no', part2: 'no' }, otherwise),
});

// Everything that could hold an answer on this device: the page, what the scripts hold, the core's
// memory, and each kind of storage.
async function finds_nothing(stage, person, ...before) {
  const names = before.map(({ role }) => role).join(' and ');
  const left = await traces(person.page, before.flatMap(written));
  stage.same(`nothing of ${names} is left in page, memories or storages`, left, []);
  stage.holds(`and no storage keeps anything after ${names}`, await keeps_nothing(person.page));
}

// The same search, while they are still at it; and with something left in a storage on purpose.
// Who refuses is shown nothing to sign, so that only the core still holds it then. The word that
// tells us that it is not safe is never shown again.
async function would_find(stage, person, one, screen) {
  const found = await traces(person.page, written(one));
  const found_in = (place) =>
    written(one).filter((text) => found.some((f) => f.canary === text && f.name === place));
  const [core, page, scripts] = ['memory of the core', 'page', 'memory of the scripts'];
  const to_sign = written(one).filter((text) => text !== one.safeWord);
  stage.same(
    `before: all that ${one.role} wrote is found in: ${core}`,
    found_in(core),
    written(one),
  );
  if (screen === 'sign') {
    stage.same(`before: what ${one.role} signs is found in: ${page}`, found_in(page), to_sign);
    const kept = found_in(scripts).filter((text) => to_sign.includes(text));
    stage.same(`before: what ${one.role} signs is found in: ${scripts}`, kept, to_sign);
  }
  await person.page.evaluate((text) => localStorage.setItem('left', text), one.name);
  const left = await traces(person.page, [one.name]);
  await person.page.evaluate(() => localStorage.removeItem('left'));
  stage.holds(
    `and the name of ${one.role} would be found in a storage`,
    left.some(({ name }) => name === 'storage'),
  );
}

async function takes_a_turn(stage, person, link, one, otherwise) {
  await goes(
    person,
    { ...link, name: one.name },
    {
      does: turn_of(one, otherwise),
      at: async (screen) => {
        if (screen === 'sign' || screen === 'refusal') await would_find(stage, person, one, screen);
      },
    },
  );
}

async function hands_over(stage, person, ...before) {
  await person.press('send.handover');
  await person.sees('handover');
  await finds_nothing(stage, person, ...before);
}

const why = (answer, id) => row(answer, id).why;

async function says_who_is_missing(stage, link) {
  const now = await stage.house.case(link);
  const rows = now.rows.map(({ id }) => id);
  stage.holds('every choice of the first is a row', rows.includes('channel.video'), rows);
  stage.same(
    'one of three signed: nothing is decided, and the two others are missing',
    rows.map((id) => [row(now, id).state, why(now, id)]),
    rows.map(() => ['undecided', ['absent:father', 'absent:member']]),
  );
}

async function says_who_refused(stage, link, who) {
  const now = await stage.house.case(link);
  stage.same(
    `${who}: every row is refused, by him alone`,
    now.rows.map((one) => [one.state, one.why]),
    now.rows.map(() => ['refused', ['denied:father']]),
  );
  return now;
}

export const persona = {
  id: 'THREE',
  who: 'three people take turns at one device; one refuses, and one comes a day later',
  async plays(stage) {
    const { house } = stage;
    const people = [mother, father, member];
    const signers = people.flatMap(({ role }) => ['--signer', role]);
    const link = await house.link('--label', 'three', '--unit-type', 'family', ...signers);
    const tablet = await stage.device();
    const first = await stage.person({ on: tablet });
    await comes(first, link);
    await takes_a_turn(stage, first, link, mother, 'yes');
    await hands_over(stage, first, mother);
    await stage.picture(first, 'handover');
    await says_who_is_missing(stage, link);
    await first.press('frame.next');
    await takes_a_turn(stage, first, link, father, 'no');
    await hands_over(stage, first, mother, father);
    const early = await says_who_refused(stage, link, 'one of three is still to come');
    const said = row(early, 'channel.video').signers.map((one) => [one.signer, one.choice]);
    stage.same('what each has said is told', said, [
      ['mother', 'permit'],
      ['father', 'deny'],
      ['member', 'absent'],
    ]);
    await first.page.close();
    const late = await stage.person({ on: tablet, plain: true });
    await late.page.clock.install({ time: Date.now() + day });
    await comes(late, link);
    await finds_nothing(stage, late, mother, father);
    await takes_a_turn(stage, late, link, member, 'yes');
    stage.holds('nobody comes after the last one', !(await late.has('send.handover')));
    await is_joined(stage, link);
  },
};

async function is_joined(stage, link) {
  const { house } = stage;
  const people = [mother, father, member];
  const all = await house.opens_all(link);
  stage.same(
    'three records came in, in their order',
    all.map(({ document }) => document.kind ?? 'signed'),
    ['signed', 'refused-electronic', 'signed'],
  );
  const holders = all.map((one) => {
    const text = JSON.stringify(one);
    return people
      .filter((person) => written(person).some((canary) => text.includes(canary)))
      .map(({ role }) => role);
  });
  stage.same('none holds a word of another, and the refusal not even his name', holders, [
    ['mother'],
    [],
    ['member'],
  ]);
  const now = await says_who_refused(stage, link, 'all three are there');
  const choices = row(now, 'channel.text').signers.map(({ choice }) => choice);
  stage.same('two said yes and one no', choices, ['permit', 'deny', 'permit']);
  await house.settles(link, 'mother', 'father', 'member');
  const no = await house.refuses('activate', link.unitId, 'channel.text');
  stage.holds('so nothing can be made active, and the worker reads why', /father said no/.test(no));
}
