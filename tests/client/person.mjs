// Somebody at the kiosk. Questions, answers and buttons are named as the session names them
// ("now.device", "own"), and used as what they are on the page: a radio, a field, a button, each
// with a name that can be read out. What lies in a closed card is opened first.
import assert from 'node:assert/strict';

import { key_of } from './keys.mjs';

export { Aim, Keyboard, Pointer } from './hands.mjs';

const patience_ms = 60_000;

export class Person {
  constructor(page, hand) {
    this.page = page;
    this.hand = hand;
  }

  screen() {
    return this.page.evaluate(() => document.documentElement.dataset.screen);
  }
  async sees(screen) {
    await this.page.waitForFunction(
      (id) => document.documentElement.dataset.screen === id,
      screen,
      { timeout: patience_ms },
    );
  }
  reads(text) {
    return this.page.getByText(text).locator('visible=true').first().waitFor();
  }
  heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  element(name, part = '') {
    return this.page.locator(`#k${key_of(name, part)}`);
  }
  async has(name) {
    return (await this.element(name).count()) > 0;
  }

  // Opens the cards in which it stands, from the outside in.
  async uncover(locator) {
    const cards = locator.locator('xpath=ancestor::details[not(@open)]');
    while ((await cards.count()) > 0)
      await this.hand.activate(cards.first().locator(':scope > summary'));
    return locator;
  }
  async opens(card) {
    const details = this.element(card);
    if ((await details.getAttribute('open')) === null)
      await this.hand.activate(details.locator(':scope > summary'));
    await details.locator('xpath=self::*[@open]').waitFor();
  }
  // All cards of this screen, at once where there is a button for it.
  async opens_all(screen) {
    const at_once = `${screen}.openAll`;
    const closed = this.page.locator('#content details:not([open]) > summary');
    if ((await this.has(at_once)) && (await closed.count()) > 0) return this.press(at_once);
    while ((await closed.count()) > 0) await this.hand.activate(closed.first());
  }

  async press(button) {
    await this.hand.activate(await this.uncover(this.element(button)));
  }
  async chooses(question, ...answers) {
    const group = await this.uncover(this.element(question));
    for (const answer of answers) {
      const option = this.element(`${question}.${answer}`);
      await this.hand.choose(group, option);
      assert.ok(await option.isChecked(), `${question}: ${answer} is chosen`);
    }
  }
  async writes(field, text) {
    await this.hand.write(await this.uncover(this.element(field)), text);
  }
  async writes_date(field, date) {
    const [year, month, day] = date.split('-');
    for (const [unit, text] of Object.entries({ month, day, year })) {
      const part = this.page.locator(`#k${key_of(field)}${unit}`);
      await this.hand.write(await this.uncover(part), text);
    }
  }
  async picks(select, option) {
    const field = await this.uncover(this.element(select));
    const value = key_of(`${select}.${option}`);
    const label = await field.locator(`option[value="${value}"]`).innerText();
    await this.hand.pick(field, label.trim());
  }
  // A wave with the pointer, whichever hand does the rest: a mark always has a typed equal.
  async draws(field) {
    const area = this.element(field).locator('[data-pad]');
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

  // On to the next screen, or to what is missing on this one, which ends the test by its words.
  async goes_on(from) {
    await this.press('frame.next');
    await this.moves_on((screen) => document.documentElement.dataset.screen !== screen, from);
  }
  // The same on a screen that asks one thing after another: something else is on it then.
  async goes_on_within(screen) {
    const before = await this.page.locator('main').innerText();
    await this.press('frame.next');
    await this.moves_on((text) => document.querySelector('main').innerText !== text, before);
    return (await this.screen()) === screen;
  }
  async moves_on(moved, from) {
    const missing = this.element('frame.problems');
    await Promise.race([
      this.page.waitForFunction(moved, from, { timeout: patience_ms }),
      missing.waitFor({ timeout: patience_ms }),
    ]);
    if ((await missing.count()) > 0) assert.fail(`${from}: ${await missing.innerText()}`);
  }
}
