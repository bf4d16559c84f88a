// A headless Chromium has no voice: a stand-in takes what would be spoken, and says when a sentence
// is over. `own` is a voice of the device, `elsewhere` one that sends what it reads to a company.
export const tags = { en: 'en-US', es: 'es-MX', 'zh-Hans': 'zh-CN', ar: 'ar-EG' };
export const own = (lang) => ({ name: `own ${lang}`, lang, localService: true, default: false });
export const elsewhere = (lang) => ({
  ...own(lang),
  name: `elsewhere ${lang}`,
  localService: false,
});

export function stand_in(voices) {
  const spoken = [];
  let now;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(utterance) {
      now = utterance;
      const { text, rate, lang, voice } = utterance;
      spoken.push({ text, rate, lang, voice: voice?.name });
    },
    cancel() {
      const was = now;
      now = undefined;
      was?.dispatchEvent(new Event('error'));
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  window.speech = {
    spoken,
    voices,
    now: () => now?.text,
    over() {
      const was = now;
      now = undefined;
      was.dispatchEvent(new Event('end'));
    },
  };
}
