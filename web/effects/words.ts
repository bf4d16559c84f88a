declare const FOYER_LANGUAGES: string[]; // the tags for which the build found a file of words

// The best of the languages that there are for what a person's browser asks for: the same tag, or
// the same language; the first one otherwise.
export function best_language(wishes: readonly string[], have: string[] = FOYER_LANGUAGES): string {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  for (const wish of wishes) {
    const same = have.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    const near = same ?? have.find((tag) => primary(tag) === primary(wish));
    if (near) return near;
  }
  return have.includes('en') ? 'en' : (have[0] ?? 'en');
}

// Empty when the words cannot be had; the session then stays with those it has.
export async function load_words(lang: string): Promise<string> {
  if (!FOYER_LANGUAGES.includes(lang)) return '';
  try {
    const answer = await fetch(`/words/${lang}.json`, { credentials: 'omit' });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
