import type { Tell } from '../core.ts';

// Which voices this device speaks with by itself. Others would send the text to a company: they are
// never used.
export type Where = 'device' | 'elsewhere' | 'none';

const synthesis = (): SpeechSynthesis | undefined =>
  'speechSynthesis' in window ? window.speechSynthesis : undefined;

// Language and script: a voice for Cantonese, written zh-HK, does not read zh-Hans.
function tongue(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return '';
  }
}

function all_for(lang: string): SpeechSynthesisVoice[] {
  const wanted = tongue(lang);
  return (synthesis()?.getVoices() ?? []).filter((voice) => tongue(voice.lang) === wanted);
}

// The device's own for this language: what it would choose itself goes first.
export function voice_for(lang: string): SpeechSynthesisVoice | undefined {
  const own = all_for(lang).filter((voice) => voice.localService);
  return own.find((voice) => voice.default) ?? own[0];
}

function where(lang: string): Where {
  if (voice_for(lang)) return 'device';
  return all_for(lang).length ? 'elsewhere' : 'none';
}

// Browsers gather their voices when they are first asked for, which takes them a moment.
export function gather_voices(): void {
  synthesis()?.getVoices();
}

// Told now, and again whenever they change.
export function find_voices(languages: string[], tell: Tell): void {
  const tell_all = (): void => {
    const voices = languages.map((lang) => ({ lang, where: where(lang) }));
    tell({ what: 'voices_found', voices });
  };
  setTimeout(tell_all);
  synthesis()?.addEventListener('voiceschanged', tell_all);
}
