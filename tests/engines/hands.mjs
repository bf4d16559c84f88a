// A keyboard that goes back with Shift+Tab to what lies behind it, as people do. With Tab alone the
// way leads through the browser's own buttons, where keys that a driver makes are lost.
import assert from 'node:assert/strict';

import { Keyboard } from '../client/hands.mjs';

const towards = (element) => {
  const place = document.activeElement.compareDocumentPosition(element);
  return place & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
};

export class BothWays extends Keyboard {
  async reach(locator, there) {
    for (let i = 0; i < 200; ++i) {
      if (await there(locator)) return;
      await this.page.keyboard.press(await locator.evaluate(towards));
    }
    assert.fail(`the keyboard does not reach ${locator}`);
  }
}

// What is not about input goes on without it: the page's own elements are told what happened.
export class QuickHand {
  activate(locator) {
    return locator.evaluate((element) => element.click());
  }
  choose(group, option) {
    return this.activate(option);
  }
  write(field, text) {
    return field.evaluate((element, value) => {
      element.value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }
  pick(select, label) {
    return select.evaluate((element, wanted) => {
      element.value = [...element.options].find(({ text }) => text.trim() === wanted).value;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, label);
  }
}
