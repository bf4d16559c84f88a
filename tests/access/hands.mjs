// A keyboard that is watched: the focus may be lost at no press of a key. And one with two keys,
// as somebody has it who presses switches: the next control, and activate. Text comes from the
// program that she writes with, as if it were typed.
import { Keyboard } from '../client/hands.mjs';

const is_focused = (locator) => locator.evaluate((element) => element === document.activeElement);

// Where the focus is, unless it went on to the browser's own controls behind the last of the page.
export function lost_in_page() {
  const now = document.activeElement;
  const lost = now === null || now === document.body;
  const fine = !lost || window.was_last || !document.hasFocus();
  const every = 'button, a[href], summary, input, select, textarea';
  const stops = [...document.querySelectorAll(every)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility(),
  );
  window.was_last = now === stops.at(-1);
  return fine ? null : document.documentElement.dataset.screen;
}

class Watched {
  constructor(page) {
    this.real = page.keyboard;
    this.page = page;
    this.presses = 0;
    this.lost = [];
  }
  async press(key) {
    await this.real.press(key);
    ++this.presses;
    const screen = await this.page.evaluate(lost_in_page);
    if (screen) this.lost.push(`${key} on ${screen} leaves nothing with the focus`);
  }
  type(text) {
    return this.real.type(text);
  }
}

export class WatchedKeyboard extends Keyboard {
  constructor(page) {
    super({ keyboard: new Watched(page) });
  }
  get watched() {
    return this.page.keyboard;
  }
}

export class TwoKeys extends WatchedKeyboard {
  async choose(_, option) {
    await this.reach(option, is_focused);
    if (!(await option.isChecked())) await this.page.keyboard.press('Enter');
  }
  // What stands in the field is marked already, as the program does it that writes.
  async write(field, text) {
    await this.reach(field, is_focused);
    await field.evaluate((one) => one.select());
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }
}
