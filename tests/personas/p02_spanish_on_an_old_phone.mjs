import { comes, decides, goes, tells_how_to_reach_her } from '../client/journey.mjs';
import { speaks, texts } from '../client/texts.mjs';
import { row } from './house.mjs';

// A phone of 2017, held upright, on 3G: 400 kbit/s and 400 ms to the tower.
const phone = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};
const lineBytesPerSecond = 50_000;
const line = {
  offline: false,
  latency: 400,
  downloadThroughput: lineBytesPerSecond,
  uploadThroughput: lineBytesPerSecond / 2,
};
const patience_s = 15; // on such a line, to the first screen that can be used

async function on_a_slow_line(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

const grandson = 'Mateo Villaseñor';

const with_her_grandson = {
  async who(person) {
    await person.chooses('who.unitType', 'individual');
    await person.chooses('who.authority', 'self');
    await person.chooses('who.with', 'interpreter');
    await person.writes('who.interpreterName', grandson);
    await person.chooses('who.qualified', 'no');
  },
  reach: (person) => tells_how_to_reach_her(person, { mobile: 'yes', landline: 'yes' }),
  async device(person) {
    await person.press('device.start.speed');
    await person.element('device.share.speed').waitFor();
    await person.chooses('device.instead.speed', 'call');
    await person.chooses('device.share.speed', 'yes');
  },
  async choices(person) {
    await decides(person, { mobile: 'yes', landline: 'yes' });
    await person.chooses('choices.instead.video', 'person');
  },
  needs: (person) => person.chooses('needs.picked.language', 'interpreter'),
};

export const persona = {
  id: 'P02',
  who: 'a Spanish-speaking grandmother with an old phone on 3G, her grandson beside her',
  async plays(stage) {
    const { house } = stage;
    const lang = speaks('es') ? 'es' : 'en';
    if (lang !== 'es') stage.notes('there is no Spanish in words and pack yet: played in English');
    const { said } = texts(lang);
    const link = await house.link('--label', 'P02', '--code-words', lang);
    const person = await stage.person({ plain: true, locale: `${lang}-US`, ...phone });
    const fetched = await on_a_slow_line(person.page);
    const begun = Date.now();
    await comes(person, link);
    const took = (Date.now() - begun) / 1000;
    const needs = fetched() / lineBytesPerSecond;
    stage.notes(`first screen: ${fetched()} bytes, ${took.toFixed(1)} s here`);
    stage.holds(`the shell comes within ${patience_s} s on 3G`, needs < patience_s, needs);
    const html = person.page.locator('html');
    stage.same('the page is in her language', await html.getAttribute('lang'), lang);
    await stage.picture(person, 'welcome');
    await goes(person, link, {
      does: with_her_grandson,
      async at(screen) {
        const heading = await person.heading().innerText();
        if (screen === 'code') {
          const three = /^\p{L}+ \p{L}+ \p{L}+$/u.test(link.code);
          stage.holds('her code is three words', three, link.code);
          stage.holds('the page asks for words', await says(person, said('code.hint.words')));
          await stage.picture(person, 'code');
        }
        if (screen === 'who') {
          stage.same('the screens are, too', heading, said('heading.who'));
          stage.holds(
            'relatives do not interpret: it is said',
            await says(person, said('who.relative')),
          );
          await stage.picture(person, 'who');
        }
        if (screen === 'device') await stage.picture(person, 'device');
      },
    });
    await reaches_the_worker(stage, link);
  },
};

const says = async (person, text) => (await person.page.locator('main').innerText()).includes(text);

async function reaches_the_worker(stage, link) {
  const { house } = stage;
  const { document } = await house.opens_one(link);
  stage.same('the grandson is a helper', document.support.helper, grandson);
  stage.holds('and not an interpreter', !document.support.interpreter, document.support);
  const speed = document.checks.find(({ check }) => check === 'speed');
  stage.same(
    'on this line video would be voice only, and she takes the phone',
    [speed.outcome, speed.alternative],
    ['voice', 'call'],
  );
  const now = await house.case(link);
  const open = now.tasks.map(({ kind, what }) => `${kind} ${what}`);
  stage.holds('a qualified interpreter is a task', open.includes('alternative interpreter'), open);
  stage.same('video is refused', row(now, 'channel.video').state, 'refused');
  await house.settles(link);
  const rows = ['channel.mobile', 'channel.landline'];
  const after = await house.tells('activate', link.unitId, ...rows);
  stage.same(
    'the phone is what is used',
    rows.map((id) => row(after, id).state),
    ['active', 'active'],
  );
}
