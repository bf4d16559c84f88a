import { fill_screen } from './awake.ts';
import { browsers_words, button, code_field, make, show_page } from './pieces.ts';
import { make_setting, read_code } from './setting.ts';

// A worker makes a tablet a kiosk: she chooses the code that ends it, typed twice.
export function show_start(): Promise<void> {
  const words = browsers_words();
  const once = code_field(words.say('start.code'), words.say('start.code.hint'));
  const twice = code_field(words.say('start.again'), '');
  const problem = make('p', { className: 'error', role: 'alert' });
  return new Promise((done) => {
    const start = async (): Promise<void> => {
      const code = read_code(once.field.value);
      const same = code === read_code(twice.field.value);
      if (!code || !same) {
        once.says(code ? '' : words.say('start.code.form'));
        twice.says(code ? words.say('start.code.differs') : '');
        (code ? twice : once).field.focus();
        return;
      }
      await fill_screen();
      if (await make_setting(code)) done();
      else problem.textContent = words.say('start.keeps.nothing');
    };
    const form = make('form', { noValidate: true, autocomplete: 'off' }, once.row, twice.row);
    form.append(
      problem,
      button(words.say('start.go'), 'primary', () => void start()),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void start();
    });
    const what = ['start.what', 'start.device'] as const;
    show_page(
      words,
      words.say('start.heading'),
      ...what.map((key) => make('p', {}, words.say(key))),
      form,
    );
  });
}
