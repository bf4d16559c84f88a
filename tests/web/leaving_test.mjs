// The way out in the middle of something: of a film, of a page whose core is broken. And what does
// not lead out.
import { said } from '../client/texts.mjs';
import { go_on, new_page, settle } from './browser.mjs';
import { open, place } from './place.mjs';
import { assert, check } from './suite.mjs';

const thrice = async (page) => {
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Shift');
};

check('Shift leads out of a film that has the focus', async () => {
  const page = await open();
  await go_on(page, 2);
  await page.getByText('Watch this in sign language').click();
  await settle(page);
  const video = page.locator('video[data-film]');
  await page.waitForFunction(() => document.querySelector('video[data-film]').readyState > 0);
  await video.evaluate(async (element) => {
    element.focus();
    await element.play();
  });
  await thrice(page);
  await page.waitForURL('**/leave');
  assert.equal(await page.locator('video').count(), 0);
  await page.context().close();
});

// From here on every call into the core fails, as it does when its memory is full.
async function open_brittle() {
  const page = await new_page(place.browser);
  await page.addInitScript(() => {
    const real = WebAssembly.instantiateStreaming;
    const brittle = (call) =>
      typeof call === 'function'
        ? (...words) => {
            if (window.broken) throw new WebAssembly.RuntimeError('unreachable');
            return call(...words);
          }
        : call;
    WebAssembly.instantiateStreaming = async (...words) => {
      const { instance } = await real.apply(WebAssembly, words);
      const all = Object.entries(instance.exports).map(([name, one]) => [name, brittle(one)]);
      return { instance: { exports: Object.fromEntries(all) } };
    };
  });
  await page.goto(place.site.url);
  await page.waitForFunction(() => document.documentElement.dataset.screen);
  await go_on(page, 1);
  await page.getByLabel('Your full name').fill('Zoë');
  await page.evaluate(() => {
    sessionStorage.setItem('foyer', 'x');
    window.broken = true;
    document.querySelector('#content .button.primary').click();
  });
  await page.locator('#sorry').waitFor();
  return page;
}

for (const [way, leave] of [
  ['the button', (page) => page.getByRole('link', { name: said('frame.leave') }).click()],
  ['Shift three times', thrice],
]) {
  check(`where the core broke on the way, ${way} leads out and wipes`, async () => {
    const page = await open_brittle();
    assert.equal(await page.locator('#bar *, #content *, #foot *').count(), 0, 'a dead control');
    assert.ok(!(await page.content()).includes('Zoë'));
    const held = await page.evaluate(() => document.activeElement.closest('#sorry section')?.lang);
    assert.equal(held, 'en', 'the focus is on what is said');
    await leave(page);
    await page.waitForURL('**/leave');
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    await page.goBack().catch(() => undefined);
    assert.ok(!(await page.content()).includes('Zoë'));
    await page.context().close();
  });
}

check('Shift as one types, or twice, or slowly, leads nowhere', async () => {
  const page = await open();
  const press = (type, key, timeStamp, repeat = false) =>
    page.evaluate(
      (given) => {
        const event = new KeyboardEvent(given.type, { ...given, bubbles: true });
        Object.defineProperty(event, 'timeStamp', { value: given.timeStamp });
        document.activeElement.dispatchEvent(event);
      },
      { type, key, timeStamp, repeat },
    );
  const presses = async (...all) => {
    for (const [at, key, repeat] of all) await press('keydown', key ?? 'Shift', at, repeat);
  };
  await presses([0], [100, 'A'], [200], [300, 'B'], [400]);
  await presses([500, 'Tab'], [1000], [1900], [3000, 'Tab']);
  await presses([5000], [6000], [7001]);
  await presses([9000, 'Tab'], [9100], [9200, 'Shift', true], [9300, 'Shift', true]);
  await settle(page);
  assert.equal(new URL(page.url()).pathname, '/');
  await presses([20000], [21000], [21999]);
  await page.waitForURL('**/leave');
  await page.context().close();
});
