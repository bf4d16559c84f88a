import { answers_questions, comes, decides, goes } from '../client/journey.mjs';
import { pack, said, told } from '../client/texts.mjs';
import { row, state_of } from './house.mjs';

const texting = pack.points.find(({ id }) => id === 'text');

const scolding =
  /\b(you (have )?(failed|missed)|(is|was|are|were) wrong|incorrect|not right|your score)\b/i;

export const persona = {
  id: 'P05',
  who: 'misses the same point twice',
  async plays(stage) {
    const { house } = stage;
    const link = await house.link('--label', 'P05');
    const client = await stage.person();
    const read = [];
    await comes(client, link);
    await goes(client, link, {
      does: {
        check: async (person) => {
          read.push(await person.page.locator('main').innerText());
          await answers_questions(person, ['text'], async () =>
            read.push(await person.page.locator('main').innerText()),
          );
        },
        choices: (person) => decides(person, { text: 'yes', mobile: 'yes' }),
      },
      at: async (screen) => (screen === 'choices' ? stage.picture(client, 'choices') : undefined),
    });
    const blame = read.map((text) => text.match(scolding)?.[0]).filter(Boolean);
    stage.same('no word of failing, wrong or a score', blame, []);
    const talk_first = said('check.talk.one', told(texting.name));
    stage.holds('we say that we explained it badly', read.join().includes(talk_first));
    const { document } = await house.opens_one(link);
    const tried = document.understanding.find(({ point }) => point === 'text');
    stage.same('the tries are recorded, and no score', tried, {
      point: 'text',
      tries: 2,
      outcome: 'talk',
    });
    const talk = (answer) => answer.tasks.filter(({ kind }) => kind === 'two-misses');
    const before = await house.case(link);
    stage.same('the worker has a talk to hold', talk(before).length, 1);
    await house.tells('confirm-identity', link.unitId, '--signer', 'client', '--method', 'phone');
    await house.tells('countersign', link.unitId);
    const waiting = row(await house.case(link), 'channel.text');
    stage.same('her Yes waits', waiting.state, 'pending');
    stage.holds('for the talk', waiting.why.includes('capacity:client'), waiting);
    const why = await house.refuses('activate', link.unitId, 'channel.text');
    stage.holds('and cannot be made active before it', /determin/i.test(why), why);
    const other = await house.tells('activate', link.unitId, 'channel.mobile');
    stage.same('another way is not held up', state_of(other, 'channel.mobile'), 'active');
    await house.tells(
      ...['determine-capacity', link.unitId, '--determination', 'able-with-support'],
      ...['--basis', 'They told it back in their own words.', '--support', 'we drew it'],
    );
    stage.same('after the talk the task is done', talk(await house.case(link))[0].state, 'closed');
    const after = await house.tells('activate', link.unitId, 'channel.text');
    stage.same('and then it can be active', state_of(after, 'channel.text'), 'active');
  },
};
