// The engine that the other suites use, with the same face as the others here. Playwright's page
// is what tests/client was written for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { open_browser, program } from '../web/browser.mjs';
import { data_bytes_max } from './weight.mjs';

const chromium_without = {
  // As where a browser is hardened: no code is compiled, so there is no WebAssembly.
  WebAssembly: ['--js-flags=--jitless'],
  // A page of WebAssembly's memory has 64 KiB; the core asks for more than these before it begins.
  memory: ['--js-flags=--wasm-max-mem-pages=16'],
};

// Starts it so that each of its processes has this much memory to write into, and no more.
function small_program(place) {
  const file = join(place, 'small-chromium');
  const line = `exec prlimit --data=${data_bytes_max} -- '${program}' "$@"`;
  writeFileSync(file, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return file;
}

function opens({ without, display, env, pictures }) {
  const heard = ['--force-renderer-accessibility', '--window-position=0,0'];
  if (env) return open_browser(heard, { ...env, DISPLAY: display }, false);
  if (without === 'room') return open_browser([], {}, true, small_program(pictures));
  return open_browser(chromium_without[without]);
}

// A finger where the element is, which a page that is not a phone's has to be told to expect.
async function touches(page, locator) {
  const { x, y, width, height } = await locator.boundingBox();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

// `env` is the session in which a screen reader listens: then there is a window.
export async function chromium(options) {
  const { without, locale = 'en-US' } = options;
  const browser = await opens(options);
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    locale,
    javaScriptEnabled: without !== 'JavaScript',
  });
  page.setDefaultTimeout(60_000);
  page.touches = (locator) => touches(page, locator);
  if (without === 'WebGL')
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  return {
    name: 'Chromium',
    window: 'chromium',
    page,
    resize: (width, height) => page.setViewportSize({ width, height }),
    closes: () => browser.close(),
  };
}
