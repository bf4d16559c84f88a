// Somebody who uses the kiosk by what it says: by names of buttons, questions and answers, never
// by anything that only a program sees. The hand is a pointer or a keyboard.
import assert from 'node:assert/strict';

// What the keyboard is at now, told apart by the page's own elements.
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);
const holdsFocus = (locator) =>
  locator.evaluate((element) => element.contains(document.activeElement));

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
  async write(field, text) {
    await field.click();
    await field.fill(text);
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
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }
  async pick(select, label) {
    await this.reach(select, isFocused);
    await this.page.keyboard.type(label);
    await this.page.keyboard.press('Tab');
  }
}

export class Person {
  constructor(page, hand) {
    this.page = page;
    this.hand = hand;
  }
  heading() {
    return this.page.getByRole('heading', { level: 1 });
  }
  async sees(heading) {
    await this.heading().filter({ hasText: heading }).waitFor();
  }
  opens(card) {
    return this.hand.activate(this.page.locator('summary', { hasText: card }));
  }
  press(name) {
    return this.hand.activate(this.page.getByRole('button', { name, exact: true }));
  }
  group(question) {
    const name = { name: question, exact: true };
    return this.page.getByRole('radiogroup', name).or(this.page.getByRole('group', name));
  }
  async chooses(question, answer) {
    const group = this.group(question);
    const name = { name: answer, exact: true };
    const option = group.getByRole('radio', name).or(group.getByRole('checkbox', name));
    await this.hand.choose(group, option);
    assert.ok(await option.isChecked(), `${question}: ${answer} is chosen`);
  }
  writes(label, text) {
    return this.hand.write(this.page.getByRole('textbox', { name: label, exact: true }), text);
  }
  // In one card of several that ask alike.
  writesIn(card, label, text) {
    const inside = this.page.locator('details', { hasText: card });
    return this.hand.write(inside.getByRole('textbox', { name: label }), text);
  }
  picks(label, option) {
    return this.hand.pick(this.page.getByRole('combobox', { name: label, exact: true }), option);
  }
  // A wave with the pointer, whichever hand does the rest: a mark always has a typed equal.
  async draws(label) {
    const named = this.page.getByRole('img', { name: label });
    const area = named.or(this.page.getByLabel(label)).first();
    await area.scrollIntoViewIfNeeded();
    const box = await area.boundingBox();
    const { mouse } = this.page;
    await mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.6);
    await mouse.down();
    for (let i = 1; i <= 40; ++i) {
      const across = 0.15 + (0.7 * i) / 40;
      const up = 0.5 + 0.25 * Math.sin(i / 3);
      await mouse.move(box.x + box.width * across, box.y + box.height * up);
    }
    await mouse.up();
  }
}
