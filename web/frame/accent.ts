// An agency's own colour in the frame on its page: on buttons, links and what is chosen. It keeps
// its hue; how light it is follows from what can be read (7 : 1 on every ground that it meets), so
// no agency's colour makes the intake harder to read. Where somebody wishes for high contrast it
// stays away.

type Colour = readonly [number, number, number]; // 0 to 255

const contrastMin = 7;
const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

export function read_colour(text: string): Colour | undefined {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (!found) return undefined;
  const [r = 0, g = 0, b = 0] = found.slice(1).map((two) => parseInt(two, 16));
  return [r, g, b];
}

const written = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: Colour): number {
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

const mix = (one: Colour, other: Colour, part: number): Colour =>
  written_back(one.map((from, i) => from + ((other[i] ?? 0) - from) * part));
// As it will stand in the style, so that what is measured is what is shown.
const written_back = (parts: number[]): Colour =>
  parts.map((part) => Math.round(part)) as unknown as Colour;

export interface Accent {
  primary: string;
  'primary-hover': string;
  'primary-soft': string;
  'on-primary': string;
}

// The agency's colour where these are the grounds: darker on light ones, lighter on dark ones, as
// little as it takes.
export function mend(accent: Colour, grounds: readonly Colour[]): Accent {
  const [ground = white] = grounds;
  const away = luminance(ground) > 0.18 ? black : white;
  const soft = mix(ground, accent, 0.1);
  const reads = (colour: Colour): boolean =>
    [...grounds, soft].every((one) => contrast(colour, one) >= contrastMin);
  let part = 0;
  while (part < 1 && !reads(mix(accent, away, part))) part += 0.01;
  const primary = mix(accent, away, Math.min(part, 1));
  return {
    primary: written(primary),
    'primary-hover': written(mix(primary, away, 0.2)),
    'primary-soft': written(soft),
    'on-primary': written(away === black ? white : mix(primary, black, 0.9)),
  };
}

let shown_in = '';

// In the colours of a scheme that the page has taken; the names are those of the design tokens.
export function show_accent(accent: Colour | undefined, scheme: string): void {
  if (!accent || scheme === shown_in) return;
  shown_in = scheme;
  const { style } = document.documentElement;
  const names = ['primary', 'primary-hover', 'primary-soft', 'on-primary'] as const;
  if (scheme === 'high') {
    for (const name of names) style.removeProperty(`--${name}`);
    return;
  }
  const now = getComputedStyle(document.documentElement);
  const grounds = ['paper', 'surface', 'sunken'].flatMap((name) => {
    const colour = read_colour(now.getPropertyValue(`--${name}`));
    return colour ? [colour] : [];
  });
  const mended = mend(accent, grounds);
  for (const name of names) style.setProperty(`--${name}`, mended[name]);
}
