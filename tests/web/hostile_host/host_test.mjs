// What the element takes from others than its own frame: nothing.
import { open_sample } from '../embed/embed_test.mjs';
import { place } from '../embed/place.mjs';
import { load } from '../modules.mjs';
import { assert, check } from '../suite.mjs';

check('the element hears its own frame and nobody else (attack 55)', async () => {
  const { host, stranger, kiosk } = place.world;
  const { context, page } = await open_sample();
  const before = await page.evaluate(() => window.heard.length);
  stranger.pages['/lies'] = `<!doctype html><title>x</title><script>
    for (const say of ['complete', 'leave', 'ready', 'error'])
      parent.postMessage({ foyer: 1, say }, '*');
    parent.postMessage({ foyer: 1, say: 'step', step: 1, of: 2 }, '*');
    parent.postMessage('done', '*');</script>`;
  const said = await page.evaluate(
    ([from, origin]) =>
      new Promise((done) => {
        addEventListener('message', (event) => {
          if (event.data === 'done') done(window.heard.length);
        });
        // From the page itself, as if it came from the kiosk.
        const forged = { data: { foyer: 1, say: 'complete' }, origin, source: window };
        dispatchEvent(new MessageEvent('message', forged));
        const liar = document.createElement('iframe');
        liar.src = from;
        document.body.append(liar);
      }),
    [`${stranger.url}/lies`, kiosk],
  );
  assert.equal(said, before);
  assert.equal(page.url(), `${host.url}/`);
  await context.close();
});

check('a message is exactly one of those that there are (attacks 55, 59)', async () => {
  const { read_news, read_hello } = await load('embed/messages.ts');
  assert.deepEqual(read_news({ foyer: 1, say: 'step', step: 3, of: 16 }), {
    foyer: 1,
    say: 'step',
    step: 3,
    of: 16,
  });
  assert.ok(read_hello({ foyer: 1, say: 'hello' }));
  const step = { foyer: 1, say: 'step', step: 3, of: 16 };
  for (const bad of [
    ...[undefined, null, 1, 'step', [step], new Map(Object.entries(step))],
    ...[
      { ...step, step: '3' },
      { ...step, step: -1 },
      { ...step, step: 1.5 },
    ],
    ...[
      { ...step, step: 1e9 },
      { ...step, step: NaN },
      { ...step, extra: 1 },
    ],
    ...[
      { ...step, foyer: 2 },
      { ...step, say: 'answers' },
      { ...step, say: 'constructor' },
    ],
    ...[
      { foyer: 1, say: 'step', step: 3 },
      { foyer: 1, say: 'resize', height: 100_001 },
    ],
    ...[
      { foyer: 1, say: 'toString' },
      { foyer: 1, say: '__proto__' },
    ],
    JSON.parse('{"foyer":1,"say":"ready","__proto__":{"polluted":true}}'),
    Object.create(step),
    Object.assign(Object.create({ foyer: 1 }), { say: 'ready' }),
  ]) {
    assert.equal(read_news(bad), undefined, JSON.stringify(bad));
    assert.equal(read_hello(bad), false);
  }
  assert.equal({}.polluted, undefined);
});

check('the element loads an origin and nothing else (attack 57)', async () => {
  globalThis.HTMLElement ??= class {};
  globalThis.customElements ??= { get: () => true };
  const { read_agency } = await load('embed/foyer-intake.ts');
  assert.equal(read_agency('https://kiosk.example'), 'https://kiosk.example');
  assert.equal(read_agency('https://kiosk.example/'), 'https://kiosk.example');
  assert.equal(read_agency('http://127.0.0.1:8080'), 'http://127.0.0.1:8080');
  for (const bad of [
    ...[null, '', 'kiosk.example', '//kiosk.example', 'javascript:alert(1)', 'data:text/html,x'],
    ...['http://kiosk.example', 'https://kiosk.example/#1.c2VjcmV0', 'https://kiosk.example/x'],
    ...['https://user@kiosk.example', 'https://kiosk.example?x', 'blob:https://kiosk.example/x'],
    ...[' https://kiosk.example', 'https://kiosk.example\n', 'HTTPS://KIOSK.example'],
  ]) {
    assert.equal(read_agency(bad), undefined, bad);
  }
});

check('names like ours around the frame change nothing in it (attack 59)', async () => {
  const { context, page, frame } = await open_sample();
  await page.evaluate(() => {
    Object.prototype.foyer = 1;
    Object.prototype.say = 'complete';
    Array.prototype.at = () => 'polluted';
    for (const name of ['content', 'title', 'page', 'ink', 'before', 'polite']) {
      const form = document.createElement('form');
      form.id = form.name = name;
      document.body.append(form);
    }
  });
  await frame.locator('button.primary').press('Enter');
  await frame.waitForFunction(() => document.documentElement.dataset.screen === 'now');
  assert.equal(await frame.evaluate(() => ({}).foyer), undefined);
  await context.close();
});
