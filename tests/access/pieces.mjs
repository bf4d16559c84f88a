// The parts in pieces, each of which is run and kept by itself: in the long form the walk goes in
// four through each language, and so do the writing and the desk. The walk looks at the layout, and
// at the colours, in pieces of their own. PIECE=3, LANGUAGES="en es" and KIND=dark choose among
// them.
import { in_every_way, languages_of } from './languages.mjs';

export const pieces = 4;
const only = Number(process.env.PIECE ?? 0);
const only_kind = process.env.KIND;
const in_four = ['walk', 'desk', 'writing'];

// Not all of a part was asked for, so what it measures is not all of it either.
const is_narrowed = Boolean(process.env.LANGUAGES || process.env.LOOKS);

const named = (one) => ({
  ...one,
  name: [one.part, one.lang, one.piece, one.kind].filter(Boolean).join(' '),
  keeps: Boolean(one.lang) || !is_narrowed,
});

// A window in which a dense screen was emulated sets a heading now and then as dense screens have
// it, without hinting, though it is none any more (Chromium 156). So what is painted is compared in
// windows that never were one. Of a language that is not measured in every way, the layout is all.
function kinds_of({ part, lang }, { long }) {
  if (!['walk', 'desk'].includes(part)) return [''];
  const colours = part === 'walk' && long ? ['light', 'dark', 'high'] : ['colours'];
  const all = part === 'desk' || in_every_way.includes(lang) ? ['layout', ...colours] : ['layout'];
  return all.filter((one) => !only_kind || one === only_kind);
}

// Of the part: { part, lang, piece, kind, name, keeps }.
export function pieces_of(part, place) {
  const numbers = Array.from({ length: pieces }, (_, i) => i + 1);
  const all = place.long && in_four.includes(part) ? numbers : [0];
  const languages = part === 'walk' ? languages_of(place) : [''];
  return all
    .filter((piece) => !piece || !only || piece === only)
    .flatMap((piece) => languages.map((lang) => ({ part, lang, piece })))
    .flatMap((one) => kinds_of(one, place).map((kind) => named({ ...one, kind })));
}
