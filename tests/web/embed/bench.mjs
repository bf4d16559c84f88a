// What the proof of work before a walk-in costs a slow phone: from the press on Start until the
// order goes out, in Chromium at a sixth of this machine's speed.
// node tests/web/embed/bench.mjs [TIMES [SITE]]
import { key_of } from '../../client/keys.mjs';
import { open_browser } from '../browser.mjs';
import { make_world } from './world.mjs';

const slower = 6;
const times = Number(process.argv[2] ?? 30);

// Runs in the page: the press and the order are told apart by the page's own clock.
function press_and_wait(id) {
  const real = window.fetch;
  return new Promise((done) => {
    const begun = performance.now();
    window.fetch = (place, ...more) => {
      if (String(place).includes('/v1/walk-ins')) done(performance.now() - begun);
      return real(place, ...more);
    };
    document.getElementById(id).click();
  });
}

const world = await make_world(process.argv[3], ['--rate', '1000', '--burst', '100000']);
const browser = await open_browser();
const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
const session = await page.context().newCDPSession(page);
const took = [];
for (let i = 0; i < times; i++) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(`${world.kiosk}/?walk-in`);
  await page.waitForFunction(() => document.documentElement.dataset.screen === 'welcome');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  took.push(await page.evaluate(press_and_wait, `k${key_of('frame.next')}`));
}
took.sort((a, b) => a - b);
const at = (share) => took[Math.floor((took.length - 1) * share)].toFixed(0);
console.log(
  `work before a walk-in, ${slower} times slower, ${times} times: ` +
    `median ${at(0.5)} ms, p90 ${at(0.9)} ms, most ${at(1)} ms`,
);
await browser.close();
await world.close();
