// The tags for which the build found a file of words, each with that file's hash.
declare const FOYER_LANGUAGES: Record<string, string>;

// The best of the languages that there are for what a person's browser asks for: the same tag, or
// the same language; the first one otherwise.
export function best_language(
  wishes: readonly string[],
  have: string[] = Object.keys(FOYER_LANGUAGES),
): string {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  for (const wish of wishes) {
    const same = have.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    const near = same ?? have.find((tag) => primary(tag) === primary(wish));
    if (near) return near;
  }
  return have.includes('en') ? 'en' : (have[0] ?? 'en');
}

// Empty when the words cannot be had, or are not the ones that were built with this page; the
// session then stays with those it has.
export async function load_words(lang: string): Promise<string> {
  const integrity = Object.hasOwn(FOYER_LANGUAGES, lang) ? FOYER_LANGUAGES[lang] : undefined;
  if (!integrity) return '';
  try {
    const answer = await fetch(`/words/${lang}.json`, { credentials: 'omit', integrity });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
