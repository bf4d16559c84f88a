// What is seen of each engine. A check answers with what it measured.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { chromium } from './chromium.mjs';
import { firefox, webkit } from './engines.mjs';
import { cores_bytes, watch_memory } from '../client/traces.mjs';
import { tells_much } from '../demo/tells_much.mjs';
import { Leaving } from './leaving.mjs';
import { Listening } from './listening.mjs';
import { Outside } from './outside.mjs';
import { Reader } from './reader.mjs';
import { goes_translated } from './translated.mjs';
import { reasons, shows_the_other_ways } from './unstarted.mjs';
import { says_who_reads } from './voiceless.mjs';
import { Visit } from './visit.mjs';
import { in_MiB, MiB, Weight } from './weight.mjs';

export const checks = [];
const check = (name, run) => checks.push({ name, run });
const long_check = (name, run) => checks.push({ name, run, long: true });

async function with_engine(open, options, use) {
  const engine = await open(options);
  try {
    return await use(engine);
  } catch (error) {
    await engine.page.screenshot({
      path: join(options.pictures, `${engine.name}-${options.without ?? 'kiosk'}-failed.png`),
    });
    throw error;
  } finally {
    await engine.closes();
  }
}

const engines = { Chromium: chromium, Firefox: firefox, WebKit: webkit };
const views = {
  kiosk: { ink: 'painted', lang: 'en', width: 320 },
  page: { ink: 'own', lang: 'ar', width: 320, without: 'WebGL' },
};

// Chromium's keyboard walk is the demo's too, so the short form is the other engines' kiosk view.
for (const [name, open] of Object.entries(engines))
  for (const [view, { ink, lang, width, without }] of Object.entries(views)) {
    const kept = name !== 'Chromium' && view === 'kiosk' ? check : long_check;
    kept(`${name}, ${view} view: the whole way by keyboard`, ({ house, display, pictures }) =>
      with_engine(open, { display, pictures, without }, async (engine) => {
        await engine.resize(width, 640);
        const link = await house.link('--label', `${name} ${view}`);
        const visit = new Visit(engine, pictures, { ink, lang });
        await visit.goes(link);
        const opened = await house.opens_one(link);
        assert.ok(opened.holds, 'every verdict holds');
        return `${visit.screens} screens at ${width} px in ${lang}, and every verdict holds`;
      }),
    );
  }

// In the middle of something. The short form has each moment but the upload by one of the two ways.
const left_daily = { Firefox: 'kiosk', WebKit: 'page' };
const whole = process.env.FOYER_LONG === '1';
for (const [name, open] of Object.entries(engines))
  for (const [view, { ink, without }] of Object.entries(views)) {
    const kept = left_daily[name] === view ? check : long_check;
    kept(`${name}, ${view} view: leaves at once`, ({ house, display, pictures }) =>
      with_engine(open, { display, pictures, without }, (engine) =>
        new Leaving(engine, house, ink).goes({ whole }),
      ),
    );
  }

// As Debian packs them neither has a voice on the device.
for (const [name, open] of Object.entries({ Firefox: firefox, WebKit: webkit }))
  long_check(`${name} without a voice: who reads instead`, ({ house, display, pictures }) =>
    with_engine(open, { display, pictures }, async (engine) => {
      await engine.resize(390, 844);
      return says_who_reads(engine, await house.link('--label', 'voiceless'), pictures);
    }),
  );

// What a browser may lack, and how it is taken from each; there is one way to take memory.
const lacking = {
  Chromium: Object.keys(reasons),
  Firefox: ['JavaScript', 'WebAssembly'],
  WebKit: ['JavaScript', 'WebAssembly'],
};
for (const [name, all] of Object.entries(lacking))
  for (const without of all)
    (name === 'Chromium' ? check : long_check)(
      `${name} without ${without}: why, and whom to call`,
      ({ house, display, pictures }) =>
        with_engine(engines[name], { display, pictures, without, locale: 'es' }, async (engine) => {
          const { url } = await house.link('--label', `without ${without}`);
          return shows_the_other_ways(engine, { url, without, pictures });
        }),
    );

// Each screen is looked at in four ways.
long_check('Chromium prints, cuts down, recolours and names each screen', ({ house, pictures }) =>
  with_engine(chromium, { pictures }, async ({ page }) =>
    new Outside(page, pictures).goes(await house.link('--label', 'from outside')),
  ),
);

long_check('Chromium translates the page on the way: the whole way', ({ house, pictures }) =>
  with_engine(chromium, { pictures }, async ({ page }) => {
    const link = await house.link('--label', 'translated');
    const said = await goes_translated(page, link);
    assert.ok((await house.opens_one(link)).holds, 'every verdict holds');
    return `${said}, each text as the View has it`;
  }),
);

// On a device of one gigabyte, whose system needs its part.
const bytes_max = { page: 256 * MiB, all: 768 * MiB };

long_check('Chromium in one gigabyte: the whole way', ({ house, display, pictures }) =>
  with_engine(chromium, { display, pictures, without: 'room' }, async (engine) => {
    await watch_memory(engine.page);
    const link = await house.link('--label', 'in one gigabyte');
    const peak = new Weight();
    await new Visit(engine, pictures, { ink: 'painted', sees: () => peak.weighs() }).goes(link);
    assert.ok((await house.opens_one(link)).holds, 'every verdict holds');
    const core = await cores_bytes(engine.page);
    assert.ok(core > 0 && peak.page > core, 'they were measured');
    for (const [what, most] of Object.entries(bytes_max))
      assert.ok(peak[what] <= most, `${what}: ${in_MiB(peak[what])} MiB`);
    const { page, all } = peak;
    return `page ${in_MiB(page)} MiB, browser ${in_MiB(all)} MiB, core ${in_MiB(core)} MiB`;
  }),
);

// With a screen reader, each in a session of its own. WebKitGTK tells it of no card whether it is
// open, and of some controls nothing at all, so there it is the keyboard alone that is shown.
for (const [name, open] of Object.entries({ Chromium: chromium, Firefox: firefox }))
  long_check(`${name} with Orca: the whole way is heard`, async ({ house, display, pictures }) => {
    const reader = await Reader.opens(display);
    try {
      return await with_engine(open, { display, pictures, env: reader.env }, async (engine) => {
        const link = await house.link('--label', `${name} with Orca`);
        const transcript = join(pictures, `../spoken-${name}.txt`);
        const listening = new Listening(engine, reader, display, transcript);
        await listening.goes(link, { does: tells_much });
        assert.ok((await house.opens_one(link)).holds, 'every verdict holds');
        const { controls, messages } = listening;
        return `${controls} controls with role and state, ${messages} messages once each`;
      });
    } finally {
      await reader.closes();
    }
  });
