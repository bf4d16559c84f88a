import { fill_screen } from './awake.ts';
import { show_exit } from './exit.ts';
import type { Lobby } from './lobby.ts';
import { browsers_words, button, leave_page, make, show_page } from './pieces.ts';
import { may_speak, silence, speak } from './speech.ts';
import { texts, type Texts } from './texts.ts';

// Nobody is here. One card for each language: a greeting, a voice that reads it, and the beginning.
export async function show_attract(lobby: Lobby): Promise<string> {
  for (;;) {
    const chosen = await greet();
    silence();
    if (chosen) {
      leave_page();
      return chosen;
    }
    await show_exit(browsers_words(), lobby);
  }
}

// The language that somebody begins in; nothing when a worker wants to end the kiosk.
function greet(): Promise<string | undefined> {
  const words = browsers_words();
  return new Promise((done) => {
    const cards = texts.map((one) =>
      card(one, () => {
        void fill_screen();
        done(one.tag);
      }),
    );
    const staff = button(words.say('attract.staff'), 'quiet', () => {
      done(undefined);
    });
    show_page(
      words,
      words.say('attract.heading'),
      make('div', { className: 'greetings' }, ...cards),
      make('p', { className: 'staff' }, staff),
    );
  });
}

function card(words: Texts, begin: () => void): HTMLElement {
  const told = (['attract.hello', 'attract.what', 'attract.wiped'] as const).map((key) =>
    words.say(key),
  );
  const [hello = '', ...rest] = told;
  const made = make(
    'section',
    { className: 'greeting', lang: words.tag, dir: words.dir },
    make('h2', {}, hello),
    ...rest.map((text) => make('p', {}, text)),
    button(words.say('attract.begin'), 'primary', begin),
  );
  const hear = button(words.say('attract.hear'), 'quiet', () => {
    speak(told, words.tag);
  });
  void may_speak(words.tag).then((can) => {
    if (can) made.append(hear);
  });
  return made;
}
