import assert from 'node:assert/strict';

import { answers, comes, goes, tells_how_to_reach_her } from '../client/journey.mjs';
import { keeps_nothing, traces } from '../client/traces.mjs';

const canaries = [answers.name, answers.address, answers.phone];

// The button is where a finger finds it: above everything, at the top of the window.
const on_top = (person) =>
  person.element('frame.leave').evaluate((button) => {
    const box = button.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return button.contains(top) && box.top >= 0 && box.bottom < innerHeight;
  });

const ways = {
  tap: (person) => person.press('frame.leave'),
  async keys(person) {
    for (let i = 0; i < 3; ++i) await person.page.keyboard.press('Shift');
  },
};

async function to_the_risks(stage, link, way) {
  const her = await stage.person();
  const { page } = her;
  await page.goto('about:blank');
  await comes(her, link);
  stage.holds('the title is neutral', /^\S.* - Form$/.test(await page.title()), await page.title());
  await goes(her, link, { until: 'risks' });
  await her.opens('risks.text');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  stage.holds('Leave now is above everything, wherever she has scrolled', await on_top(her));
  if (way === 'tap') await stage.picture(her, 'risks', { whole: false });
  const before = await traces(page, canaries);
  stage.holds('the search would find what she typed', before.length > 0);
  return her;
}

async function leaves(stage, link, way) {
  const her = await to_the_risks(stage, link, way);
  const { page } = her;
  await ways[way](her);
  await page.waitForURL('**/weather');
  await stage.picture(her, `after-${way}`);
  const gone = async (where) => {
    const text = await page.locator('body').innerText();
    assert.ok(!canaries.some((canary) => text.includes(canary)), where);
    assert.ok(!/lantern|consent|intake|risk/i.test(await page.title()), `the title ${where}`);
  };
  await gone('after leaving');
  await page.goBack({ timeout: 10_000 }).catch(() => undefined);
  await gone('after Back');
  await page.goto(new URL('/', link.url).href);
  await her.sees('nolink');
  await gone('after reopening');
  stage.holds(`${way}: nothing after Back or reopening`, true);
  stage.same(`${way}: nothing in page, memory or storage`, await traces(page, canaries), []);
  stage.holds(`${way}: the device keeps nothing`, await keeps_nothing(page));
  await page.close();
}

export const persona = {
  id: 'P07',
  who: 'shares a tablet with the partner, and leaves at the risks',
  async plays(stage) {
    const { house } = stage;
    const link = await house.link('--label', 'P07');
    await leaves(stage, link, 'tap');
    await leaves(stage, link, 'keys');
    const { submissions } = await house.tells('inbox');
    const came = submissions.filter(({ linkId }) => linkId === link.linkId);
    stage.same('the relay has no draft and no receipt of it', came, []);
    await from_a_friends_phone(stage, link);
  },
};

// The link still opens, with its code; this time she tells how to call her back safely.
async function from_a_friends_phone(stage, link) {
  const her = await stage.person({ plain: true });
  await comes(her, link);
  await goes(her, link, {
    does: {
      async reach(person) {
        await tells_how_to_reach_her(person, { mobile: 'ask' });
        await person.chooses('reach.voicemail.mobile', 'no');
        await person.chooses('reach.content', 'appointment');
        await person.writes('reach.sender', 'the library');
        await person.writes('reach.hours', 'weekdays before noon');
        await person.writes('reach.safeWord', answers.safeWord);
      },
    },
  });
  await stage.house.settles(link);
  await stage.house.tells('activate', link.unitId, 'channel.mobile');
  const { reach } = await stage.house.case(link);
  const call = reach.find(({ channel }) => channel === 'mobile');
  stage.same(
    'the worker reads how to call back safely',
    [call.use, call.hours, call.voicemail, call.senderName, call.content],
    ['ask-first', 'weekdays before noon', 'no', 'the library', 'appointment-only'],
  );
  const unsafe = reach.filter(({ use }) => use === 'never');
  stage.holds(
    'and never sees an unsafe address',
    unsafe.every((one) => !('address' in one)),
  );
}
