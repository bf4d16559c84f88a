// A client who comes without a link, from the first screen to the worker's command line.
import { goes } from '../../client/journey.mjs';
import { Aim, Person, Pointer } from '../../client/person.mjs';
import { assert, check } from '../suite.mjs';
import { open_sample } from './embed_test.mjs';
import { place } from './place.mjs';

const layers = ({ verdicts: all }) => Object.fromEntries(all.map((one) => [one.layer, one.state]));

async function verified(seq) {
  const { foyer } = place.world;
  return JSON.parse(foyer(['verify', String(seq), '--json'], 'kim'));
}

check('without a link a client begins, signs and sends, and the worker sees it', async () => {
  const page = await place.browser.newPage({ viewport: { width: 390, height: 844 } });
  const person = new Person(page, new Pointer(page));
  await page.goto(`${place.world.kiosk}/?walk-in`);
  await person.sees('welcome');
  assert.equal(page.url(), `${place.world.kiosk}/`);
  await goes(person, {});
  const states = layers(await verified(1));
  assert.equal(states.link, 'not-applicable');
  for (const layer of ['envelope', 'session', 'manifest', 'hash', 'marks', 'receipt']) {
    assert.equal(states[layer], 'ok', layer);
  }
  // A tab that is loaded again says that it was sent, and knows no more.
  const kept = await page.evaluate(async () => [
    Object.values(sessionStorage),
    localStorage.length,
    (await indexedDB.databases()).length,
  ]);
  assert.deepEqual(kept, [['sent'], 0, 0]);
  await page.context().close();
});

check('the same inside the agency’s page, which hears that it is complete', async () => {
  const { context, page, frame } = await open_sample();
  // Mouse and keyboard are the page's, what is looked for stands in the frame.
  const inside = new Proxy(frame, {
    get: (target, name) =>
      name === 'mouse' || name === 'keyboard'
        ? page[name]
        : typeof target[name] === 'function'
          ? target[name].bind(target)
          : target[name],
  });
  const person = new Person(inside, new Aim(inside));
  await goes(person, {});
  await page.waitForFunction(() => window.heard.some(({ name }) => name === 'complete'));
  const heard = await page.evaluate(() => window.heard);
  const steps = heard.filter(({ name }) => name === 'step').map(({ detail }) => detail.step);
  assert.ok(new Set(steps).size > 10, String(steps));
  for (const { name, detail } of heard) {
    const members = { step: ['step', 'of'], resize: ['height'] }[name] ?? [];
    assert.deepEqual(Object.keys(detail ?? {}).sort(), [...members].sort());
  }
  await context.close();
});
