// axe-core on the page as it stands: what it finds wrong, and what it cannot tell.
import { readFileSync } from 'node:fs';
import { require } from '../web/browser.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe cannot tell and why that is no fault; the bar that tells is named.
const explained = [
  // It looks for what lies behind a text and meets a gradient, an image or ink that is off; the
  // contrast of every text is measured from pixels instead (bars `text` and `edges`).
  { rule: 'color-contrast' },
];

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
  const open = found.incomplete.filter(({ id }) => !explained.some(({ rule }) => rule === id));
  return {
    rules: found.passes.length,
    faults: [...found.violations.flatMap(say('violates')), ...open.flatMap(say('cannot tell'))],
  };
}
