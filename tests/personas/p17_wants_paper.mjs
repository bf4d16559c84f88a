import { comes, goes } from '../client/journey.mjs';
import { pack, said, told } from '../client/texts.mjs';

const statements = (form) => form.locator('p, li').allInnerTexts();

// The paper has what the screens have, in the order of the screens.
async function paper_is_the_same(stage, person) {
  await person.opens('refusal.form');
  const form = person.element('refusal.form');
  await form.locator('h2').first().waitFor(); // it is written when it is opened
  const headings = await form.locator('h2').allInnerTexts();
  const order = ['you', 'emergency', 'reach', 'technology', 'risks', 'part', 'choices', 'needs'];
  const titles = order.map((screen) => said(`heading.${screen}`));
  stage.same(
    'the paper has the parts of the screens, in their order',
    headings.filter((one) => titles.includes(one)),
    titles,
  );
  const printed = (await statements(form)).join('\n');
  const missing = [
    ...pack.policies
      .filter(({ service, channels }) => !service && !channels) // told whatever was declared
      .flatMap(({ statement, more }) => [statement, more ?? statement]),
    ...pack.channels.flatMap(({ risk, consequence, ours, yours, alternative }) => [
      ...[risk, consequence, ours, yours, alternative],
    ]),
    ...pack.purposes.filter(({ regime }) => !regime).map(({ statement }) => statement),
  ].filter((id) => {
    const first = told(id).split('\n')[0].replace(/^- /, '');
    return !printed.includes(first);
  });
  stage.same('every card of the screens is on the paper', missing, []);
}

export const persona = {
  id: 'P17',
  who: 'wants paper for everything',
  async plays(stage) {
    const { house } = stage;
    const link = await house.link('--label', 'P17');
    const person = await stage.person({ width: 'desktop' });
    const met = [];
    await comes(person, link);
    await goes(person, link, {
      does: {
        papers: (one) => one.chooses('papers.eRecords', 'paper'),
        refusal: async (one) => {
          await stage.picture(one, 'refusal');
          await one.chooses('refusal.way', 'mailed');
          await one.chooses('refusal.route', 'known');
          await paper_is_the_same(stage, one);
          await stage.picture(one, 'paper');
        },
      },
      at: async (screen) => met.push(screen),
    });
    stage.same('no screen asks again', met, [
      'welcome',
      'code',
      'now',
      'papers',
      'refusal',
      'sent',
    ]);
    const page = await person.page.locator('body').innerText();
    stage.holds(
      'nothing on the last page asks for a form on a screen',
      !/on this screen/i.test(page),
    );
    await is_minimal(stage, await house.opens_one(link));
    const { tasks } = await house.case(link);
    const open = tasks
      .filter(({ state }) => state === 'open')
      .map(({ kind, what }) => [kind, what]);
    stage.same('the worker brings paper, and knows how', open.sort(), [
      ['alternative', 'mailed'],
      ['refused', 'paper'],
    ]);
    await person.page.goto('about:blank');
    await person.page.goto(link.url);
    await person.sees('committed');
    stage.holds('opened again, the link asks nothing', true);
  },
};

const kept = ['agency', 'alternatives', 'at', 'contact', 'kind', 'refusal', 'worker'];
const technical = [
  ...['v', 'recordId', 'linkId', 'manifest', 'manifestHash', 'H', 'packRef', 'packHash', 'pack'],
  ...['keysetHash', 'keyset', 'sessionKey', 'unit', 'turn', 'role', 'requiredSigners', 'parts'],
  ...['appVersion', 'session', 'schemaVersion'],
];

async function is_minimal(stage, { document, marks }) {
  stage.same('it is recorded as a refusal of screens', document.kind, 'refused-electronic');
  const more = Object.keys(document).filter((key) => ![...kept, ...technical].includes(key));
  stage.same('agency, time and how to reach the person, and no more', more, []);
  stage.same('no signature is asked for', marks, []);
}
