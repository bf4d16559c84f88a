// The tablet's own voice, for people who cannot connect their own aids: only voices that the device
// has itself, because another one would send what it reads to a company.

function voice_for(lang: string): SpeechSynthesisVoice | undefined {
  const primary = lang.split('-')[0];
  return speechSynthesis
    .getVoices()
    .find((one) => one.localService && one.lang.split(/[-_]/)[0] === primary);
}

// Browsers tell of their voices a little later.
export function may_speak(lang: string): Promise<boolean> {
  if (voice_for(lang)) return Promise.resolve(true);
  return new Promise((done) => {
    speechSynthesis.addEventListener(
      'voiceschanged',
      () => {
        done(voice_for(lang) !== undefined);
      },
      { once: true },
    );
  });
}

export function silence(): void {
  speechSynthesis.cancel();
}

export function speak(texts: string[], lang: string): void {
  silence();
  const voice = voice_for(lang);
  if (!voice) return;
  for (const text of texts) {
    const told = new SpeechSynthesisUtterance(text);
    Object.assign(told, { lang, voice });
    speechSynthesis.speak(told);
  }
}
