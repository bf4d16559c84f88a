// What happens when something is missing, broken or hostile, and the ways out.
import { said } from '../client/texts.mjs';
import { go_on, settle } from './browser.mjs';
import { open, place } from './place.mjs';
import { ink_in, read_png } from './png.mjs';
import { assert, check } from './suite.mjs';

const ink = (page) => page.evaluate(() => document.documentElement.dataset.ink);

check('without WebGL2 the page view is there by itself', async () => {
  const page = await open({ noGl: true });
  assert.equal(await ink(page), 'own');
  assert.ok(await page.locator('#ink').isHidden());
  await go_on(page, 1);
  assert.equal(await page.locator('h1').textContent(), 'About you');
  await page.context().close();
});

check('a driver that makes no program of the shaders brings the page view', async () => {
  const page = await open();
  assert.equal(await ink(page), 'painted');
  await page.addInitScript(() => {
    WebGL2RenderingContext.prototype.linkProgram = () => undefined;
  });
  await page.reload();
  await settle(page);
  assert.equal(await ink(page), 'own');
  assert.ok(await page.locator('#ink').isHidden());
  await go_on(page, 1);
  await page.context().close();
});

check('a lost context shows the page view at once, and the painted one comes back', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.gpu = document
      .querySelector('#ink')
      .getContext('webgl2')
      .getExtension('WEBGL_lose_context');
    window.gpu.loseContext();
  });
  await page.waitForFunction(() => document.documentElement.dataset.ink === 'own', {
    timeout: 500,
  });
  await go_on(page, 1);
  await page.evaluate(() => {
    window.gpu.restoreContext();
  });
  await page.waitForFunction(() => document.documentElement.dataset.ink === 'painted');
  await settle(page);
  const png = read_png(await page.screenshot());
  assert.ok(ink_in(png, { x: 0, y: 0, w: 390, h: 300 }).strongest > 7);
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});

check('the link’s secret leaves the address at once (attack 11)', async () => {
  const page = await open({}, '/#1.c2VjcmV0');
  assert.equal(await page.evaluate(() => location.href), `${place.site.url}/`);
  assert.match(await page.title(), /Step by step$/);
  await page.context().close();
});

check('a link of the agency’s text that is a script leads nowhere (attack 57)', async () => {
  const page = await open();
  assert.equal(await page.locator('a', { hasText: 'More about this' }).getAttribute('href'), null);
  assert.equal(
    await page.locator('a', { hasText: 'Call' }).getAttribute('href'),
    'tel:+16015550142',
  );
  await page.context().close();
});

for (const way of ['the button', 'Shift three times']) {
  check(`${way} leaves at once, and nothing stays (attacks 63, 65)`, async () => {
    const page = await open();
    await go_on(page, 1);
    await page.evaluate(() => {
      sessionStorage.setItem('foyer', 'x');
      indexedDB.open('rows');
    });
    await page.getByLabel('Your full name').fill('Zoë');
    if (way === 'the button') await page.getByRole('button', { name: 'Leave now' }).click();
    else for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
    await page.waitForURL('**/leave');
    const left = await page.evaluate(async () => [
      sessionStorage.length,
      (await indexedDB.databases()).length,
    ]);
    assert.deepEqual(left, [0, 0]);
    await page.goBack().catch(() => undefined);
    assert.ok(!(await page.content()).includes('Zoë'));
    await page.context().close();
  });
}

check('a page that the browser kept whole begins anew when it comes back (attack 63)', async () => {
  const page = await open();
  await go_on(page, 1);
  await page.getByLabel('Your full name').fill('Zoë');
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await loaded;
  await page.waitForFunction(() => document.documentElement.dataset.screen);
  assert.ok(!(await page.content()).includes('Zoë'));
  assert.equal(await page.getByLabel('Your full name').count(), 0);
  await page.context().close();
});

check(
  'no worker stands between page and server, and none can be put there (attack 61)',
  async () => {
    const page = await open();
    const put = await page.evaluate(async () => {
      const refused = new Promise((done) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          done(effectiveDirective);
        });
      });
      const tried = navigator.serviceWorker.register('/app.js').then(
        () => 'registered',
        () => refused,
      );
      return [await tried, (await navigator.serviceWorker.getRegistrations()).length];
    });
    // Two rules stand in its way; the browser names the first.
    assert.match(put[0], /^(worker-src|require-trusted-types-for)$/);
    assert.equal(put[1], 0);
    await page.context().close();
  },
);

check('without JavaScript the page says how to go on', async () => {
  const context = await place.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(place.site.url);
  const words = await page.locator('noscript').innerText();
  assert.ok(words.includes(said('unstarted.scripts')));
  assert.ok(await page.locator('noscript a[href="/call"]').first().isVisible());
  await context.close();
});
