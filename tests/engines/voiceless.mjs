// A device without a voice of its own: the display says why it cannot read aloud and who can, in
// the words of the language, and nothing of it is offered. WebKitGTK has voices of which it says
// that they are elsewhere.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { comes } from '../client/journey.mjs';
import { Person } from '../client/person.mjs';
import { texts } from '../client/texts.mjs';
import { QuickHand } from './hands.mjs';

// Runs in the page: how many are on the device, and how many there are.
function voices() {
  const all = window.speechSynthesis?.getVoices() ?? [];
  return [all.filter(({ localService }) => localService).length, all.length];
}

export async function says_who_reads(engine, link, pictures) {
  const { page } = engine;
  const person = new Person(page, new QuickHand());
  await comes(person, link);
  const lang = await page.evaluate(() => document.documentElement.lang);
  const [own, all] = await page.evaluate(voices);
  assert.equal(own, 0, 'this device has no voice of its own');
  await person.press('frame.display');
  await person.sees('display');
  await person.reads(texts(lang).said(all ? 'aloud.elsewhere' : 'aloud.none'));
  assert.ok(!(await person.has('display.aloud')), 'nothing is offered that is not there');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.screenshot({ path: join(pictures, `${engine.name}-voiceless.png`) });
  return `${all} voices, none of its own: said in ${lang}, and nothing is offered`;
}
