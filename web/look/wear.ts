import type { Core } from '../core.ts';
import type { Wear } from './code.ts';
import { read_colour, write_colour, type Colour } from './colour.ts';
import { accented, tinted, type Palette } from './mend.ts';
import type { Look } from './wishes.ts';

declare const FOYER_TOKENS: string[]; // the names of the colours, in their order

// The faces that systems have of each kind. A script that has its own list in scripts.css keeps it.
const faces: Record<string, string> = {
  sans: "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
  serif: "ui-serif, Georgia, 'Noto Serif', 'Liberation Serif', serif",
  rounded: "ui-rounded, 'Arial Rounded MT Bold', 'Varela Round', system-ui, sans-serif",
};
const browsersText = 16; // CSS px, where nobody chose another
const housesText = 18;

const root = document.documentElement;
const found = (name: string): string => getComputedStyle(root).getPropertyValue(`--${name}`).trim();

function put(name: string, value: string | undefined): void {
  if (value === undefined) root.style.removeProperty(`--${name}`);
  else root.style.setProperty(`--${name}`, value);
}

function houses_palette(): Palette {
  for (const name of FOYER_TOKENS) put(name, undefined);
  return Object.fromEntries(
    FOYER_TOKENS.map((name) => [name, read_colour(found(name))]),
  ) as Palette;
}

function agencys_palette(house: Palette, look: Look): Palette {
  const tint = read_colour(look.tint ?? '');
  const accent = read_colour(look.accent ?? '');
  const ground = tint ? tinted(house, tint) : house;
  return accent ? accented(ground, accent) : ground;
}

// For the painter, as wasm/paint/theme.h reads it: the radius at the house's text size, then a
// colour after the other.
function packed(palette: Palette, look: Look): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 * (1 + FOYER_TOKENS.length)));
  const radius = parseFloat(found('radius'));
  bytes.setFloat32(0, (radius * housesText) / Number(look['text-size'] ?? housesText), true);
  FOYER_TOKENS.forEach((name, i) => {
    const [r, g, b] = palette[name] as Colour;
    bytes.setUint32(4 * (1 + i), (r << 16) | (g << 8) | b, true);
  });
  return new Uint8Array(bytes.buffer);
}

// Where somebody wishes for high contrast the colours are the house's; corners, face and size of
// the text are nobody's obstacle and stay.
export function wear(look: Look): Wear {
  const size = look['text-size'];
  put('radius', look.radius && `${look.radius}px`);
  put('face', look.font && faces[look.font]);
  put('text', size && `${String((100 * Number(size)) / browsersText)}%`);
  let worn = '';
  return (scheme: string, core: Core) => {
    if (scheme === worn) return;
    worn = scheme;
    const house = houses_palette();
    const palette = scheme === 'high' ? house : agencys_palette(house, look);
    for (const name of FOYER_TOKENS)
      if (palette[name] !== house[name]) put(name, write_colour(palette[name] as Colour));
    core.exports._foyer_theme(core.put(packed(palette, look)));
  };
}
