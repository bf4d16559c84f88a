// In which languages the screens are walked: in those that LANGUAGES="en es" names; else in
// English, and in the long form in all that are offered.
import { pack, speaks } from '../client/texts.mjs';

export const offered = pack.languages.map(({ tag }) => tag).filter(speaks);

// Measured in every way; the others for their lengths of words.
export const in_every_way = ['en', 'ar'];

export function languages_of({ long }, { short = ['en'], whole = offered } = {}) {
  const named = process.env.LANGUAGES?.split(' ');
  return (named ?? (long ? whole : short)).filter((tag) => offered.includes(tag));
}
