// What assistive technology and people with other screens meet, in both views.
import { readFileSync } from 'node:fs';
import { require, settle } from './browser.mjs';
import { out_of_sight } from './in_sight.mjs';
import { open } from './place.mjs';
import { assert, check } from './suite.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// What each screen of the sample must be to a screen reader: role and name, in reading order.
const outlines = {
  words: [
    'banner',
    'progressbar Step 2 of 10',
    'button Language',
    'button Display',
    'button Leave now',
    'heading Text messages can be read by others',
    'heading What you can do',
    'list',
    'listitem',
    'heading On a shared phone',
    'link Call 601-555-0142',
    'button Go on',
    'contentinfo',
    'button Back',
  ],
  questions: [
    'textbox Your full name',
    'textbox Phone number',
    'textbox Anything else we should know',
    'combobox Where you are right now',
    'group When were you born?',
    'textbox Month',
    'textbox Day',
    'textbox Year',
    'radiogroup Is it safe to text you?',
    'radio Yes',
    'radio No',
    'radio Ask me first',
    'group When may we call?',
    'checkbox Mornings',
    'checkbox Afternoons',
    'checkbox Evenings',
    'checkbox I have read this and it is my own choice.',
  ],
  cards: [
    'DisclosureTriangle Text messages: anyone who holds your phone can read them',
    'figure',
    'button Play again',
    'DisclosureTriangle Video calls: your face and your room can be seen',
    'group Draw your name',
    'button Take back the last stroke',
    'button Clear',
  ],
  review: [
    'group Two answers are missing',
    'heading Two answers are missing',
    'link Write your full name',
    'textbox Your full name',
    'progressbar Sending the locked answers',
    'term Name',

    'button Change Name',
    'button Change State',
    'button Not yet',
  ],
};

async function tree(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const by = new Map(nodes.map((node) => [node.nodeId, node]));
  const out = [];
  const walk = (node) => {
    if (!node.ignored) out.push(`${node.role?.value ?? ''} ${node.name?.value ?? ''}`.trim());
    for (const id of node.childIds ?? []) if (by.has(id)) walk(by.get(id));
  };
  walk(nodes[0]);
  return out;
}

async function each_screen(page, visit) {
  for (let i = 0; i < 4; i++) {
    await visit(await page.evaluate(() => document.documentElement.dataset.screen));
    await page.locator('button.primary').click();
    await settle(page);
  }
}

async function wear(page, style) {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, style);
  await settle(page);
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (runOnly) =>
      window.axe.run(document, {
        runOnly,
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      }),
    tags,
  );
  return found.violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
  );
}

for (const [lang, view] of [
  ['en', 'kiosk'],
  ['en', 'page'],
  ['ar', 'kiosk'],
  ['ar', 'page'],
]) {
  check(`axe-core finds nothing: ${lang}, ${view} view`, async () => {
    const page = await open({ locale: lang });
    if (view === 'page')
      await page.evaluate(() => document.querySelectorAll('footer button')[2].click());
    await settle(page);
    await each_screen(page, async (screen) => assert.deepEqual(await violations(page), [], screen));
    await page.context().close();
  });
}

const large = 'html { --text-percent: 2 !important }';
for (const [what, options, style] of [
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['320 x 256', { viewport: { width: 320, height: 256 } }],
  ['twice the text size', { viewport: { width: 390, height: 844 } }, large],
]) {
  check(`2.4.11: the bar never covers what the keyboard is at: ${what}`, async () => {
    const page = await open(options);
    if (style) await wear(page, style);
    await each_screen(page, async (screen) => {
      for (const key of ['Tab', 'Shift+Tab']) {
        const { seen, found } = await out_of_sight(page, key);
        assert.deepEqual(found, [], screen);
        assert.ok(seen > 3, `${screen} has controls`);
      }
    });
    await page.context().close();
  });
}

check('a heading that has the focus already is announced, and any other is focused', async () => {
  const page = await open();
  const goes_on_from = async (selector) => {
    const before = await page.locator('h1').innerText();
    await page.evaluate((from) => {
      document.querySelector(from).focus();
      document.querySelector('button.primary').click();
    }, selector);
    await settle(page);
    const heading = await page.locator('h1').innerText();
    assert.notEqual(heading, before);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'title');
    return [heading, await page.locator('#polite').innerText()];
  };
  const [heading, announced] = await goes_on_from('#title');
  assert.equal(announced, heading);
  const read = await page.evaluateHandle(() => document.querySelector('h1'));
  const [, said_too] = await goes_on_from('button.primary');
  assert.equal(said_too, '');
  // A reader would say again what it has read there.
  assert.equal(await read.evaluate((one) => one.isConnected), false);
  await page.context().close();
});

check('every kind of node has its role and name, in the same order in both views', async () => {
  const page = await open();
  await each_screen(page, async (screen) => {
    const painted = await tree(page);
    let at = 0;
    for (const wanted of outlines[screen]) {
      const found = painted.indexOf(wanted, at);
      assert.ok(
        found >= 0,
        `${screen}: no '${wanted}' after ${painted.slice(Math.max(0, at - 3), at + 8).join(' / ')}`,
      );
      at = found;
    }
    await page.evaluate(() => document.querySelectorAll('footer button')[2].click());
    await settle(page);
    assert.deepEqual(await tree(page), painted);
    await page.evaluate(() => document.querySelectorAll('footer button')[3].click());
    await settle(page);
  });
  await page.context().close();
});

check(
  'ids stand once, every target is large enough, a control’s centre is the control',
  async () => {
    const page = await open({ viewport: { width: 320, height: 3600 } });
    await each_screen(page, async (screen) => {
      const wrong = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
        const out = ids
          .filter((id, i) => ids.indexOf(id) !== i)
          .map((id) => `id ${id} stands twice`);
        const targets = 'button, a[href], summary, .tile, .text';
        for (const e of document.querySelectorAll(targets)) {
          const r = e.getBoundingClientRect();
          if (!r.width) continue;
          if (r.width < 44 || r.height < 44)
            out.push(`${e.textContent.trim()}: ${r.width} x ${r.height}`);
          const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
          if (hit && !e.contains(hit) && !hit.contains(e))
            out.push(`${e.textContent.trim()} is covered by ${hit.outerHTML}`);
        }
        return out;
      });
      assert.deepEqual(wrong, [], screen);
    });
    await page.context().close();
  },
);

const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
  'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
for (const [what, options, style] of [
  ['320 x 256', { viewport: { width: 320, height: 256 } }],
  ['twice the text size', {}, large],
  ['the spacing of WCAG 1.4.12', {}, spacing],
  ['Arabic at 320 px', { locale: 'ar', viewport: { width: 320, height: 640 } }],
  ['1280 px', { viewport: { width: 1280, height: 800 } }],
]) {
  check(`nothing scrolls sideways and nothing is cut off: ${what}`, async () => {
    const page = await open(options);
    if (style) await wear(page, style);
    await each_screen(page, async (screen) => {
      const wrong = await page.evaluate(() => {
        const html = document.documentElement;
        const out = html.scrollWidth > html.clientWidth ? ['the page scrolls sideways'] : [];
        for (const e of document.querySelectorAll('#page [data-line]:not(.echo)')) {
          if (e.closest('.unseen, details:not([open]) > :not(summary)')) continue;
          const r = e.getBoundingClientRect();
          if (r.width && (r.left < -1 || r.right > html.clientWidth + 1)) out.push(e.textContent);
        }
        return out;
      });
      assert.deepEqual(wrong, [], screen);
    });
    await page.context().close();
  });
}
