// Two clients go the whole way by keyboard alone, one in the kiosk view and one in the page view.
// On every screen axe-core looks around, and nothing that Tab comes to is under the bar.
// node access.mjs <root> <link> <link>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { open_browser, require } from '../web/browser.mjs';
import { out_of_sight } from '../web/in_sight.mjs';
import { walk } from './journey.mjs';
import { Keyboard, Person } from './person.mjs';

const [root, ...links] = process.argv.slice(2);
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
    await person.press('Display');
    await person.chooses('Page', 'Plain page');
    await person.press('Go back to the form');
  },
};

async function goes(browser, view, link) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(90_000);
  const person = new Person(page, new Keyboard(page));
  let screens = 0;
  await walk(person, {
    ...JSON.parse(readFileSync(link)),
    root,
    sign: 'typed',
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
await goes(browser, 'kiosk', links[0]);
await goes(browser, 'page', links[1]);
await browser.close();
