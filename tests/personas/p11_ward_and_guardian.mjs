import { comes, decides, goes } from '../client/journey.mjs';
import { keeps_nothing, traces } from '../client/traces.mjs';
import { row } from './house.mjs';

const guardian = {
  name: 'Gwendolyn Marshlight',
  scope: 'Health care only, by the order of Thistledown County',
  ward: 'Walter Ferncastle',
  wishes: 'Walter wants to be called in the morning',
};

const decides_for_the_ward = {
  now: async (person) => {
    await person.chooses('now.device', 'own');
    await person.chooses('now.private', 'yes');
  },
  async who(person) {
    await person.chooses('who.unitType', 'individual');
    await person.chooses('who.authority', 'guardian');
    await person.writes('who.forWhom', guardian.ward);
    await person.writes('who.scope', guardian.scope);
    await person.chooses('who.proof', 'pending');
  },
  choices: (person) => decides(person, { video: 'no', release: 'no' }, 'yes'),
  async sign(person) {
    await person.writes('sign.wishes', guardian.wishes);
    await person.chooses('sign.assent', 'not-asked');
    await person.writes('sign.assentWhy', 'He was asleep; I ask him tonight');
    await person.chooses('sign.method', 'typed');
    await person.writes('sign.name', guardian.name);
    await person.chooses('sign.agree', 'yes');
  },
};

export const persona = {
  id: 'P11',
  who: 'an adult under limited guardianship; the guardian uses a phone of their own',
  async plays(stage) {
    const { house } = stage;
    const link = await house.link('--label', 'P11', '--signer', 'guardian');
    const phone = await stage.person({ plain: true });
    await comes(phone, link);
    await goes(
      phone,
      { ...link, name: guardian.name },
      {
        does: decides_for_the_ward,
        at: async (screen) => {
          if (screen === 'who' || screen === 'sign') await stage.picture(phone, screen);
          if (screen === 'you') await is_filled_in(stage, phone);
        },
      },
    );
    const { document } = await house.opens_one(link);
    const [signer] = document.signers;
    stage.same(
      'scope, proof, wishes and assent are held',
      [signer.authority, signer.scope, signer.proofStatus, signer.wishes, signer.assent.answer],
      ['guardian', guardian.scope, 'pending', guardian.wishes, 'not-asked'],
    );
    stage.same('whose choices these are is held', signer.decidesFor, guardian.ward);
    await waits_for_the_proof(stage, link);
    await phone.press('send.leave');
    await phone.page.waitForURL('**/weather');
    const canaries = Object.values(guardian);
    const left = await traces(phone.page, canaries, { core: false });
    stage.same('the own phone holds nothing after it', left, []);
    stage.holds('and keeps nothing', await keeps_nothing(phone.page));
  },
};

// On a phone of one's own the browser may offer what it knows; P09 sees that it may not elsewhere.
async function is_filled_in(stage, phone) {
  const kinds = await phone.page
    .locator('#content .text')
    .evaluateAll((all) => all.map((one) => one.autocomplete).filter((kind) => kind !== 'off'));
  for (const kind of ['name', 'street-address'])
    stage.holds(`the browser may fill in the ${kind}`, kinds.includes(kind), kinds);
}

async function waits_for_the_proof(stage, link) {
  const { house } = stage;
  await house.settles(link, 'guardian');
  const before = row(await house.case(link), 'channel.mobile');
  stage.holds('pending proof: not active', before.state !== 'active', before);
  const why = await house.refuses('activate', link.unitId, 'channel.mobile');
  stage.holds('and the worker reads why', /proof that guardian may decide/.test(why), why);
  const within = ['channel.mobile', 'channel.video'].flatMap((id) => ['--covers', id]);
  await house.tells(
    ...['confirm-identity', link.unitId, '--signer', 'guardian', '--method', 'phone'],
    ...['--authority-seen', ...within],
  );
  const after = await house.tells('activate', link.unitId, 'channel.mobile');
  stage.same('once it was seen, the row is active', row(after, 'channel.mobile').state, 'active');
  const outside = await house.refuses('activate', link.unitId, 'channel.email');
  const blocked = /does not let guardian/.test(outside);
  stage.holds('a row outside of its scope is blocked', blocked, outside);
}
