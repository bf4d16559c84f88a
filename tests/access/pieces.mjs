// The parts in pieces, each of which is run and kept by itself: in the long form the walk goes in
// four through each language, and so do the writing and the desk. PIECE=3 and LANGUAGES="en es"
// choose among them.
import { languages_of } from './languages.mjs';

export const pieces = 4;
const only = Number(process.env.PIECE ?? 0);
const in_four = ['walk', 'desk', 'writing'];

// Not all of a part was asked for, so what it measures is not all of it either.
const is_narrowed = Boolean(process.env.LANGUAGES || process.env.LOOKS);

const named = (one) => ({
  ...one,
  name: [one.part, one.lang, one.piece].filter(Boolean).join(' '),
  keeps: Boolean(one.lang) || !is_narrowed,
});

// Of the part: { part, lang, piece, name, keeps }.
export function pieces_of(part, place) {
  const numbers = Array.from({ length: pieces }, (_, i) => i + 1);
  const all = place.long && in_four.includes(part) ? numbers : [0];
  const languages = part === 'walk' ? languages_of(place) : [''];
  return all
    .filter((piece) => !piece || !only || piece === only)
    .flatMap((piece) => languages.map((lang) => named({ part, lang, piece })));
}
