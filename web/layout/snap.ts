// The device pixel that a place on the page falls on, as the browser rounds when it paints text.
// Halves are common (half of a line's leading), and dividing by the ratio and multiplying again
// loses a little of them; layout itself is exact to a 64th.
export function snap(value: number): number {
  return Math.floor(value * devicePixelRatio + 0.5 + 1 / 256);
}
