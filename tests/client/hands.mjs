// A pointer, a keyboard, and a focus that is put: three ways to use the same page.
import assert from 'node:assert/strict';

// What the keyboard is at now, told apart by the page's own elements.
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);
const holdsFocus = (locator) =>
  locator.evaluate((element) => element.contains(document.activeElement));

const chosenIn = (select) => select.evaluate((element) => element.selectedOptions[0]?.text.trim());

export class Pointer {
  constructor(page) {
    this.page = page;
  }
  activate(locator) {
    return locator.click();
  }
  choose(group, option) {
    return option.click();
  }
  // As from a phone's keyboard, so that nothing of it is left in the page but what the page keeps.
  async write(field, text) {
    await field.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await field.blur();
  }
  pick(select, label) {
    return select.selectOption({ label });
  }
}

// Where what is aimed at may move before the pointer comes down, as in a frame that grows: the
// focus is put on it, and a key does the rest.
export class Aim {
  constructor(page) {
    this.page = page;
  }
  activate(locator) {
    return locator.press('Enter');
  }
  choose(group, option) {
    return option.press(' ');
  }
  async write(field, text) {
    await field.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await field.blur();
  }
  pick(select, label) {
    return select.selectOption({ label });
  }
}

export class Keyboard {
  constructor(page) {
    this.page = page;
  }
  // Tab, and nothing else, until `there` holds. A trap or a control out of reach fails by name.
  async reach(locator, there) {
    for (let i = 0; i < 400; ++i) {
      if (await there(locator)) return;
      await this.page.keyboard.press('Tab');
    }
    assert.fail(`the keyboard does not reach ${locator}`);
  }
  async activate(locator) {
    await this.reach(locator, isFocused);
    await this.page.keyboard.press('Enter');
  }
  async choose(group, option) {
    if ((await option.getAttribute('type')) === 'checkbox') {
      await this.reach(option, isFocused);
      await this.page.keyboard.press('Space');
      return;
    }
    await this.reach(group.getByRole('radio').locator('visible=true').first(), () =>
      holdsFocus(group),
    );
    for (let i = 0; i < 20 && !(await isFocused(option)); ++i) {
      await this.page.keyboard.press('ArrowDown');
    }
    if (!(await option.isChecked())) await this.page.keyboard.press('Space');
  }
  async write(field, text) {
    await this.reach(field, isFocused);
    await this.page.keyboard.press('ControlOrMeta+A'); // what was offered goes
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }
  async pick(select, label) {
    await this.reach(select, isFocused);
    // Drivers strike only the keys of a Latin keyboard; a list is gone through line by line too.
    if (/^[ -~]+$/.test(label)) await this.page.keyboard.type(label);
    for (let i = 0; i < 100 && (await chosenIn(select)) !== label; ++i)
      await this.page.keyboard.press('ArrowDown');
    assert.equal(await chosenIn(select), label);
    await this.page.keyboard.press('Tab');
  }
}
