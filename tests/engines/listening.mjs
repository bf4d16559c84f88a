// Somebody goes the whole way by keyboard with Orca, and each thing that gets the focus must be
// heard: its name, its role, its state; each heading, error and status once.
import assert from 'node:assert/strict';
import { appendFileSync, rmSync } from 'node:fs';

import { comes, goes } from '../client/journey.mjs';
import { Person } from '../client/person.mjs';
import { BothWays } from './hands.mjs';
import { said_of } from './said_of.mjs';
import { XKeys } from './x_keys.mjs';

const patience_ms = 8000;

// Where somebody goes on at first with nothing filled in.
const errs_on = 'papers';

// Runs in the page: what stands in sight as news of something.
const statuses = () =>
  [...document.querySelectorAll('[data-status]')]
    .map((one) => one.innerText.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

// Runs in the page: among the first controls each button gets a name that is not what is seen. A
// summary would not do: its words are read out beside its name.
function spoil() {
  const all = [...document.querySelectorAll(':is(#content, #foot) :is(summary, button)')];
  const first = all.slice(0, 3);
  const buttons = first.filter((one) => one.matches('button'));
  for (const one of buttons) one.setAttribute('aria-label', 'Spoiled');
  return { controls: first.length, spoiled: buttons.length };
}

const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export class Listening {
  constructor(engine, reader, display, transcript) {
    Object.assign(this, { engine, reader, transcript, words: [], stay: [], missed: [] });
    this.controls = this.messages = 0;
    this.keys = new XKeys(display, engine.page);
    const keyboard = { press: (chord) => this.presses(chord), type: (text) => this.types(text) };
    this.person = new Person(engine.page, new BothWays({ keyboard }));
    rmSync(transcript, { force: true });
  }
  note(line) {
    appendFileSync(this.transcript, `${line}\n`);
  }
  hears() {
    for (const text of this.reader.heard()) {
      this.words.push(text);
      this.stay.push(text);
      this.note(`    ${text}`);
    }
  }
  async until(is_so) {
    const end = Date.now() + patience_ms;
    for (this.hears(); !is_so(); this.hears()) {
      if (Date.now() > end) return false;
      await this.reader.speaks(end - Date.now());
    }
    return true;
  }
  // Since the last key, in any order.
  lately() {
    return plain(this.words.join(' '));
  }
  async presses(chord) {
    this.hears();
    const before = await this.engine.page.evaluate(said_of);
    this.words = [];
    this.note(`[${chord}]`);
    await this.keys.press(chord);
    const now = await this.engine.page.evaluate(said_of);
    if (now && now.id !== before?.id && chord !== 'Enter') await this.must_hear(now);
    else if (now && now.id === before?.id && now.state !== before.state)
      await this.must_hear({ ...now, name: '', more: [now.state] });
  }
  async types(text) {
    this.note(`[${text}]`);
    await this.keys.type(text);
    await this.hears_news(); // whoever is told something listens before the next key
  }
  async must_hear({ id, name, more }) {
    ++this.controls;
    const all = () =>
      this.lately().includes(plain(name)) &&
      more.every((pattern) => new RegExp(pattern).test(this.lately()));
    if (await this.until(all)) return;
    this.miss(`${await this.person.screen()} #${id}: "${name}" ${more} not in "${this.lately()}"`);
  }
  // What was heard of it since the screen came; each utterance counts by itself.
  times(text, more = '') {
    return this.stay.filter((one) => plain(one).includes(plain(text)) && one.includes(more)).length;
  }
  async must_hear_once(text, what, more = '') {
    await this.until(() => this.times(text, more) > 0);
    const times = this.times(text, more);
    if (times === 1) ++this.messages;
    else this.miss(`${what} "${text}" was heard ${times} times`);
  }
  miss(sentence) {
    this.note(`  MISSED ${sentence}`);
    this.missed.push(sentence);
  }

  async arrives(screen) {
    this.hears();
    this.stay = [...this.words];
    this.before = await this.engine.page.evaluate(statuses);
    const heading = await this.person.heading().innerText();
    this.note(`== ${screen}: ${heading}`);
    await this.must_hear_once(heading, `the heading of ${screen}`, 'heading level 1');
    if (screen === 'welcome') await this.hears_what_comes_by_itself();
    if (screen === errs_on) await this.leaves_blank();
  }
  // Goes on with nothing filled in: the summary has the focus, and is heard.
  async leaves_blank() {
    await this.person.press('frame.next');
    const summary = this.person.element('frame.problems');
    await summary.waitFor();
    await this.must_hear_once(await summary.locator('h2').innerText(), 'the summary of errors');
  }
  async hears_news() {
    const now = await this.engine.page.evaluate(statuses);
    const news = now.filter((one) => !this.before.includes(one));
    this.before = now;
    for (const status of news)
      await this.must_hear_once(status, `the status on ${await this.person.screen()}`);
  }
  async opens(link) {
    await comes(this.person, link);
    await this.keys.takes_window(this.engine.window);
    // The window's name comes late, and would take the place of the first control's.
    const title = await this.engine.page.evaluate(() => document.title);
    await this.until(() => this.lately().includes(plain(title)));
  }
  // A verdict that cannot fail is none: on a page that says other names, each must be missed.
  async misses_what_is_not_said() {
    const { controls, spoiled } = await this.engine.page.evaluate(spoil);
    for (let i = 0; i < controls; ++i) await this.presses('Tab');
    assert.ok(spoiled > 0, 'something was spoiled');
    assert.equal(this.missed.length, spoiled, 'what is not spoken is missed');
    this.missed = [];
    this.controls = 0;
    await this.engine.page.goto('about:blank');
  }
  // A screen that comes by itself finds the focus where it puts it, on the heading. She must hear
  // of it all the same.
  async hears_what_comes_by_itself() {
    this.hears();
    this.stay = [];
    await this.person.element('frame.help').evaluate((one) => {
      document.querySelector('h1').focus();
      one.click();
    });
    await this.person.sees('help');
    await this.must_hear_once(await this.person.heading().innerText(), 'the heading that came');
    await this.person.press('frame.close');
    await this.person.sees('welcome');
  }
  async goes(link, how) {
    await this.opens(link);
    await this.misses_what_is_not_said();
    await this.opens(link);
    await goes(this.person, link, {
      ...how,
      arrives: (screen) => this.arrives(screen),
      at: () => this.hears_news(),
    });
    assert.deepEqual(this.missed, [], 'everything was heard');
  }
}
