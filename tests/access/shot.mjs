// A picture of the window, by the browser's own protocol: Playwright would take the density for one
// of its own.
import { read_png } from '../web/png.mjs';

export async function shot(page) {
  const { data } = await page.devtools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
  });
  return read_png(Buffer.from(data, 'base64'));
}
