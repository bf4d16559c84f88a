// A page in any browser that speaks WebDriver, with as much of Playwright's face as somebody at the
// kiosk needs: the journeys of tests/client then run in every engine as they are.
import { writeFileSync } from 'node:fs';
import assert from 'node:assert/strict';

import { found } from './found.mjs';

const patience_ms = 60_000;

// WebDriver's names of the keys that have no character.
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  ControlOrMeta: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

// Real key events: down in order, up in the opposite one; `Shift+Tab` is one chord.
export class Keys {
  constructor(wire) {
    this.wire = wire;
  }
  strike(chords) {
    const key = (type) => (value) => ({ type, value });
    const actions = chords.flatMap((chord) => [
      ...chord.map(key('keyDown')),
      ...chord.toReversed().map(key('keyUp')),
    ]);
    return this.wire.send('PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }
  press(chord) {
    return this.strike([chord.split('+').map((name) => keys[name] ?? name.toLowerCase())]);
  }
  type(text) {
    return this.strike([...text].map((character) => [character]));
  }
}

// What is meant by a chain of steps, looked for anew at each use.
class Locator {
  constructor(page, steps) {
    this.page = page;
    this.steps = steps;
  }
  with(step) {
    return new Locator(this.page, [...this.steps, step]);
  }
  locator(selector) {
    if (selector === 'visible=true') return this.with({ visible: true });
    const xpath = /^xpath=(.*)$/.exec(selector);
    return this.with(xpath ? { xpath: xpath[1] } : { css: selector });
  }
  getByText(text) {
    return this.with({ text });
  }
  getByRole(role, { level } = {}) {
    const css = { radio: 'input[type=radio]', heading: `h${level}`, button: 'button' }[role];
    return this.with({ css });
  }
  first() {
    return this.with({ at: 0 });
  }
  last() {
    return this.with({ at: -1 });
  }
  toString() {
    return JSON.stringify(this.steps);
  }
  // With the elements that are there, or with the one that must be.
  all(use, argument) {
    return this.page.run(`return (${use})((${found})(arguments[0]), arguments[1])`, [
      this.steps,
      argument,
    ]);
  }
  async evaluate(use, argument) {
    await this.waitFor({ visible: false });
    return this.all(`([element], argument) => (${use})(element, argument)`, argument);
  }
  count() {
    return this.all((elements) => elements.length);
  }
  innerText() {
    return this.evaluate((element) => element.innerText);
  }
  getAttribute(name) {
    return this.evaluate((element, one) => element.getAttribute(one), name);
  }
  isChecked() {
    return this.evaluate((element) => element.checked);
  }
  async waitFor({ visible = true } = {}) {
    const steps = visible ? [...this.steps, { visible }] : this.steps;
    const there = await this.page.waits(`(${found})(argument).length > 0`, steps);
    assert.ok(there, `${this} did not come`);
  }
}

export class Page extends Locator {
  constructor(wire) {
    super(null, []);
    this.page = this;
    this.wire = wire;
    this.keyboard = new Keys(wire);
  }
  run(script, args = []) {
    return this.wire.send('ExecuteScript', { script, args });
  }
  evaluate(use, argument) {
    return this.run(`return (${use})(arguments[0])`, [argument]);
  }
  // Looks again and again, in the page, until an expression about `argument` is true.
  waits(expression, argument, patience = patience_ms) {
    const script = `
      const [argument, patience, done] = arguments;
      const end = Date.now() + patience;
      const look = () => {
        if (${expression}) done(true);
        else if (Date.now() > end) done(false);
        else setTimeout(look, 25);
      };
      look();`;
    return this.wire.send('ExecuteAsyncScript', { script, args: [argument ?? null, patience] });
  }
  async waitForFunction(use, argument) {
    assert.ok(await this.waits(`(${use})(argument)`, argument), `it did not come that ${use}`);
  }
  goto(url) {
    return this.wire.send('Navigate', { url });
  }
  reload() {
    return this.wire.send('Refresh');
  }
  goBack() {
    return this.wire.send('Back');
  }
  // A finger where the element is.
  async touches(locator) {
    const [x, y] = await locator.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    });
    const actions = [
      { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const parameters = { pointerType: this.wire.finger };
    return this.wire.send('PerformActions', {
      actions: [{ type: 'pointer', id: 'finger', parameters, actions }],
    });
  }
  url() {
    return this.wire.send('GetCurrentURL');
  }
  async screenshot({ path }) {
    writeFileSync(
      path,
      Buffer.from(await this.wire.send('TakeScreenshot', { full: false }), 'base64'),
    );
  }
}
