import type { Region } from '../layout/report.ts';

const overscan = 1; // screens above and below, so that paint never lags behind scrolling

// What the canvas covers: the screen and one more on either side, as far as the page goes, on whole
// device px, and never larger than the GPU can draw.
export function region_of(page: HTMLElement, sideMax: number): Region {
  const dpr = devicePixelRatio;
  const end = page.offsetHeight;
  const whole = (value: number): number => Math.round(value * dpr) / dpr;
  const height = Math.min(end, innerHeight * (1 + 2 * overscan), Math.floor(sideMax / dpr));
  const above = Math.max(0, (height - innerHeight) / 2);
  const top = Math.max(0, Math.min(scrollY - above, end - height));
  const width = Math.min(document.documentElement.clientWidth, Math.floor(sideMax / dpr));
  return { left: 0, top: whole(top), width, height: whole(height) };
}

// Whether a quarter of a screen is still to spare on either side, or nothing more is there to see.
export function stands(region: Region, page: HTMLElement): boolean {
  const spare = innerHeight / 4;
  const above = region.top <= 1 || scrollY - spare >= region.top;
  const bottom = region.top + region.height;
  const below = bottom >= page.offsetHeight - 1 || scrollY + innerHeight + spare <= bottom;
  return above && below;
}
