// A client comes back by the address on her copy: she takes a choice back and asks; later she reads
// the answer. In the kiosk view and in the page view, with a picture of every page.
// node back.mjs <root> <demo folder> sends | reads
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { open_browser } from '../web/browser.mjs';
import { walk } from './journey.mjs';
import { Keyboard, Person, Pointer } from './person.mjs';

const [root, demo, part] = process.argv.slice(2);
const pin = '402918';
const kept = join(demo, 'way.json');
const shots = join(demo, 'shots');
const question = 'May I say yes again in spring?';

const browser = await open_browser();
const wrong = [];
let pictures = 0;

async function open_page(Hand) {
  const viewport = { width: 390, height: 844 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 2 });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => wrong.push(String(error)));
  return new Person(page, new Hand(page));
}

async function picture(person, name) {
  const file = join(shots, `back-${part}-${String(++pictures).padStart(2, '0')}-${name}.png`);
  await person.page.screenshot({ path: file, fullPage: true });
  console.log(`picture ${file}`);
}

async function comes_in(person, address) {
  await person.page.goto(address);
  await person.sees('Your way back');
  assert.equal(new URL(person.page.url()).hash, '', 'the address keeps nothing of W');
  await picture(person, 'pin');
  await person.writes('Your PIN', pin);
  await person.press('Continue');
  await person.sees('What you chose');
}

const ink = (person) => person.page.evaluate(() => document.documentElement.dataset.ink);
const shows = (person, text) => person.page.getByText(text).first().waitFor();

async function sends() {
  const person = await open_page(Pointer);
  await walk(person, {
    ...JSON.parse(readFileSync(join(demo, 'link.json'))),
    root,
    sign: 'typed',
    pin,
    at: async (screen) => (screen === 'send' ? picture(person, 'copy') : undefined),
  });
  await person.page.getByText('Show my copy').click();
  const address = await person.page
    .getByText(/#w1[.]/)
    .first()
    .innerText();
  await picture(person, 'sent');
  await person.press('Wipe and close');
  await person.page.waitForURL(/leave|weather|example|about/);
  await comes_in(person, address.trim());
  assert.equal(await ink(person), 'painted', 'in the kiosk view');
  await picture(person, 'home');
  await person.press('Take back a choice');
  await person.sees('Take back a choice');
  await person.chooses('What do you want to take back?', 'Text messages');
  await picture(person, 'withdraw');
  await person.press('Take back now');
  await shows(person, 'You took back: Text messages.');
  await picture(person, 'receipt');
  await person.press('Ask us something');
  await person.sees('Ask us something');
  await person.writes('Your question', question);
  await person.press('Lock and send');
  await shows(person, 'Your question is sent.');
  await person.page.close();
  writeFileSync(kept, JSON.stringify({ address: address.trim() }));
}

// By keyboard, and in the page view: what somebody chooses who wants the page's own ink.
async function reads() {
  const person = await open_page(Keyboard);
  await comes_in(person, JSON.parse(readFileSync(kept)).address);
  await person.press('Display');
  await person.chooses('Page', 'Plain page');
  await person.press('Go back to the form');
  await person.sees('What you chose');
  assert.notEqual(await ink(person), 'painted', 'in the page view');
  await person.page.getByText(/^Answer from your worker/).click();
  await shows(person, 'Yes, on any day.');
  await person.page.getByText(/^You asked on/).click();
  await shows(person, question);
  await picture(person, 'answer');
  await person.press('Leave now');
  await person.page.waitForFunction(() => !document.body.innerText.includes('What you chose'));
}

mkdirSync(shots, { recursive: true });
await (part === 'sends' ? sends() : reads());
await browser.close();
assert.deepEqual(wrong, [], 'the page said that nothing went wrong');
console.log(`way back: she ${part}, ${pictures} pictures`);
