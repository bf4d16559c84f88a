import type { Lobby } from './lobby.ts';
import { button, code_field, make, show_page } from './pieces.ts';
import { forget_setting, read_setting, try_code } from './setting.ts';
import type { Texts } from './texts.ts';
import { wipe_device } from './wipe.ts';

const backMs = 60_000; // somebody pressed it who is no worker, or went away

// A worker ends the kiosk with her code: then the tablet keeps nothing of it. Answers when nobody
// did.
export function show_exit(words: Texts, lobby: Lobby): Promise<void> {
  const { row, field, says } = code_field(words.say('exit.code'), '');
  return new Promise((done) => {
    const back = setTimeout(done, backMs);
    const attempt = async (): Promise<void> => {
      const told = await try_code(field.value, Date.now());
      field.value = '';
      if (told === 'right') {
        clearTimeout(back);
        await end_kiosk(lobby);
        return;
      }
      says(told === 'wrong' ? words.say('exit.wrong') : waiting(words));
      field.focus();
    };
    const form = make('form', { noValidate: true, autocomplete: 'off' }, row);
    form.append(
      button(words.say('exit.go'), 'primary', () => void attempt()),
      button(words.say('exit.back'), 'secondary', () => {
        clearTimeout(back);
        done();
      }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void attempt();
    });
    show_page(words, words.say('exit.heading'), make('p', {}, words.say('exit.what')), form);
    field.focus();
  });
}

function waiting(words: Texts): string {
  const ms = (read_setting()?.wait_until ?? 0) - Date.now();
  return words.say('exit.wait', String(Math.max(1, Math.ceil(ms / 1000))));
}

async function end_kiosk(lobby: Lobby): Promise<void> {
  await wipe_device();
  forget_setting();
  await lobby.drop_release();
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  location.replace('/leave');
}
