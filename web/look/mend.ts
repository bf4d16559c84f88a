import { black, contrast, luminance, mix, white, type Colour } from './colour.ts';

// An agency's colours among the house's, so that nothing becomes harder to read: text has 7 : 1 on
// every ground that it meets, borders and the focus 3 : 1. What fails is changed as little as it
// takes, the agency's colour and the house's own alike.

export type Palette = Record<string, Colour>; // by the names of assets/theme/tokens.json

const textMin = 7;
const lineMin = 3;
const tintShare = 0.08;
const softShare = 0.1;
const step = 0.01;

const grounds = ['paper', 'surface', 'sunken'];
const tintable = ['paper', 'sunken', 'line-soft']; // fields and cards stand out as they are
const texts = ['ink', 'ink-soft', 'primary', 'leave', 'attention', 'good'];
const lines = ['line', 'focus'];

const named = (palette: Palette, names: readonly string[]): Colour[] =>
  names.map((name) => palette[name] as Colour);
const changed = (
  palette: Palette,
  names: readonly string[],
  to: (one: Colour) => Colour,
): Palette => ({
  ...palette,
  ...Object.fromEntries(names.map((name) => [name, to(palette[name] as Colour)])),
});

// What is farther from these grounds than any colour: black over light ones, white over dark ones.
const away_from = ([ground = white]: readonly Colour[]): Colour =>
  luminance(ground) > 0.18 ? black : white;

function mended(one: Colour, under: readonly Colour[], least: number): Colour {
  const away = away_from(under);
  const clear = (colour: Colour): boolean =>
    under.every((ground) => contrast(colour, ground) >= least);
  let share = 0;
  while (share < 1 && !clear(mix(one, away, share))) share += step;
  return mix(one, away, Math.min(share, 1));
}

export function tinted(palette: Palette, tint: Colour): Palette {
  const ground = changed(palette, tintable, (house) => mix(house, tint, tintShare));
  const under = named(ground, grounds);
  const written = changed(ground, texts, (one) => mended(one, under, textMin));
  return changed(written, lines, (one) => mended(one, under, lineMin));
}

export function accented(palette: Palette, accent: Colour): Palette {
  const under = named(palette, grounds);
  const away = away_from(under);
  const soft = mix(palette.paper as Colour, accent, softShare);
  const primary = mended(accent, [...under, soft], textMin);
  return {
    ...palette,
    primary,
    'primary-hover': mix(primary, away, 0.2),
    'primary-soft': soft,
    'on-primary': away === black ? white : mix(primary, black, 0.9),
  };
}
