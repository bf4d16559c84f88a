import ar from '../../assets/kiosk_words/ar.json';
import en from '../../assets/kiosk_words/en.json';
import es from '../../assets/kiosk_words/es.json';
import zh from '../../assets/kiosk_words/zh-Hans.json';

// All languages at once: the first page greets in each of them.

export type Key = keyof typeof en;

export class Texts {
  constructor(
    readonly tag: string,
    private readonly words: Record<Key, string>,
  ) {}

  get dir(): string {
    return this.words['language.direction'];
  }
  say(key: Key, value = ''): string {
    return this.words[key].replace('{0}', value);
  }
  speaks(tag: string): boolean {
    return tag.split('-')[0]?.toLowerCase() === this.tag.split('-')[0];
  }
}

export const texts: Texts[] = [
  new Texts('en', en),
  new Texts('es', es),
  new Texts('zh-Hans', zh),
  new Texts('ar', ar),
];
