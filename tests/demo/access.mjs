// Two clients go the whole way by keyboard alone, one in the kiosk view and one in the page view.
// On every screen axe-core looks around, and nothing that Tab comes to is under the bar.
// node access.mjs <link> <link>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { open_browser, require } from '../web/browser.mjs';
import { out_of_sight } from '../web/in_sight.mjs';
import { comes, goes } from '../client/journey.mjs';
import { Keyboard, Person } from '../client/person.mjs';
import { tells_much } from './tells_much.mjs';

const links = process.argv.slice(2);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// From the top, where the bar that stays in sight covers no part of a control.
async function violations(page) {
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(axe);
  const found = await page.evaluate(
    (values) =>
      window.axe.run(document, {
        runOnly: { type: 'tag', values },
        rules: { 'target-size': { enabled: true } },
      }),
    tags,
  );
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target)}`);
}

const views = {
  // What somebody sees whose device has WebGL2.
  kiosk: async () => {},
  // What somebody chooses who wants the page's own ink.
  page: async (person) => {
    await person.press('frame.display');
    await person.chooses('display.view', 'page');
    await person.press('frame.close');
  },
};

async function walks(browser, view, file) {
  const link = JSON.parse(readFileSync(file));
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(90_000);
  const person = new Person(page, new Keyboard(page));
  let screens = 0;
  await comes(person, link);
  await goes(person, link, {
    does: tells_much,
    async at(screen) {
      if (screen === 'welcome') await views[view](person);
      const ink = await page.evaluate(() => document.documentElement.dataset.ink);
      assert.equal(ink === 'painted', view === 'kiosk', `${screen} is in the ${view} view`);
      assert.deepEqual(await violations(page), [], `axe-core on ${screen}, ${view} view`);
      const { found } = await out_of_sight(page, 'Tab');
      assert.deepEqual(found, [], `what Tab comes to is in sight on ${screen}, ${view} view`);
      ++screens;
    },
  });
  await page.close();
  console.log(
    `${view} view: the whole way by keyboard, axe-core finds 0 on ${screens} screens, ` +
      'and nothing that has the focus is covered',
  );
}

const browser = await open_browser();
await walks(browser, 'kiosk', links[0]);
await walks(browser, 'page', links[1]);
await browser.close();
