// Colours as screens know them, and how well one is read on another.

export type Colour = readonly [number, number, number]; // 0 to 255

export const white: Colour = [255, 255, 255];
export const black: Colour = [0, 0, 0];

export function read_colour(text: string): Colour | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (!found) return undefined;
  const [r = 0, g = 0, b = 0] = found.slice(1).map((two) => parseInt(two, 16));
  return [r, g, b];
}

export const write_colour = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

// WCAG 2.2, relative luminance and contrast ratio.
export function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const one = part / 255;
    return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

// Of whole parts, so that what is measured is what is shown.
export function mix(one: Colour, other: Colour, share: number): Colour {
  const parts = one.map((from, i) => Math.round(from + ((other[i] ?? 0) - from) * share));
  return parts as unknown as Colour;
}
