import { comes, decides, goes } from '../client/journey.mjs';
import { keeps_nothing, traces } from '../client/traces.mjs';
import { pack, said, told } from '../client/texts.mjs';
import { row, state_of } from './house.mjs';

const mother = {
  name: 'Ada Quillfeather Lane',
  address: '7 Motherwell Canary Street',
  wishes: 'They like to see your face, said Mirabelle',
};
const father = {
  name: 'Ben Thornapple Hill',
  address: '9 Fatherland Canary Road',
  wishes: 'They would rather walk than talk, said Ambrose',
};
const born = (years) => {
  const date = new Date();
  return `${date.getUTCFullYear() - years}-01-15`;
};

// A parent who decides for the children, with what the children say.
const decides_for_the_children = (parent, choices) => ({
  async who(person) {
    await person.chooses('who.unitType', 'family');
    for (const [at, [name, role, age]] of [
      ['Kit', 'child', 9],
      ['Rowan', 'teen', 15],
    ].entries()) {
      await person.press('who.add');
      await person.writes(`who.people.${at + 1}.name`, name);
      await person.picks(`who.people.${at + 1}.role`, role);
      await person.writes_date(`who.people.${at + 1}.birthDate`, born(age));
    }
    await person.chooses('who.authority', 'parent');
    await person.writes('who.forWhom', 'Kit and Rowan');
    await person.chooses('who.proof', 'seen');
  },
  async you(person) {
    await person.writes('you.legalName', parent.name);
    await person.picks('you.nowState', 'US-MS');
    await person.writes('you.nowAddress', parent.address);
  },
  choices: (person) => decides(person, choices, 'yes'),
  async sign(person) {
    await person.writes('sign.wishes', parent.wishes);
    await person.chooses('sign.assents.1.answer', 'yes');
    await person.chooses('sign.assents.2.answer', parent === mother ? 'yes' : 'not-asked');
    if (parent === father) await person.writes('sign.assents.2.why', 'Rowan is at school');
    await person.chooses('sign.method', 'typed');
    await person.writes('sign.name', parent.name);
    await person.chooses('sign.agree', 'yes');
  },
});

// Short words, for the age of each child and under its name.
async function reads_words_for_each_age(stage, person) {
  const page = await person.page.locator('main').innerText();
  for (const [name, age] of [
    ['Kit', 9],
    ['Rowan', 15],
  ]) {
    const { statement } = pack.assents.find(({ ageFrom, ageTo }) => ageFrom <= age && age <= ageTo);
    const from = page.indexOf(said('sign.young', name));
    const words = page.indexOf(told(statement), from);
    stage.holds(`${name}, ${age}, has words of that age`, from >= 0 && words > from);
  }
}

async function one_turn(stage, person, link, parent, choices) {
  await goes(person, link, {
    does: decides_for_the_children(parent, choices),
    at: async (screen) => {
      if (screen === 'who' || screen === 'sign') await stage.picture(person, `${screen}`);
      if (screen !== 'sign') return;
      await reads_words_for_each_age(stage, person);
      const found = await traces(person.page, [parent.name]);
      stage.holds(`the search would find ${parent.name}`, found.length > 1);
    },
  });
}

// Release of a thing to somebody is named, not only ticked, so nobody is named here.
const says = (video) => ({ video, release: 'no' });

export const persona = {
  id: 'P03',
  who: 'a family of four with children of 9 and 15; one parent says no to video',
  async plays(stage) {
    const { house } = stage;
    const parents = ['--signer', 'mother', '--signer', 'father'];
    const link = await house.link('--label', 'P03', '--unit-type', 'family', ...parents);
    const family = await stage.person({ plain: true });
    await comes(family, link);
    await one_turn(stage, family, link, mother, says('yes'));
    await family.press('send.handover');
    await family.sees('handover');
    await stage.picture(family, 'handover');
    const hers = [mother.name, mother.address, mother.wishes];
    stage.same(
      'nothing of her is left for him, not in memory',
      await traces(family.page, hers),
      [],
    );
    stage.holds('nor in any storage', await keeps_nothing(family.page));
    await family.press('frame.next');
    await one_turn(stage, family, link, father, says('no'));
    const [first, second] = await house.opens_all(link);
    const say = ({ document }) => JSON.stringify(document);
    stage.holds('her record has nothing of his', !say(first).includes(father.name));
    stage.holds('his record has nothing of hers', !say(second).includes(mother.name));
    const children = ({ document }) =>
      document.parties.filter(({ assent }) => assent).map((one) => [one.name, one.assent.answer]);
    stage.same('what each child says is held by its name', children(first), [
      ['Kit', 'yes'],
      ['Rowan', 'yes'],
    ]);
    stage.same('and who was not asked is told', children(second)[1], ['Rowan', 'not-asked']);
    const shown = first.document.shown.map(({ id }) => id);
    stage.holds(
      'what the children read is held as evidence',
      pack.assents.every(({ statement }) => shown.includes(statement)),
    );
    const { tasks } = await house.case(link);
    stage.holds(
      'the worker is told whom to ask still',
      tasks.some(({ kind, what }) => kind === 'assent' && what.startsWith('Rowan: not asked')),
      tasks,
    );
    await becomes_active(stage, link);
  },
};

async function becomes_active(stage, link) {
  const { house } = stage;
  await house.settles(link, 'mother', 'father');
  for (const role of ['mother', 'father'])
    await house.tells(
      ...['confirm-identity', link.unitId, '--signer', role, '--method', 'phone'],
      '--authority-seen',
    );
  const refused = await house.refuses('activate', link.unitId, 'channel.video');
  stage.holds('video stays inactive: one parent said no', /father said no/.test(refused), refused);
  const others = ['channel.text', 'channel.mobile', 'channel.email', 'channel.chat'];
  const after = await house.tells('activate', link.unitId, ...others);
  stage.same('the video row is refused', row(after, 'channel.video').state, 'refused');
  stage.same(
    'the other rows are active',
    others.map((id) => state_of(after, id)),
    others.map(() => 'active'),
  );
}
