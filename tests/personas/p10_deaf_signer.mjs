import { comes, decides, goes, tells_how_to_reach_her } from '../client/journey.mjs';
import { said, told, pack } from '../client/texts.mjs';

export const persona = {
  id: 'P10',
  who: 'a Deaf person who signs ASL',
  async plays(stage) {
    const { house } = stage;
    const link = await house.link('--label', 'P10');
    const person = await stage.person({ plain: true });
    await person.page.addInitScript(() => {
      window.sounds = 0;
      for (const name of ['AudioContext', 'Audio', 'SpeechSynthesisUtterance'])
        window[name] = class {
          constructor() {
            ++window.sounds;
            throw new Error('there is no sound for this person');
          }
        };
    });
    await comes(person, link);
    await goes(person, link, {
      does: {
        reach: (one) => tells_how_to_reach_her(one, { text: 'yes', video: 'yes' }),
        async risks(one) {
          await one.opens_all('risks');
          await has_captions(stage, one);
        },
        async device(one) {
          await one.chooses('device.needs', 'captions', 'signs', 'relay');
          await stage.picture(one, 'device');
        },
        choices: async (one) => {
          await decides(one, { video: 'yes', text: 'yes' });
          await one.chooses('choices.instead.mobile', 'written');
        },
        async needs(one) {
          await one.chooses('needs.picked.language', 'signs');
          await one.chooses('needs.comm', 'captions');
          await stage.picture(one, 'needs');
        },
        async sign(one) {
          await is_offered_a_relay(stage, one);
          await one.chooses('sign.method', 'typed');
          await one.writes('sign.name', 'Dana Whitlock');
          await one.chooses('sign.agree', 'yes');
        },
      },
    });
    stage.same('no step made a sound', await person.page.evaluate(() => window.sounds), 0);
    await reaches_the_worker(stage, link);
    const films = pack.statements.filter(({ signLanguage }) => signLanguage);
    if (!films.length) stage.notes('the default pack has no film in ASL: all of it is text');
  },
};

// Each moving picture says in words what it shows, and nothing on the page can make a sound.
async function has_captions(stage, person) {
  const text = await person.page.locator('main').innerText();
  const scenes = pack.channels.filter(({ scene }) => scene);
  stage.same(
    'each scene has its caption',
    scenes.filter(({ scene }) => !text.includes(said(`scene.${scene}`))),
    [],
  );
  const media = await person.page.locator('audio, video').count();
  stage.same('and nothing has to be heard', media, 0);
}

// On every page, and where a phone is spoken of.
async function is_offered_a_relay(stage, person) {
  await person.press('frame.help');
  const relay = person.element('help.wanted.relay');
  stage.holds('a relay or video interpreter is offered as another way', await relay.isVisible());
  const name = said('another.relay');
  stage.holds('by its name', /relay/i.test(name) && /video interpreter/i.test(name), name);
  await person.chooses('help.wanted', 'relay');
  await stage.picture(person, 'another-way');
  await person.press('frame.close');
  for (const channel of ['mobile', 'landline']) {
    const { alternative } = pack.channels.find(({ id }) => id === channel);
    const text = told(alternative);
    stage.holds(
      `instead of ${channel}: relay or video interpreter`,
      /relay|video interpreter/i.test(text),
      text,
    );
  }
}

async function reaches_the_worker(stage, link) {
  const { house } = stage;
  const { document } = await house.opens_one(link);
  stage.same('what helps is recorded', document.access.needs, ['captions', 'signs', 'relay']);
  const sound = document.checks.find(({ check }) => check === 'sound');
  stage.same('the speaker test was skipped', sound.outcome, 'not-tested');
  const { tasks } = await house.case(link);
  const open = tasks.map(({ kind, what }) => `${kind} ${what}`);
  stage.holds(
    'an interpreter is a task for the worker',
    open.some((one) => /access: signs/.test(one)),
    open,
  );
  stage.holds(
    'and the relay another',
    open.some((one) => /relay/.test(one)),
    open,
  );
  stage.holds('the skipped test is none', !open.some((one) => /sound/.test(one)), open);
  await house.settles(link);
  const rows = ['channel.video', 'channel.text'];
  const after = await house.tells('activate', link.unitId, ...rows);
  const states = rows.map((id) => after.rows.find((one) => one.id === id).state);
  stage.same('nothing waits because of it', states, ['active', 'active']);
}
