// What a View costs the page: one that says nothing new, which is compared and nothing else, and
// one in which an answer was chosen. The real Page in the real browser, given a View of 300 nodes
// made from a screen's own. Making so many Views leaves garbage, which is collected between the
// showings: a collection within one would be the test's own.
import { join } from 'node:path';
import { comes, goes } from '../client/journey.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { new_page, open_browser, require, root } from '../web/browser.mjs';
import { view_of_session, watch_views } from './against_view.mjs';
import { uncover } from './walk.mjs';

const { build } = require('esbuild');

const nodes_wanted = 300;
const times = 1500;
const compared_ms = 0.2;
const shown_ms = 2;

const count = (nodes) => nodes.reduce((all, { children = [] }) => all + 1 + count(children), 0);

// The same once more, under keys of its own.
const again = (nodes, by) =>
  nodes.map((node) => ({
    ...{ ...node, key: node.key + by },
    ...(node.children && { children: again(node.children, by) }),
  }));

function many_nodes(view) {
  const all = [...view.nodes];
  for (let i = 1; count(all) < nodes_wanted; ++i) {
    const more = again(view.nodes, i).filter(({ kind }) => !['heading', 'group'].includes(kind));
    all.splice(-1, 0, ...more);
  }
  return { ...view, nodes: all };
}

async function view_of_screen(place) {
  const page = await new_page(place.browser, { noGl: true });
  await watch_views(page);
  const person = new Person(page, new Pointer(page));
  const link = await place.house.link('--label', 'answers');
  await comes(person, link);
  await goes(person, link, { until: 'choices' });
  await uncover(page);
  const view = await view_of_session(page);
  await page.context().close();
  return { view, origin: new URL(link.url).origin };
}

const the_page = async () =>
  build({
    stdin: {
      contents: "import { Page } from './page/page.ts'; window.the_page = new Page();",
      resolveDir: join(root, 'web'),
    },
    ...{ bundle: true, write: false, format: 'iife', define: { FOYER_LANGUAGES: '[]' } },
  }).then(({ outputFiles: [{ text }] }) => text);

// Each time another option of the first choice is chosen, and then the same View comes once more.
function show_often({ text, times }) {
  const took = { compared: [], shown: [] };
  let operations = 0;
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  const watcher = new MutationObserver(() => undefined);
  watcher.observe(document, all);
  const fresh = (chosen) => {
    const view = JSON.parse(text);
    const { children } = view.nodes.find(({ kind }) => kind === 'choice');
    children.forEach((option, at) => (option.checked = at === chosen % children.length));
    return view;
  };
  const timed = (view) => {
    window.gc({ type: 'minor' });
    const begun = performance.now();
    window.the_page.show(view);
    return performance.now() - begun;
  };
  for (let i = 0; i < times; ++i) {
    const [other, same] = [i, i].map(fresh);
    took.shown.push(timed(other));
    watcher.takeRecords();
    took.compared.push(timed(same));
    operations += watcher.takeRecords().length;
  }
  return { took, operations };
}

const at = (all, share) => all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * share)];

export async function measure_answers(place) {
  const { view, origin } = await view_of_screen(place);
  const browser = await open_browser(['--js-flags=--expose-gc']);
  const page = await new_page(browser, {});
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(origin);
  await page.evaluate(await the_page());
  const many = many_nodes(view);
  const { took, operations } = await page.evaluate(show_often, {
    text: JSON.stringify(many),
    times,
  });
  await browser.close();
  const idle = operations ? [`${operations} operations for Views that say nothing new`] : [];
  place.bars.measured('answer', 'what is only compared', times, idle);
  for (const [what, all] of Object.entries(took)) {
    const [half, most] = [0.5, 0.99].map((share) => at(all, share));
    const numbers = `half in ${half.toFixed(2)} ms, p99 ${most.toFixed(2)} ms`;
    place.bars.notes('answer', `${what}: ${numbers}`);
    const limit = what === 'compared' ? compared_ms : shown_ms;
    const faults = most > limit ? [`${what} takes more than ${limit} ms`] : [];
    place.bars.measured('answer', `${count(many.nodes)} nodes`, times, faults);
  }
}
