import type { Effect } from '../contract.ts';
import { run_aloud } from '../aloud/run.ts';
import type { Core, Tell } from '../core.ts';
import { start_check, stop_check } from './checks/checks.ts';
import { send } from './http.ts';
import { leave } from './leave.ts';
import { forget, keep, recall } from './rows.ts';
import { save } from './save.ts';
import { keep_session } from './session_text.ts';
import { load_words } from './words.ts';

// What a session may ask of the world: one case per effect; every answer comes back as an event.
export function run(effect: Effect, core: Core, tell: Tell): void {
  switch (effect.do) {
    case 'http':
      void ask(effect, core, tell);
      return;
    case 'keep':
      void keep(effect.name, core.take_blob(effect.bytes)).then((done) => {
        tell({ what: 'kept', id: effect.id, done });
      });
      return;
    case 'recall':
      void recall(effect.prefix).then((found) => {
        const rows = found.map(({ name, bytes }) => ({ name, bytes: core.make_blob(bytes) }));
        tell({ what: 'recalled', id: effect.id, rows });
      });
      return;
    case 'forget':
      void forget(effect.name);
      return;
    case 'keep_session':
      keep_session(effect.text);
      return;
    case 'ring':
      setTimeout(() => {
        tell({ what: 'rang', id: effect.id });
      }, effect.after_ms);
      return;
    case 'start_check':
      void start_check(effect.check).then((found) => {
        if (found) tell({ what: 'check_done', id: effect.id, ...found });
      });
      return;
    case 'stop_check':
      stop_check();
      return;
    case 'load_words':
      void load_words(effect.lang).then((words) => {
        tell({ what: 'words_loaded', lang: effect.lang, words });
      });
      return;
    case 'find_voices':
    case 'read_aloud':
    case 'stop_reading':
      run_aloud(effect, tell);
      return;
    case 'print':
      window.print();
      return;
    case 'save':
      save(effect.file_name, core.take_blob(effect.bytes));
      return;
    case 'leave':
      void leave(core);
      return;
    default:
      effect satisfies never;
  }
}

type Http = Extract<Effect, { do: 'http' }>;

async function ask(effect: Http, core: Core, tell: Tell): Promise<void> {
  const { status, date, bytes } = await send(effect, core.take_blob(effect.body));
  tell({ what: 'responded', id: effect.id, status, date, body: core.make_blob(bytes) });
}
