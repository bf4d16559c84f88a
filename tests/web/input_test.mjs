// What a person does with pointer, keyboard and pen, and what becomes of it.
import { go_on, settle } from './browser.mjs';
import { open } from './place.mjs';
import { ink_in, read_png } from './png.mjs';
import { assert, check } from './suite.mjs';

check('the keyboard alone goes through every screen, and never stands on nothing', async () => {
  const page = await open();
  for (const heading of ['About you', 'How we use technology', 'Read it all']) {
    for (let i = 0; ; i++) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const e = document.activeElement;
        const shown = e.closest('.tile') ?? e;
        return {
          tag: e.tagName,
          primary: e.matches('.primary'),
          width: getComputedStyle(shown).outlineWidth,
          style: getComputedStyle(shown).outlineStyle,
        };
      });
      assert.notEqual(now.tag, 'BODY');
      assert.equal(now.style, 'solid', JSON.stringify(now));
      assert.ok(parseFloat(now.width) >= 3);
      if (now.primary) break;
      assert.ok(i < 60, 'a trap');
    }
    await page.keyboard.press('Enter');
    await settle(page);
    assert.equal(await page.locator('h1').textContent(), heading);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'title');
    assert.match(await page.title(), new RegExp(`^${heading}`));
  }
  await page.context().close();
});

check('a summary’s link leads to the field, and its error is part of its description', async () => {
  const page = await open();
  await go_on(page, 3);
  await page.getByRole('link', { name: 'Write a phone number' }).click();
  const field = page.getByLabel('Phone number');
  assert.ok(await field.evaluate((e) => e === document.activeElement));
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const ids = await field.getAttribute('aria-describedby');
  assert.equal((await page.locator(`#${ids}`).textContent()).trim(), 'Write a phone number');
  await page.context().close();
});

for (const [locale, whose, offered] of [
  ['en-US', 'one’s own device', ['name', 'bday-month', 'bday-day', 'bday-year']],
  ['ar', 'any other', []],
])
  check(`the browser may fill in on ${whose} what it knows by name`, async () => {
    const page = await open({ locale });
    await go_on(page, 1);
    const all = await page
      .locator('#content :is(input.text, textarea)')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('autocomplete')));
    assert.equal(all.length, 6);
    assert.deepEqual(
      all.filter((what) => what !== 'off'),
      offered,
    );
    await page.context().close();
  });

check('a choice, a tick and a select keep what was chosen', async () => {
  const page = await open();
  await go_on(page, 1);
  await page.getByLabel('Ask me first').check();
  assert.equal(await page.getByLabel('No', { exact: true }).isChecked(), false);
  await page.getByLabel('Mornings').check();
  assert.ok(await page.getByLabel('Evenings').isChecked());
  await page.getByLabel('Evenings').uncheck();
  await page.getByLabel('Where you are right now').selectOption({ label: 'Tennessee' });
  await settle(page);
  assert.ok(await page.getByLabel('Mornings').isChecked());
  assert.ok(!(await page.getByLabel('Evenings').isChecked()));
  assert.equal(await page.locator('.select .echo').textContent(), 'Tennessee');
  await page.context().close();
});

check('composed text arrives once and whole', async () => {
  const page = await open();
  await go_on(page, 1);
  const field = page.getByLabel('Your full name');
  await field.fill('');
  await field.focus();
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['か', 'かん', 'かんじ']) {
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await devtools.send('Input.insertText', { text: '漢字' });
  await field.pressSequentially(' ok');
  await page.locator('h1').evaluate((e) => e.focus());
  await settle(page);
  assert.equal(await field.inputValue(), '漢字 ok');
  await page.context().close();
});

check('a mark is drawn under the pen, and taken as strokes', async () => {
  const page = await open();
  await go_on(page, 2);
  const pad = page.locator('.pad');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  const before = read_png(await page.screenshot({ clip: box }));
  await page.mouse.move(box.x + 40, box.y + 30);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++)
    await page.mouse.move(box.x + 40 + i * 10, box.y + 30 + (i % 5) * 12);
  await settle(page);
  const during = read_png(await page.screenshot({ clip: box }));
  await page.mouse.up();
  await settle(page);
  const after = read_png(await page.screenshot({ clip: box }));
  const dark = (png) =>
    ink_in(png, { x: 30, y: 10, w: 250, h: 90 }).ink.filter((v) => v > 100).length;
  assert.ok(dark(during) > dark(before) + 200, `${dark(before)} ${dark(during)}`);
  assert.ok(dark(after) > dark(before) + 200);
  assert.equal(await page.locator('.pad polyline').count(), 2);
  await page.context().close();
});

check('what no answer was told of is set back, and what stays the same is left alone', async () => {
  const page = await open();
  await go_on(page, 1);
  const touched = await page.evaluate(() => {
    const [first, other] = document.querySelectorAll('fieldset.choice:has([type=radio])');
    const [one] = first.querySelectorAll('input');
    one.checked = true;
    const watcher = new MutationObserver(() => undefined);
    watcher.observe(document.querySelector('main'), {
      ...{ subtree: true, childList: true, attributes: true, characterData: true },
    });
    const asked = (other ?? first).querySelector('input:last-of-type');
    asked.click();
    return {
      set_back: !one.checked || one === asked,
      kept: asked.checked,
      elsewhere: watcher.takeRecords().filter(({ target }) => !target.closest?.('.choice')).length,
    };
  });
  assert.deepEqual(touched, { set_back: true, kept: true, elsewhere: 0 });
  await page.context().close();
});

check('what is done next leaves a card open of which the browser has not yet told', async () => {
  const page = await open();
  await go_on(page, 2);
  const opened = await page.evaluate(async () => {
    const cards = [...document.querySelectorAll('details:not([open])')];
    const told = new Promise((heard) => cards[0].addEventListener('toggle', heard, { once: true }));
    for (const card of cards) card.querySelector('summary').click();
    document.querySelector('#foot button').click();
    const at_once = cards.map((card) => card.open);
    await told;
    return [...at_once, ...cards.map((card) => card.open)];
  });
  assert.deepEqual(opened, [true, true, true, true]);
  await page.context().close();
});
