import { answers, comes, goes } from '../client/journey.mjs';
import { keeps_nothing, traces } from '../client/traces.mjs';

const minute = 60_000;
const names = [
  'Ada One Canary',
  'Ben Two Canary',
  'Cyd Three Canary',
  'Dee Four Canary',
  'Eve Five',
];

// The tablet is the agency's, and each person is somebody else.
const on_the_tablet = (name) => ({
  now: (person) => person.chooses('now.device', 'agency'),
  async you(person) {
    await person.writes('you.legalName', name);
    await person.picks('you.nowState', 'US-MS');
    await person.writes('you.nowAddress', answers.address);
  },
});

async function finds_nothing(stage, person, before) {
  const fields = person.page.locator('input[autocomplete]:not([autocomplete="off"])');
  stage.same(`after ${before.length}: no field fills itself`, await fields.count(), 0);
  const canaries = [...before, answers.address];
  stage.same(`after ${before.length}: no name`, await traces(person.page, canaries), []);
}

async function walks_away(stage, person, link) {
  const { page } = person;
  const does = on_the_tablet(names[2]);
  await goes(person, link, { does, until: 'device' });
  await person.press('device.start.camera');
  await page.locator('[data-live="camera"]').waitFor();
  const lights = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('video')].some((one) => one.srcObject?.active),
    );
  stage.holds('the camera runs while she looks', await until(lights));
  await page.clock.fastForward(3 * minute);
  await person.sees('idle');
  await stage.picture(person, 'are-you-there');
  stage.holds(
    'the question covers her name',
    !(await page.locator('body').innerText()).includes(names[2]),
  );
  stage.holds('and the camera is off', !(await lights()));
  await person.press('idle.longer');
  await person.sees('device');
  await page.clock.fastForward(20 * minute);
  stage.same('who reads slowly gets more time', await person.screen(), 'device');
  await page.clock.fastForward(10 * minute);
  await person.sees('idle');
  await page.clock.fastForward(minute);
  await page.waitForURL('**/weather');
  stage.holds('then everything is wiped, and the page is gone', true);
  await stage.picture(person, 'wiped');
}

async function until(fact) {
  for (let i = 0; i < 50; ++i) {
    if (await fact()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

export const persona = {
  id: 'P09',
  who: 'five clients in a row at the tablet in the lobby, and one walks away',
  async plays(stage) {
    const { house } = stage;
    const viewport = { width: 820, height: 1180 };
    const tablet = await stage.device({ viewport, permissions: ['camera'], acceptDownloads: true });
    const person = await stage.person({ on: tablet, plain: true });
    let downloads = 0;
    person.page.on('download', () => ++downloads);
    await person.page.clock.install();
    const links = [];
    for (const [turn, name] of names.entries()) {
      const link = await house.link('--label', `P09 ${turn + 1}`);
      links.push(link);
      await comes(person, link);
      await finds_nothing(stage, person, names.slice(0, turn));
      if (turn === 2) {
        await walks_away(stage, person, link);
        continue;
      }
      const route = person.element('send.copyRoute.download');
      await goes(
        person,
        { ...link, name },
        {
          does: on_the_tablet(name),
          at: async (screen) => {
            if (screen === 'send')
              stage.same(`${name}: no download is offered`, await route.count(), 0);
          },
        },
      );
      await person.press('send.leave');
      await person.page.waitForURL('**/weather');
      await person.page.goBack({ timeout: 5_000 }).catch(() => undefined);
      const page = await person.page.locator('body').innerText();
      stage.holds(`${name}: Back shows nothing`, !page.includes(name));
    }
    stage.same('nothing was downloaded', downloads, 0);
    stage.holds('the tablet keeps nothing', await keeps_nothing(person.page));
    const came = await house.opens_all(...links);
    stage.same(
      'four forms came in, each with its own name',
      came.map(({ document }) => document.identity.legalName),
      names.filter((_, turn) => turn !== 2),
    );
  },
};
