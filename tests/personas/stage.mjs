// Where a persona plays: a house, a browser, pages of her own, and sentences that must hold.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { Keyboard, Person, Pointer } from '../client/person.mjs';
import { cores_bytes, watch_memory } from '../client/traces.mjs';

const MiB = 1024 * 1024;
const cores_bytes_max = 32 * MiB;

const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

// Two things that are not there, and need not be: the receipt of a turn that is still to come, and
// what a browser asks for by itself on the page to which leaving leads.
const is_an_answer = (url) => /[/]receipts[/][0-9]+$|[/]favicon[.]ico$/.test(url);

export class Stage {
  constructor(house, browser, pictures) {
    this.house = house;
    this.browser = browser;
    this.pictures = pictures;
    this.held = [];
    this.contexts = [];
    this.wrong = [];
    this.taken = 0;
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
  }

  // A device of somebody's own, as far as cookies, storage and history go.
  async device(options = {}) {
    const context = await this.browser.newContext({
      viewport: widths.phone,
      locale: 'en-US',
      reducedMotion: 'reduce',
      ...options,
    });
    this.contexts.push(context);
    return context;
  }

  // Somebody at a device. `plain`: a browser without WebGL2, where the page's own ink stands.
  async person({ on, width = 'phone', hand = 'pointer', plain = false, ...options } = {}) {
    const device = on ?? (await this.device({ viewport: widths[width], ...options }));
    const page = await device.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => this.wrong.push(String(error)));
    page.on('console', (one) => {
      const { url } = one.location();
      if (one.type() === 'error' && !is_an_answer(url)) this.wrong.push(`${one.text()} ${url}`);
    });
    await watch_memory(page);
    if (plain)
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    return new Person(page, hand === 'keyboard' ? new Keyboard(page) : new Pointer(page));
  }

  holds(sentence, fact, more = '') {
    assert.ok(fact, `${sentence} ${more ? JSON.stringify(more).slice(0, 2000) : ''}`);
    this.held.push(sentence);
  }
  same(sentence, found, wanted) {
    assert.deepEqual(found, wanted, sentence);
    this.held.push(sentence);
  }
  // Said in the report, and counted as nothing.
  notes(text) {
    this.held.push(`(${text})`);
  }

  async picture(person, name, { whole = true } = {}) {
    const number = String(++this.taken).padStart(2, '0');
    const path = join(this.pictures, `${number}-${name}.png`);
    if (whole) await person.page.evaluate(() => scrollTo(0, 0)); // where the bar belongs
    await person.page.screenshot({ path, fullPage: whole });
  }

  // A small device has room for it. Memory is only ever added to, so its end has the most. Whoever
  // left has no core any more; answers how much was found.
  async takes_little_memory() {
    const pages = this.contexts.flatMap((context) => context.pages());
    const taken = await Promise.all(pages.map(cores_bytes));
    const most = Math.max(0, ...taken);
    if (most) this.holds(`the core took ${most / MiB} MiB`, most <= cores_bytes_max, taken);
    return most;
  }

  async ends() {
    for (const context of this.contexts) await context.close();
  }
}
