// A picture of the window, by the browser's own protocol: Playwright would take the density for one
// of its own.
import { read_png } from '../web/png.mjs';

async function taken(page, more = {}) {
  const { data } = await page.devtools.send('Page.captureScreenshot', {
    ...{ format: 'png', optimizeForSpeed: true, ...more },
  });
  const bytes = Buffer.from(data, 'base64');
  return { bytes, ...read_png(bytes) };
}

export const shot = (page) => taken(page);

// Only that part of the window, in whole CSS px, which is much quicker; its pixels are asked for by
// where they stand in the window. `top` is how far the page is scrolled.
export async function shot_of(page, { x, y, width, height }, top) {
  const png = await taken(page, { clip: { x, y: y + top, width, height, scale: 1 } });
  return {
    ...{ left: x, top: y, right: x + png.width, bottom: y + png.height },
    colour: (px, py) => png.colour(px - x, py - y),
  };
}
