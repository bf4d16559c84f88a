// An agency with a worker's desk: the personas' house, its relay serving the desk at an origin of
// its own, and a browser at which the worker sits.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { key_of } from '../client/keys.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { watch_memory } from '../client/traces.mjs';
import { House, build, passphrases } from '../personas/house.mjs';
import { open_browser, require, root } from '../web/browser.mjs';

export { passphrases };
export const shots = join(root, 'build/desk-shots');
const offices = join(root, 'build/desk-office');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export class Office {
  // `more`: further options of the relay.
  static async opens(more = []) {
    mkdirSync(shots, { recursive: true });
    const office = new Office();
    // Several may be open at a time: the pieces of a long measuring are.
    mkdirSync(offices, { recursive: true });
    office.place = mkdtempSync(join(offices, 'office-'));
    office.house = await House.opens(office.place, [
      ...['--desk-site', join(build, 'desk'), '--desk-listen', '127.0.0.1:0'],
      ...more,
    ]);
    office.browser = await open_browser();
    office.file = join(office.place, 'maya.desk');
    await office.makes_desk_file();
    return office;
  }
  async makes_desk_file() {
    if (existsSync(this.file)) rmSync(this.file);
    await this.house.must(['worker', 'desk', '--worker', 'maya', '--out', this.file]);
  }
  async closes() {
    await this.browser.close();
    await this.house.closes();
    rmSync(this.place, { recursive: true, force: true });
  }

  // A page of its own context; `wrong` gathers what it complains of.
  async page({ width = 1280, height = 900 } = {}) {
    const context = await this.browser.newContext({
      viewport: { width, height },
      locale: 'en-US',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.wrong = [];
    page.on('pageerror', (error) => page.wrong.push(String(error)));
    page.on('console', (said) => said.type() === 'error' && page.wrong.push(said.text()));
    return page;
  }
  async at_desk(options) {
    const page = await this.page(options);
    await watch_memory(page);
    await page.goto(this.house.desk);
    const worker = new Worker(page, new Pointer(page), this);
    await worker.sees('unlock');
    return worker;
  }
  async at_kiosk(options = { width: 390, height: 844 }) {
    const page = await this.page(options);
    return new Person(page, new Pointer(page));
  }
}

export class Worker extends Person {
  constructor(page, hand, office) {
    super(page, hand);
    this.office = office;
  }
  async gives_file(file = this.office.file) {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.press('unlock.pick'),
    ]);
    await chooser.setFiles(file);
  }
  async types_passphrase(passphrase = passphrases.worker) {
    await this.writes('unlock.unlock.passphrase', passphrase);
    await this.press('unlock.unlock');
  }
  // By a code that was said to her, instead of a file.
  async joins() {
    const { house } = this.office;
    const { code } = await house.tells('worker', 'invite', '--relay', house.origin);
    await this.writes('unlock.join.code', code);
    await this.press('unlock.join');
    await this.element('unlock.unlock.passphrase').waitFor();
    await this.types_passphrase();
    await this.is_ready();
  }
  async is_ready() {
    await this.sees('inbox');
    await this.element('inbox.refresh').waitFor();
    await this.page.waitForFunction(() => !document.querySelector('progress'));
  }
  async unlocks() {
    await this.gives_file();
    await this.types_passphrase();
    await this.is_ready();
  }
  // A line of a summary has no id of its own.
  row(name) {
    return this.page.locator(`.row[data-k="${key_of(name)}"]`);
  }
  async opens_case(unit) {
    await this.press(`inbox.case.${unit}`);
    await this.sees('case');
  }
  // What the page says of what went wrong, or of what was done.
  async is_told(text) {
    await this.page.locator('[data-status]', { hasText: text }).first().waitFor();
  }
  // Keeps a picture, and lets axe-core look at what is on it.
  async picture(name) {
    await this.page.evaluate(() => scrollTo(0, 0));
    await this.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
    await this.page.evaluate(axe);
    const found = await this.page.evaluate(() =>
      window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } },
      }),
    );
    const said = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    assert.deepEqual(said, [], name);
  }
}
