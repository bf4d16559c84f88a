// What the build found in its folder of words.
interface Spoken {
  tag: string;
  name: string; // its own
  whole: boolean; // lacks no text
  integrity: string; // of its file
}

declare const FOYER_LANGUAGES: Spoken[];

export function spoken(): { tag: string; name: string }[] {
  return FOYER_LANGUAGES.map(({ tag, name }) => ({ tag, name }));
}

// What the person's browser asks for, each wish followed by its script, since a language may be
// offered by that: zh-TW wishes for zh-Hant too.
export function wishes(asked: readonly string[]): string[] {
  return asked.flatMap((tag) => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return script ? [tag, `${language}-${script}`] : [tag];
    } catch {
      return [];
    }
  });
}

// The best of the languages that there are for these wishes: the same tag, or the same language;
// English otherwise.
export function best_language(wishes: readonly string[], have: Spoken[] = FOYER_LANGUAGES): string {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  const whole = have.filter((one) => one.whole).map((one) => one.tag);
  for (const wish of wishes) {
    const same = whole.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    const near = same ?? whole.find((tag) => primary(tag) === primary(wish));
    if (near) return near;
  }
  return whole.includes('en') ? 'en' : (whole[0] ?? 'en');
}

// Empty when the words cannot be had, or are not the ones that were built with this page; the
// session then stays with those it has.
export async function load_words(lang: string): Promise<string> {
  const integrity = FOYER_LANGUAGES.find(({ tag }) => tag === lang)?.integrity;
  if (!integrity) return '';
  try {
    const answer = await fetch(`/words/${lang}.json`, { credentials: 'omit', integrity });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
