// A picture as 16 x 16 fields of brightness, six bits each: enough to see that something moved,
// vanished or changed its colour, and blind to how a font's edges are smoothed.
const side = 16;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function fingerprint(png) {
  const sums = new Float64Array(side * side);
  const counts = new Uint32Array(side * side);
  for (let y = 0; y < png.height; y += 2)
    for (let x = 0; x < png.width; x += 2) {
      const at = Math.floor((y * side) / png.height) * side + Math.floor((x * side) / png.width);
      const colour = png.colour(x, y);
      sums[at] += ((colour >> 16) * 3 + ((colour >> 8) & 255) * 6 + (colour & 255)) / 10;
      ++counts[at];
    }
  return [...sums].map((sum, i) => digits[Math.round((sum / counts[i] / 255) * 63)]).join('');
}

const near = 1; // what rounding does
const fields_max = 2; // of 256

// How many fields differ by more than rounding.
export function fields_apart(a, b) {
  const far = (one, i) => Math.abs(digits.indexOf(one) - digits.indexOf(b[i])) > near;
  return [...a].filter(far).length;
}
export const looks_alike = (a, b) => fields_apart(a, b) <= fields_max;
