import { comes, decides, goes } from '../client/journey.mjs';
import { traces } from '../client/traces.mjs';
import { row, state_of } from './house.mjs';

const names = [
  ...['Aster Loamfield', 'Briar Loamfield', 'Clover Kettlewick', 'Daisy Hollowbrook'],
  ...['Elder Quenchwater', 'Fern Oatmillen', 'Gorse Tallowmere', 'Heather Wrenbury'],
];
const refuses = 3; // the fourth one says no to recording

const is_a_member = (name, recording) => ({
  async who(person) {
    await person.chooses('who.unitType', 'group');
    await person.chooses('who.authority', 'self');
  },
  async you(person) {
    await person.writes('you.legalName', name);
    await person.picks('you.nowState', 'US-MS');
    await person.writes('you.nowAddress', `The house of ${name}`);
  },
  choices: (person) => decides(person, { recording, release: 'no' }, 'yes'),
});

async function signs_alone(stage, link, name, at) {
  const member = await stage.person({ plain: true });
  await comes(member, link);
  const others = names.filter((one) => one !== name);
  await goes(
    member,
    { ...link, name },
    {
      does: is_a_member(name, at === refuses ? 'no' : 'yes'),
      at: async (screen) => {
        if (at > 1) return;
        if (screen === 'part' || screen === 'who') await stage.picture(member, screen);
        if (screen !== 'sent') return;
        const crossed = await traces(member.page, others);
        stage.same(`${name} sees nothing of the others`, crossed, []);
      },
    },
  );
  await member.page.context().close();
}

export const persona = {
  id: 'P15',
  who: 'a support group of eight; one refuses recording',
  async plays(stage) {
    const { house } = stage;
    const signers = names.flatMap(() => ['--signer', 'member']);
    const group = ['--unit-type', 'group', ...signers, '--turn', 'member'];
    const first = await house.link('--label', 'P15', ...group);
    const links = [first];
    while (links.length < names.length)
      links.push(await house.link('--unit', first.unitId, '--turn', 'member'));
    for (const [at, link] of links.entries()) {
      if (at === names.length - 1) await waits_for_the_last(stage, first);
      await signs_alone(stage, link, names[at], at);
    }
    const opened = await house.opens_all(...links);
    stage.same('eight own links, eight forms', opened.length, names.length);
    const alone = opened.every(({ document }) => {
      const text = JSON.stringify(document);
      return names.filter((name) => text.includes(name)).length === 1;
    });
    stage.holds('no record names another member', alone);
    const shown = opened.every(({ document }) =>
      document.shown.some(({ id }) => id === 'notice.yourPartGroup'),
    );
    stage.holds('each was shown the rule about posting in a group', shown);
    await recording_is_off(stage, first);
  },
};

// Nobody who has not answered yet is taken for a yes, and a No counts already.
async function waits_for_the_last(stage, link) {
  const now = await stage.house.case(link);
  const last = `member-${names.length}`;
  stage.same('the last one is missing', row(now, 'channel.video').why, [`absent:${last}`]);
  stage.same('and everything is undecided', state_of(now, 'channel.video'), 'undecided');
}

async function recording_is_off(stage, link) {
  const { house } = stage;
  const now = await house.case(link);
  const recording = row(now, 'purpose.recording');
  stage.same('recording is off for the whole group', recording.state, 'refused');
  const choices = recording.signers.map(({ choice }) => choice).sort();
  stage.same('by one No', choices, ['deny', ...Array(names.length - 1).fill('permit')]);
  const other = row(now, 'channel.video').signers.map(({ choice }) => choice);
  stage.same('the other choices stand', other, Array(names.length).fill('permit'));
  await house.settles(link, ...now.signers);
  const after = await house.tells('activate', link.unitId, 'channel.video');
  stage.same('video is active for the group', state_of(after, 'channel.video'), 'active');
  const no = await house.refuses('activate', link.unitId, 'purpose.recording');
  stage.holds('recording cannot be switched on', /said no/.test(no), no);
}
