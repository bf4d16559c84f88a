import { answers, comes, goes, reads_the_sample } from '../client/journey.mjs';
import { said } from '../client/texts.mjs';

// What Chromium tells an assistive technology about the page.
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: role?.value,
      name: name?.value?.trim() ?? '',
      focusable: properties.some((one) => one.name === 'focusable' && one.value.value),
    }));
}

// What is only read may have the focus for a moment without a name of its own, and a list from
// which nothing was chosen yet has an empty line.
const read = ['RootWebArea', 'paragraph', 'heading', 'generic', 'option'];
const used = (role) => !read.includes(role);

const drawn = ['Canvas', 'image', 'img', 'graphics-document'];

// Everything that is said politely, as it is said.
function hears(page) {
  return page.evaluate(() => {
    window.heard = [];
    const polite = document.getElementById('polite');
    new MutationObserver(() => window.heard.push(polite.textContent.trim())).observe(polite, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

async function listens(stage, person, screen) {
  const nodes = await tree(person.page);
  const silent = nodes.filter(({ focusable, name, role }) => focusable && !name && used(role));
  stage.same(`${screen}: everything that can be reached has a name`, silent, []);
  const headings = nodes.filter(({ role, name }) => role === 'heading' && name);
  stage.holds(`${screen}: it has headings`, headings.length > 0);
  const pictures = nodes.filter(({ role }) => drawn.includes(role));
  stage.same(`${screen}: no canvas is met`, pictures, []);
}

// Goes on with nothing filled in, and is led to what is missing.
async function is_told_what_is_missing(stage, person) {
  await person.press('frame.next');
  const summary = person.element('frame.problems');
  await summary.waitFor();
  const focused = await summary.evaluate((one) => one === document.activeElement);
  stage.holds('what is missing is read out: the summary has the focus', focused);
  const links = await summary.getByRole('link').allInnerTexts();
  stage.holds(
    'each thing that is missing is named',
    links.length === 2 && links.every(Boolean),
    links,
  );
  await person.hand.activate(summary.getByRole('link').first());
  const there = await person.page.evaluate(() => document.activeElement.closest('fieldset')?.id);
  stage.holds('and its link leads to the question', Boolean(there));
}

// The word of the sample is text that a voice can say.
async function hears_the_word(stage, person) {
  await person.opens('papers.sample');
  const word = said('papers.word');
  const spoken = (await tree(person.page)).some(
    ({ role, name }) => role === 'StaticText' && name === word,
  );
  stage.holds('the access word is speakable', spoken);
}

async function hears_a_result(stage, person) {
  await person.press('device.start.storage');
  const result = said('device.says.storage.works');
  await person.page.waitForFunction(
    (text) => window.heard.some((one) => one.includes(text)),
    result,
  );
  stage.holds('the result of a check is announced', true);
  await person.chooses('device.share.storage', 'no');
}

export const persona = {
  id: 'P01',
  who: 'a blind client with a screen reader, by keyboard alone',
  async plays(stage) {
    const { house } = stage;
    const link = await house.link('--label', 'P01');
    const person = await stage.person({ hand: 'keyboard' });
    await comes(person, link);
    await hears(person.page);
    await person.press('frame.display');
    await person.chooses('display.view', 'page');
    await person.press('frame.close');
    await goes(person, link, {
      does: {
        async papers(one) {
          await one.chooses('papers.eRecords', 'electronic');
          await hears_the_word(stage, one);
          await reads_the_sample(one);
        },
        async who(one) {
          await is_told_what_is_missing(stage, one);
          await one.chooses('who.unitType', 'individual');
          await one.chooses('who.authority', 'self');
        },
        device: (one) => hears_a_result(stage, one),
      },
      async at(screen) {
        await listens(stage, person, screen);
        if (['welcome', 'papers', 'device', 'sign'].includes(screen))
          await stage.picture(person, screen);
      },
    });
    const heard = await person.page.evaluate(() => window.heard);
    const sent = said('send.sent');
    stage.holds(
      'that it was sent is announced',
      heard.some((one) => one.includes(sent)),
      heard,
    );
    await the_record(stage, link);
  },
};

async function the_record(stage, link) {
  const { document, marks } = await stage.house.opens_one(link);
  stage.same(
    'the typed signature stands',
    [marks[0].method, marks[0].name],
    ['typed', answers.name],
  );
  const aids = JSON.stringify([document.access, document.needs, document.checks]);
  stage.holds(
    'no assistive technology is recorded',
    !/aid-|reader|keyboard":"(?!not)/.test(aids),
    aids,
  );
  const told = JSON.stringify(document.session);
  stage.holds('nor how the page looked', !/page|plain|contrast|motion/.test(told), told);
  await stage.house.settles(link);
  const after = await stage.house.tells('activate', link.unitId, 'channel.mobile');
  const { state } = after.rows.find(({ id }) => id === 'channel.mobile');
  stage.same('and counts like any other', state, 'active');
}
