// Keys as the X server gives them to whatever window has the focus: what a screen reader hears of,
// other than of keys that a driver makes inside the browser.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const names = { Enter: 'Return', Space: 'space', ArrowDown: 'Down', ControlOrMeta: 'ctrl', A: 'a' };

// Counts the keys that came up in the page, from the first time that it is asked.
function keys_up() {
  if (window.keys_up === undefined) {
    window.keys_up = 0;
    addEventListener('keyup', () => ++window.keys_up, true);
  }
  return window.keys_up;
}

export class XKeys {
  constructor(display, page) {
    this.env = { ...process.env, DISPLAY: display };
    this.page = page;
  }
  tool(...words) {
    return run('xdotool', words, { env: this.env });
  }
  // Without a window manager nobody else gives the focus to a window.
  async takes_window(pattern) {
    const { stdout } = await this.tool('search', '--sync', '--onlyvisible', '--class', pattern);
    await this.tool('windowfocus', '--sync', stdout.trim().split('\n').at(-1));
  }
  // A key that leaves the page comes up elsewhere; nobody waits long for that.
  async send(count, ...words) {
    const before = await this.page.evaluate(keys_up);
    await this.tool(...words);
    const all = ({ wanted, end }) => window.keys_up >= wanted || Date.now() > end;
    const end = Date.now() + 2000;
    await this.page.waitForFunction(all, { wanted: before + count, end });
  }
  press(chord) {
    const parts = chord.split('+').map((name) => names[name] ?? name);
    return this.send(parts.length, 'key', '--clearmodifiers', parts.join('+'));
  }
  type(text) {
    return this.send(text.length, 'type', '--delay', '8', text);
  }
}
