import type { Line } from './lines.ts';
import type { Spot } from './atlas.ts';
import { snap } from './snap.ts';

// Emoji keep their own colours and are not tinted.
export function has_own_colour({ pieces }: Line): boolean {
  return pieces.some(({ text }) =>
    /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u.test(text),
  );
}

// Draws one line in the colour that it has on the page, so that the browser's own rules for the
// contrast of text apply. The baseline stands on a whole device pixel, as the browser sets it; the
// start of each piece keeps its fraction.
export function draw_line(
  context: OffscreenCanvasRenderingContext2D,
  line: Line,
  spot: Spot,
  dpr: number,
  padding: number,
): void {
  const { font } = line;
  const left = spot.u + padding - snap(line.x);
  const top = spot.v + padding - snap(line.y);
  context.save();
  context.beginPath();
  if (line.cut) context.rect(spot.u + padding, spot.v, spot.w - 2 * padding, spot.h);
  else context.rect(spot.u, spot.v, spot.w, spot.h);
  context.clip();
  context.font = `${font.style} ${String(font.em * dpr)}px ${font.family}`;
  context.textAlign = 'left';
  context.fillStyle = font.colour;
  context.letterSpacing = `${String(parseFloat(font.letters) * dpr)}px`;
  context.wordSpacing = `${String(parseFloat(font.words) * dpr)}px`;
  if ('lang' in context) context.lang = font.lang || 'inherit';
  for (const { text, x, rtl } of line.pieces) {
    context.direction = rtl ? 'rtl' : 'ltr';
    context.fillText(text, left + x * dpr, top + snap(line.baseline));
  }
  context.restore();
}
