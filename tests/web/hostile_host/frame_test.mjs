// A page that is allowed to show the intake, and hostile: what it does to the frame.
import { open_sample } from '../embed/embed_test.mjs';
import { place } from '../embed/place.mjs';
import { assert, check } from '../suite.mjs';

// An allowed page that makes the frame by itself, and so holds it by name.
async function open_raw() {
  const { host, kiosk } = place.world;
  host.pages['/raw'] = `<!doctype html><title>x</title>
    <iframe name="intake" src="${kiosk}/embed/"></iframe><script>window.heard = [];
    addEventListener('message', ({ data }) => heard.push(data));</script>`;
  const page = await place.browser.newPage();
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  await page.goto(`${host.url}/raw`);
  const frame = page.frames().find((one) => one.url().startsWith(kiosk));
  await frame.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  return { page, frame };
}

// Longer than the frame takes to ask whose hello it was, and to answer.
const until_heard = (frame) =>
  frame.evaluate(async () => {
    for (let i = 0; i < 3; i++) await fetch('/agency.json', { cache: 'no-store' });
  });

check('the page around cannot reach into the frame by any name (attack 55)', async () => {
  const { page } = await open_raw();
  const reached = await page.evaluate(() => {
    const element = document.querySelector('iframe');
    const tries = {
      inner: () => element.contentDocument,
      document: () => window.intake.document,
      location: () => window[0].location.href,
      storage: () => window[0].sessionStorage,
      eval: () => window[0].eval,
      name: () => window[0].name,
      frames: () => window[0].frames[0],
    };
    return Object.keys(tries).filter((name) => {
      try {
        return Boolean(tries[name]());
      } catch {
        return false; // As it should be: SecurityError.
      }
    });
  });
  assert.deepEqual(reached, []);
  await page.close();
});

check('the element gives the page around no hold on its frame (attack 55)', async () => {
  const { context, page } = await open_sample();
  const held = await page.evaluate(() => {
    const element = document.querySelector('foyer-intake');
    const own = Object.getOwnPropertyNames(element);
    const shared = Object.getOwnPropertyNames(Object.getPrototypeOf(element));
    return { own, shared: shared.sort(), root: element.shadowRoot, frames: window.length };
  });
  const shared = ['address', 'attributeChangedCallback', 'connectedCallback', 'constructor'];
  assert.deepEqual(held, {
    own: [],
    shared: [...shared, 'disconnectedCallback', 'open'],
    root: null,
    frames: 0,
  });
  await context.close();
});

check('the frame has its sandbox, its rights, no referrer, no more (attack 56)', async () => {
  const { context, page, frame } = await open_sample();
  const owner = await frame.frameElement();
  const given = await owner.evaluate((iframe) => ({
    sandbox: iframe.getAttribute('sandbox').split(' ').sort(),
    allow: iframe.allow,
    referrer: iframe.referrerPolicy,
  }));
  assert.deepEqual(given, {
    sandbox: [
      ...['allow-downloads', 'allow-forms', 'allow-modals', 'allow-same-origin', 'allow-scripts'],
    ],
    allow: `camera ${place.world.kiosk}; microphone ${place.world.kiosk}`,
    referrer: 'no-referrer',
  });
  assert.equal(await frame.evaluate(() => document.referrer), '');
  const moved = await frame.evaluate(() => {
    try {
      window.top.location = 'about:blank';
      return 'moved';
    } catch {
      return window.open('about:blank') ? 'opened' : 'neither';
    }
  });
  assert.equal(moved, 'neither');
  assert.equal(page.url(), `${place.world.host.url}/`);
  await context.close();
});

const forgeries = [
  null,
  0,
  'hello',
  [],
  {},
  { foyer: 1 },
  { foyer: '1', say: 'hello' },
  { foyer: 2, say: 'hello' },
  { foyer: 1, say: 'leave' },
  { foyer: 1, say: 'complete' },
  { foyer: 1, say: 'hello', more: 1 },
  { foyer: 1, say: ['hello'] },
  { foyer: 1, say: 'x'.repeat(5_000_000) },
  { foyer: 1, say: 'started', fragment: '#1.c2VjcmV0', what: 'activated', key: 1 },
  { do: 'leave' },
];

