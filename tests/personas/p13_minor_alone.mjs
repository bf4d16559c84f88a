import { comes, goes } from '../client/journey.mjs';
import { said, told, pack } from '../client/texts.mjs';
import { row } from './house.mjs';

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const rules = [
  [0, 13, 'any', 'parent', true, 'must'],
  [14, 17, 'any', 'parent', true, 'ask'],
  [14, 17, 'Part2', 'self', false, 'never'],
  [18, 150, 'any', 'self', false, 'never'],
].map(([ageFrom, ageTo, serviceKind, who, assent, notifyParent]) => ({
  ...{ ageFrom, ageTo, serviceKind, who, assent, notifyParent },
}));

// Of a made-up law; the default pack names none, since nobody has reviewed one.
const with_rules = (staleAfter, reviewedBy) => (changed) => {
  changed.agency.regimes.push('Part2');
  const here = changed.jurisdictions.find(({ state }) => state === 'US-MS');
  Object.assign(here, {
    signerRules: rules,
    source: 'Made-up Code 1-2-3',
    reviewedBy,
    reviewedOn: day(-400),
    staleAfter,
  });
};

const reviewer = 'R. Reviewer of a test';
const fifteen = `${new Date().getUTCFullYear() - 15}-01-01`;

async function comes_alone(stage, label, looks = async () => {}) {
  const link = await stage.house.link('--label', label, '--service', 'services');
  const person = await stage.person({ plain: true });
  await comes(person, link);
  await goes(person, link, {
    does: {
      async who(one) {
        await one.chooses('who.unitType', 'individual');
        await one.chooses('who.authority', 'young');
        await one.writes_date('who.birthDate', fifteen);
      },
    },
    at: (screen) => looks(screen, person),
  });
  const opened = await stage.house.opens_one(link);
  await person.page.context().close();
  return { link, ...opened };
}

const law_of = (document) => document.signerRule ?? {};

async function decides_for_herself(stage) {
  const { house } = stage;
  await house.publishes(house.changed_pack('reviewed', with_rules(day(400), reviewer)));
  const { link, document } = await comes_alone(stage, 'P13 reviewed', async (screen, one) => {
    if (screen === 'choices') await one.opens('choices.releases.part2');
    const text = await one.page.locator('main').innerText();
    if (screen === 'choices') {
      const part2 = pack.purposes.find(({ id }) => id === 'part2');
      const first = (id) => told(id).split('\n')[0];
      stage.holds('what Part 2 asks for is shown', text.includes(first(part2.statement)));
      stage.holds('with its notice about passing on', text.includes(first(part2.notice)));
      await stage.picture(one, 'part2');
    }
    if (screen !== 'sign') return;
    stage.holds('the rule is told', text.includes(said('who.rule.self')), text);
    await stage.picture(one, 'sign');
  });
  const rule = law_of(document);
  stage.same(
    'the rule is the pack’s, with the date of its review',
    [rule.who, rule.reviewedOn, rule.source, rule.notifyParent],
    ['self', day(-400), 'Made-up Code 1-2-3', 'never'],
  );
  const after = await house.case(link);
  const parents = JSON.stringify([document.parties, after.reach, after.tasks]);
  stage.holds('there is no message to a parent', !/parent|mother|father/i.test(parents), parents);
  await house.settles(link);
  const active = await house.tells('activate', link.unitId, 'channel.mobile');
  stage.same('it is active by one signature', row(active, 'channel.mobile').state, 'active');
}

async function leaves_it_to_the_worker(stage, label, why) {
  const { house } = stage;
  const { link, document } = await comes_alone(stage, label, async (screen, one) => {
    if (screen !== 'sign') return;
    const text = await one.page.locator('main').innerText();
    stage.holds(
      `${why} rule: the person is told, and goes on`,
      text.includes(said('who.rule.worker')),
    );
  });
  const rule = law_of(document);
  stage.same(`${why} rule: the worker decides`, [rule.who, rule.why], ['worker-decides', why]);
  await house.settles(link);
  const refused = await house.refuses('activate', link.unitId, 'channel.mobile');
  stage.holds(`${why} rule: nothing is active before`, /You decide whether/.test(refused), refused);
}

async function is_not_published(stage, change) {
  const { house } = stage;
  const words = house.to_publish(house.changed_pack('stale', change));
  const why = await house.is_refused(words, ['agency']);
  stage.holds('a rule whose review ran out is not even published', /stale/.test(why), why);
}

export const persona = {
  id: 'P13',
  who: 'a 15-year-old who looks for help with substance use, alone',
  alone: true, // what the agency publishes changes under it
  async plays(stage) {
    await leaves_it_to_the_worker(stage, 'P13 missing', 'missing');
    await decides_for_herself(stage);
    await is_not_published(stage, with_rules(day(-1), reviewer));
    const { house } = stage;
    await house.publishes(house.changed_pack('unreviewed', with_rules(day(400), '')));
    await leaves_it_to_the_worker(stage, 'P13 stale', 'stale');
  },
};
