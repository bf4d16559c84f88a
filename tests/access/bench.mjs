// What one answer costs on the screen with most nodes: from the click on an answer to the patched
// page, and to the painted one. node tests/access/bench.mjs
import { join } from 'node:path';
import { comes, goes } from '../client/journey.mjs';
import { key_of } from '../client/keys.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { House } from '../personas/house.mjs';
import { new_page, open_browser, root } from '../web/browser.mjs';
import { watch_views } from './against_view.mjs';
import { uncover } from './walk.mjs';

const times = 300;

// Runs in the page; the session, the patching and the layout report all answer within the click.
async function press_often([id, count]) {
  const took = { patched: [], painted: [] };
  for (let i = 0; i < count; ++i) {
    const begun = performance.now();
    document.getElementById(id).click();
    took.patched.push(performance.now() - begun);
    await new Promise((done) => {
      window.quietly(() => setTimeout(done));
    });
    took.painted.push(performance.now() - begun);
  }
  return took;
}

const nodes_in = (nodes) =>
  nodes.reduce((count, { children = [] }) => count + 1 + nodes_in(children), 0);
const at = (all, share) => all.sort((a, b) => a - b)[Math.floor((all.length - 1) * share)];

const house = await House.opens(join(root, 'build/access/bench'));
const browser = await open_browser();
const page = await new_page(browser, {});
await watch_views(page);
const person = new Person(page, new Pointer(page));
const link = await house.link('--label', 'bench');
await comes(person, link);
await goes(person, link, { until: 'device' });
await uncover(page);
const took = await page.evaluate(press_often, [`k${key_of('device.needs.captions')}`, times]);
const nodes = nodes_in(await page.evaluate(() => window.last_view.nodes));
for (const [what, all] of Object.entries(took)) {
  const [half, most] = [0.5, 0.99].map((share) => at(all, share).toFixed(2));
  console.log(`one answer among ${nodes} nodes, ${what}: median ${half} ms, p99 ${most} ms`);
}
await browser.close();
await house.closes();
