// axe-core on the page as it stands: what it finds wrong, and what it cannot tell.
import { readFileSync } from 'node:fs';
import { require } from '../web/browser.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe cannot tell, why that is no fault, and of what it holds. It looks for what lies behind a
// text and meets a gradient, an image or ink that is off; the contrast of each text that the page
// reports is measured from pixels instead (bars `text` and `edges`), and only these are excused.
const explained = {
  'color-contrast': (target) => {
    const one = document.querySelector(target);
    const around = one?.closest('.well') ?? one; // what is written in a field has a twin beside it
    return Boolean(one?.closest('[data-line]') ?? around?.querySelector('[data-line]'));
  },
};

// Those of which nothing else tells, and how many others there are.
async function unexplained(page, incomplete) {
  const open = [];
  let told = 0;
  for (const one of incomplete)
    for (const node of one.nodes) {
      const known = explained[one.id];
      if (known && (await page.evaluate(known, node.target.at(-1)))) ++told;
      else open.push({ id: one.id, nodes: [node] });
    }
  return { open, told };
}

export async function ask_axe(page) {
  await page.evaluate(() => scrollTo(0, 0)); // the bar that stays in sight covers nothing there
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(
    (values) =>
      window.axe.run(document, {
        runOnly: { type: 'tag', values },
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations', 'incomplete'],
      }),
    tags,
  );
  const say = (kind) => (one) =>
    one.nodes.map((node) => `${kind} ${one.id}: ${node.html.slice(0, 160)}`);
  const { open, told } = await unexplained(page, found.incomplete);
  return {
    told,
    rules: found.passes.length,
    faults: [...found.violations.flatMap(say('violates')), ...open.flatMap(say('cannot tell'))],
  };
}