check('whatever the page around says, the intake stays where it is (attack 55)', async () => {
  const { page, frame } = await open_raw();
  const before = await frame.evaluate(() => document.body.innerText);
  await page.evaluate((messages) => {
    for (const one of messages) window[0].postMessage(one, '*');
    const odd = Object.create({ say: 'hello' });
    odd.foyer = 1;
    window[0].postMessage(odd, '*');
    window[0].postMessage(new ArrayBuffer(50_000_000), '*');
  }, forgeries);
  await until_heard(frame);
  assert.equal(await frame.evaluate(() => document.body.innerText), before);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  // And after a right one it tells how far, how high, and no more.
  await page.evaluate(() => window[0].postMessage({ foyer: 1, say: 'hello' }, '*'));
  await page.waitForFunction(() => window.heard.length >= 3);
  const said = await page.evaluate(() => window.heard);
  assert.deepEqual(new Set(said.map(({ say }) => say)), new Set(['step', 'ready', 'resize']));
  assert.deepEqual(page.wrong, []);
  await page.close();
});

check('a hello of another window, or of no origin, is no hello (attack 55)', async () => {
  const { host, stranger, kiosk } = place.world;
  // The allowed page holds the stranger's page, one without origin, and another of its own: all
  // speak to the intake.
  const speak = `addEventListener('message', ({ data }) => {
    if (data !== 'speak') return parent.postMessage(['stolen', data], '*');
    parent.frames[0].postMessage({ foyer: 1, say: 'hello' }, '*');
    parent.postMessage('spoken', '*');
  });`;
  for (const one of [stranger, host])
    one.pages['/speaks'] = `<!doctype html><title>x</title><script>${speak}</script>`;
  host.pages['/two'] = `<!doctype html><title>x</title>
    <iframe src="${kiosk}/embed/"></iframe><iframe src="${stranger.url}/speaks"></iframe>
    <iframe sandbox="allow-scripts" srcdoc="<script>${speak.replaceAll('"', '&quot;')}</script>">
    </iframe><iframe src="/speaks"></iframe><script>window.heard = []; window.spoken = 0;
    addEventListener('message', ({ data }) => {
      if (data === 'spoken') spoken++; else heard.push(data);
    });</script>`;
  const page = await place.browser.newPage();
  await page.goto(`${host.url}/two`);
  const frame = page.frames().find((one) => one.url().startsWith(kiosk));
  await frame.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  await page.evaluate(() => {
    for (const at of [1, 2, 3]) window.frames[at].postMessage('speak', '*');
  });
  await page.waitForFunction(() => window.spoken === 3);
  await until_heard(frame);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  await page.close();
});

check('a page that agency.json names no more hears nothing (attack 55)', async () => {
  const { page, frame } = await open_raw();
  // The page was let in while it stood there; a proxy or a cache may have kept what let it in.
  await page.route('**/agency.json', async (route) => {
    const [line, ...rest] = (await (await route.fetch()).text()).split('\n');
    const now = JSON.stringify({ ...JSON.parse(line), embedders: ['https://other.example'] });
    await route.fulfill({ body: [now, ...rest].join('\n') });
  });
  await page.evaluate(() => window[0].postMessage({ foyer: 1, say: 'hello' }, '*'));
  await until_heard(frame);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  await page.close();
});

check('nobody else frames the intake, and nobody the kiosk (attack 56)', async () => {
  const { host, stranger, kiosk } = place.world;
  for (const [around, path] of [
    [stranger, '/embed/'],
    [stranger, '/'],
    [stranger, '/?walk-in'],
    [host, '/'],
    [host, '/embed/index.html'],
  ]) {
    around.pages['/frames'] = `<!doctype html><title>x</title>
      <iframe src="${kiosk}${path}"></iframe>`;
    const page = await place.browser.newPage();
    const refused = page.waitForEvent('console', (m) => /frame-ancestors|X-Frame/i.test(m.text()));
    await page.goto(`${around.url}/frames`);
    await refused;
    const frame = page.frames()[1];
    const screen = await frame.evaluate(() => document.documentElement.dataset.screen ?? '');
    assert.equal(screen, '', `${around.url}${path}`);
    await page.close();
  }
});

check('an allowed page inside a stranger’s page shows nothing either (attack 56)', async () => {
  const { host, stranger, kiosk } = place.world;
  host.pages['/inner'] = `<!doctype html><title>x</title><iframe src="${kiosk}/embed/"></iframe>`;
  stranger.pages['/outer'] =
    `<!doctype html><title>x</title><iframe src="${host.url}/inner"></iframe>`;
  const page = await place.browser.newPage();
  const refused = page.waitForEvent('console', (m) => /frame-ancestors/i.test(m.text()));
  await page.goto(`${stranger.url}/outer`);
  await refused;
  await page.close();
});
