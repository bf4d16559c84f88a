// The parts in pieces, each of which is run and kept by itself: in the long form the walk goes in
// four through each language, and so do the writing and the desk. The walk's dark and high contrast
// colours are pieces of their own. PIECE=3, LANGUAGES="en es" and SCHEME=light choose among them.
import { in_every_way, languages_of } from './languages.mjs';

export const pieces = 4;
const only = Number(process.env.PIECE ?? 0);
const scheme = process.env.SCHEME;
const in_four = ['walk', 'desk', 'writing'];

// Not all of a part was asked for, so what it measures is not all of it either.
const is_narrowed = Boolean(process.env.LANGUAGES || process.env.LOOKS);

const named = (one) => ({
  ...one,
  name: [one.part, one.lang, one.piece, one.scheme !== 'light' && one.scheme]
    .filter(Boolean)
    .join(' '),
  keeps: Boolean(one.lang) || !is_narrowed,
});

// Dark and high contrast are for the languages that are measured in every way, and what does not
// hang on colour (outlines, sizes, overflow) is measured in light ones only.
function schemes_of({ part, lang, piece }) {
  if (part !== 'walk' || !piece) return [''];
  const all = in_every_way.includes(lang) ? ['light', 'dark', 'high'] : ['light'];
  return all.filter((one) => !scheme || one === scheme);
}

// Of the part: { part, lang, piece, scheme, name, keeps }.
export function pieces_of(part, place) {
  const numbers = Array.from({ length: pieces }, (_, i) => i + 1);
  const all = place.long && in_four.includes(part) ? numbers : [0];
  const languages = part === 'walk' ? languages_of(place) : [''];
  return all
    .filter((piece) => !piece || !only || piece === only)
    .flatMap((piece) => languages.map((lang) => ({ part, lang, piece })))
    .flatMap((one) => schemes_of(one).map((scheme) => named({ ...one, scheme })));
}
