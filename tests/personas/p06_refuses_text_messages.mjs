import { comes, decides, goes, tells_how_to_reach_her } from '../client/journey.mjs';
import { row, state_of } from './house.mjs';

export const persona = {
  id: 'P06',
  who: 'refuses text messages only',
  async plays(stage) {
    const { house } = stage;
    const link = await house.link('--label', 'P06');
    const client = await stage.person({ width: 'desktop' });
    await comes(client, link);
    await goes(client, link, {
      does: {
        reach: (person) =>
          tells_how_to_reach_her(person, { mobile: 'yes', landline: 'yes', email: 'yes' }),
        risks: async (person) => {
          await person.opens_all('risks');
          await person.press('risks.refuse.text');
          await stage.picture(person, 'risks');
        },
        choices: async (person) => {
          const no = person.element('choices.text.no');
          stage.holds('what she refused among the risks is No already', await no.isChecked());
          await decides(person, { text: 'no' }, 'yes');
          await stage.picture(person, 'choices');
        },
      },
    });
    await house.settles(link);
    const rows = ['video', 'email', 'chat', 'mobile', 'landline', 'social', 'web'];
    const after = await house.tells(
      ...['activate', link.unitId, ...rows.map((id) => `channel.${id}`)],
    );
    stage.same(
      'every other way is active',
      rows.map((id) => state_of(after, `channel.${id}`)),
      rows.map(() => 'active'),
    );
    stage.same('text messages are refused', row(after, 'channel.text').state, 'refused');
    const { reach } = await house.case(link);
    const by = (channel) => reach.find((one) => one.channel === channel);
    stage.same('the worker has no text action', by('text').use, 'never');
    stage.holds('and no number for one', !('address' in by('text')), by('text'));
    stage.same('reminders go by phone', by('mobile').use, 'yes');
    const said = await house.must(['case', link.unitId]);
    stage.holds('the worker reads: never use', /text: NEVER USE/.test(said));
    stage.same(
      'it is not asked again before renewal',
      (await house.tells('renew', link.unitId)).rows,
      [],
    );
  },
};
