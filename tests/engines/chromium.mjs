// The engine that the other suites use, with the same face as the others here. Playwright's page
// is what tests/client was written for.
import { open_browser } from '../web/browser.mjs';

// `env` is the session in which a screen reader listens: then there is a window.
export async function chromium({ without, display, env }) {
  const heard = ['--force-renderer-accessibility', '--window-position=0,0'];
  const browser = env
    ? await open_browser(heard, { ...env, DISPLAY: display }, false)
    : await open_browser();
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: without !== 'JavaScript',
  });
  page.setDefaultTimeout(60_000);
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
