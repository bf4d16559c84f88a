// What the pixels of a picture say about a text or a control in it.
import { contrast } from '../web/png.mjs';

const rgb = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

export function distance(a, b) {
  return Math.max(
    Math.abs((a >> 16) - (b >> 16)),
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
    Math.abs((a & 255) - (b & 255)),
  );
}

const scaled = ({ x, y, w, h }, density, png) => ({
  left: Math.max(0, Math.floor(x * density)),
  top: Math.max(0, Math.floor(y * density)),
  right: Math.min(png.width, Math.ceil((x + w) * density)),
  bottom: Math.min(png.height, Math.ceil((y + h) * density)),
});

// The ground is the most frequent colour, and the ink the one that stands out most from it.
export function ink_of(png, place, density) {
  const { left, top, right, bottom } = scaled(place, density, png);
  const count = new Map();
  for (let y = top; y < bottom; ++y)
    for (let x = left; x < right; ++x) {
      const colour = png.colour(x, y);
      count.set(colour, (count.get(colour) ?? 0) + 1);
    }
  let ground = 0;
  for (const [colour, times] of count) if (times > (count.get(ground) ?? 0)) ground = colour;
  const all = [...count.keys()].map((colour) => contrast(rgb(colour), rgb(ground)));
  return { ground, contrast: all.reduce((most, one) => Math.max(most, one), 1) };
}

const weak = 40; // less than this from the ground is the edge of a glyph
const strong = 90; // and more than this is never smoothed away

// Which share of the ink of either picture is not in the other.
export function difference(painted, own, place, density) {
  const { left, top, right, bottom } = scaled(place, density, painted);
  const { ground } = ink_of(own, place, density);
  let ink = 0;
  let differs = 0;
  for (let y = top; y < bottom; ++y)
    for (let x = left; x < right; ++x) {
      const [a, b] = [painted.colour(x, y), own.colour(x, y)];
      if (distance(a, ground) < weak && distance(b, ground) < weak) continue;
      ++ink;
      if (distance(a, b) > weak) ++differs;
    }
  return { ink, share: ink ? differs / ink : 0 };
}

// The rows, in device px, in which a picture's ink begins and ends; what is only the edge of a
// glyph does not count. `less` is by how much ink may be weaker.
export function rows_of_ink(png, place, ground, density, less = 0) {
  const { left, top, right, bottom } = scaled(place, density, png);
  const rows = [];
  for (let y = top; y < bottom; ++y)
    for (let x = left; x < right; ++x)
      if (distance(png.colour(x, y), ground) >= strong - less) {
        rows.push(y);
        break;
      }
  return [rows[0], rows.at(-1)];
}

// `along`: at which share of the side.
const sides = [
  { name: 'left', from: ({ x, y, h }, along) => [x, y + h * along], step: [1, 0] },
  { name: 'right', from: ({ x, y, w, h }, along) => [x + w, y + h * along], step: [-1, 0] },
  { name: 'top', from: ({ x, y, w }, along) => [x + w * along, y], step: [0, 1] },
  { name: 'bottom', from: ({ x, y, w, h }, along) => [x + w * along, y + h], step: [0, -1] },
];
const outside_px = 4;
const inside_px = 6;

// Goes from outside over each edge of a control: where its first ink lies, in CSS px from where the
// page has the edge, and how it stands out from what is around it.
export function edges_of(png, place, density) {
  return sides.map((side) => {
    // A letter above may reach down to where the ground is looked for: the middle, or beside it.
    const all = [0.5, 0.4, 0.6].map((along) => edge_at(png, place, density, side, along));
    const clear = all.find(({ off, contrast }) => off !== null && contrast >= 3);
    return { name: side.name, ...(clear ?? all[0]) };
  });
}

function edge_at(png, place, density, { from, step }, along) {
  const [x, y] = from(place, along).map((one) => one * density);
  const at = (i) => {
    // The right and bottom edges end before the pixel on which they fall.
    const back = step[0] + step[1] < 0 ? 1 : 0;
    const px = Math.round(x) + i * step[0] - (step[0] ? back : 0);
    const py = Math.round(y) + i * step[1] - (step[1] ? back : 0);
    const in_it = px >= 0 && py >= 0 && px < png.width && py < png.height;
    return in_it ? png.colour(Math.floor(px), Math.floor(py)) : null;
  };
  const around = at(-outside_px * density);
  if (around === null) return { off: 0, contrast: Infinity }; // the window ends there
  let off = null;
  let most = 1;
  for (let i = -(outside_px - 1) * density; i <= inside_px * density; ++i) {
    const colour = at(i);
    if (colour === null) continue;
    const stands_out = contrast(rgb(colour), rgb(around));
    if (off === null && stands_out >= 1.5) off = i / density;
    if (off !== null && i / density <= off + 3) most = Math.max(most, stands_out);
  }
  return { off, contrast: most };
}
