// What the page does: input, focus, the two views, the ways out, and what it does when things fail.
import { open_page, settle } from './browser.mjs';
import { ink_in, read_png } from './png.mjs';
import { assert, check } from './suite.mjs';

const ink = (page) => page.evaluate(() => document.documentElement.dataset.ink);
const on = (page, turns) => (async () => {
  for (let i = 0; i < turns; i++) {
    await page.locator('button.primary').click();
    await settle(page);
  }
})();
const act = (page, index) =>
  page.evaluate((i) => { document.querySelectorAll('footer button')[i].click(); }, index);

export function behaviour_checks(browser, site, serve_changed) {
  const open = (options, path = '') => open_page(browser(), site().url + path, options);

  check('nothing is drawn and no frame is asked for while nothing happens', async () => {
    const page = await open();
    const before = await page.evaluate(() => [window.draws, window.frames]);
    await page.waitForTimeout(700);
    assert.deepEqual(await page.evaluate(() => [window.draws, window.frames]), before);
    assert.ok(before[0] > 0);
    await page.context().close();
  });

  check('no font is loaded, and nothing comes from elsewhere (attack 58)', async () => {
    const urls = [];
    const page = await open();
    page.on('request', (request) => urls.push(request.url()));
    await page.reload();
    await settle(page);
    assert.ok(urls.length >= 4, urls.join());
    for (const url of urls) assert.match(url, new RegExp(`^${site().url}/`));
    assert.ok(!urls.some((url) => /\.(woff2?|ttf|otf)/.test(url)));
    assert.equal(await page.evaluate(() => document.fonts.size), 0);
    await page.context().close();
  });

  check('switching views loses no value, no focus and no scroll position', async () => {
    const page = await open();
    await on(page, 1);
    const field = page.getByLabel('Your full name');
    await field.fill('Zoë O’Neill');
    await page.locator('textarea').fill('one\ntwo\nthree');
    await page.locator('textarea').focus();
    const where = () => page.evaluate(() => [scrollY, document.activeElement.id]);
    const before = await where();
    await act(page, 2);
    await settle(page);
    assert.equal(await ink(page), 'own');
    assert.deepEqual(await where(), before);
    await act(page, 3);
    await settle(page);
    assert.equal(await ink(page), 'painted');
    assert.deepEqual(await where(), before);
    assert.equal(await field.inputValue(), 'Zoë O’Neill');
    assert.equal(await page.locator('textarea').inputValue(), 'one\ntwo\nthree');
    await page.context().close();
  });

  check('without WebGL2 the page view is there by itself', async () => {
    const page = await open({ noGl: true });
    assert.equal(await ink(page), 'own');
    assert.ok(await page.locator('#ink').isHidden());
    await on(page, 1);
    assert.equal(await page.locator('h1').textContent(), 'About you');
    await page.context().close();
  });

  check('a lost context shows the page view at once, and the painted one comes back', async () => {
    const page = await open();
    await page.evaluate(() => {
      window.gpu = document.querySelector('#ink').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.gpu.loseContext();
    });
    await page.waitForFunction(() => document.documentElement.dataset.ink === 'own', { timeout: 500 });
    await on(page, 1);
    await page.evaluate(() => { window.gpu.restoreContext(); });
    await page.waitForFunction(() => document.documentElement.dataset.ink === 'painted');
    await settle(page);
    const png = read_png(await page.screenshot());
    assert.ok(ink_in(png, { x: 0, y: 0, w: 390, h: 300 }).strongest > 7);
    assert.deepEqual(page.wrong, []);
    await page.context().close();
  });

  check('forced colours, print and translation bring the page’s own ink', async () => {
    const page = await open();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.waitForFunction(() => document.documentElement.dataset.ink === 'own');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.waitForFunction(() => document.documentElement.dataset.ink === 'painted');
    await page.emulateMedia({ media: 'print' });
    const fill = () => page.evaluate(() =>
      getComputedStyle(document.querySelector('#content p')).webkitTextFillColor);
    assert.notEqual(await fill(), 'rgba(0, 0, 0, 0)');
    await page.emulateMedia({ media: 'screen' });
    assert.equal(await fill(), 'rgba(0, 0, 0, 0)');
    await page.evaluate(() => { document.documentElement.classList.add('translated-ltr'); });
    await page.waitForFunction(() => document.documentElement.dataset.ink === 'own');
    await page.context().close();
  });

  check('the keyboard alone goes through every screen, and never stands on nothing', async () => {
    const page = await open();
    for (const heading of ['About you', 'How we use technology', 'Read it all']) {
      for (let i = 0; ; i++) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(() => {
          const e = document.activeElement;
          const shown = e.closest('.tile') ?? e;
          return { tag: e.tagName, primary: e.matches('.primary'), width: getComputedStyle(shown).outlineWidth,
            style: getComputedStyle(shown).outlineStyle };
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
    await on(page, 3);
    await page.getByRole('link', { name: 'Write a phone number' }).click();
    const field = page.getByLabel('Phone number');
    assert.ok(await field.evaluate((e) => e === document.activeElement));
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const ids = await field.getAttribute('aria-describedby');
    assert.equal(await page.locator(`#${ids}`).textContent(), 'Write a phone number');
    await page.context().close();
  });

  check('a choice, a tick and a select keep what was chosen', async () => {
    const page = await open();
    await on(page, 1);
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
    await on(page, 1);
    const field = page.getByLabel('Your full name');
    await field.fill('');
    await field.focus();
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['か', 'かん', 'かんじ']) {
      await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
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
    await on(page, 2);
    const pad = page.locator('.pad');
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    const before = read_png(await page.screenshot({ clip: box }));
    await page.mouse.move(box.x + 40, box.y + 30);
    await page.mouse.down();
    for (let i = 1; i <= 20; i++) await page.mouse.move(box.x + 40 + i * 10, box.y + 30 + (i % 5) * 12);
    await settle(page);
    const during = read_png(await page.screenshot({ clip: box }));
    await page.mouse.up();
    await settle(page);
    const after = read_png(await page.screenshot({ clip: box }));
    const dark = (png) => ink_in(png, { x: 30, y: 10, w: 250, h: 90 }).ink.filter((v) => v > 100).length;
    assert.ok(dark(during) > dark(before) + 200, `${dark(before)} ${dark(during)}`);
    assert.ok(dark(after) > dark(before) + 200);
    assert.equal(await page.locator('.pad polyline').count(), 2);
    await page.context().close();
  });

  check('the link’s secret leaves the address at once (attack 11)', async () => {
    const page = await open({}, '/#1.c2VjcmV0');
    assert.equal(await page.evaluate(() => location.href), `${site().url}/`);
    assert.match(await page.title(), /Step by step$/);
    await page.context().close();
  });

  check('a link of the agency’s text that is a script leads nowhere (attack 57)', async () => {
    const page = await open();
    assert.equal(await page.locator('a', { hasText: 'More about this' }).getAttribute('href'), null);
    assert.equal(await page.locator('a', { hasText: 'Call' }).getAttribute('href'), 'tel:+16015550142');
    await page.context().close();
  });

  for (const way of ['the button', 'Shift three times']) {
    check(`${way} leaves at once, and nothing stays (attack 65)`, async () => {
      const page = await open();
      await on(page, 1);
      await page.evaluate(() => { sessionStorage.setItem('foyer', 'x'); indexedDB.open('rows'); });
      await page.getByLabel('Your full name').fill('Zoë');
      if (way === 'the button') await page.getByRole('button', { name: 'Leave now' }).click();
      else for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
      await page.waitForURL('**/leave');
      const left = await page.evaluate(async () => [sessionStorage.length, (await indexedDB.databases()).length]);
      assert.deepEqual(left, [0, 0]);
      await page.goBack().catch(() => undefined);
      assert.ok(!(await page.content()).includes('Zoë'));
      await page.context().close();
    });
  }

  check('one changed byte of the core is refused with a clear page (attack 62)', async () => {
    const other = await serve_changed((path, bytes) => {
      if (path !== '/foyer.wasm') return bytes;
      const changed = Buffer.from(bytes);
      changed[changed.length - 1] ^= 1;
      return changed;
    });
    const page = await open_page(browser(), other.url);
    assert.ok(await page.locator('#sorry').isVisible());
    assert.match(await page.locator('#sorry').textContent(), /by phone, on paper or in\s+person/);
    await page.context().close();
    other.close();
  });

  check('without JavaScript the page says how to go on', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site().url);
    assert.match(await page.locator('noscript').innerText(), /switched off/);
    await context.close();
  });
}
