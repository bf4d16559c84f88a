// A client comes back by the address on her copy: she takes a choice back and asks; later she reads
// the answer. In the kiosk view and in the page view, with a picture of every page.
// node back.mjs <demo folder> sends | reads
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { open_browser } from '../web/browser.mjs';
import { comes, goes } from '../client/journey.mjs';
import { Keyboard, Person, Pointer } from '../client/person.mjs';
import { pack, said, told } from '../client/texts.mjs';
import { tells_much } from './tells_much.mjs';

const [demo, part] = process.argv.slice(2);
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
  await person.sees('waypin');
  assert.equal(new URL(person.page.url()).hash, '', 'the address keeps nothing of W');
  await picture(person, 'pin');
  await person.writes('waypin.typed', pin);
  await person.press('frame.next');
  await person.sees('wayhome');
}

const ink = (person) => person.page.evaluate(() => document.documentElement.dataset.ink);
const texting = told(pack.channels.find(({ id }) => id === 'text').name);

async function takes_copy(person) {
  await person.chooses('send.copyRoute', 'print');
  await person.chooses('send.wayPin', 'pin');
  await person.writes('send.pin', pin);
}

async function sends() {
  const person = await open_page(Pointer);
  const link = JSON.parse(readFileSync(join(demo, 'link.json')));
  await comes(person, link);
  await goes(person, link, {
    does: { ...tells_much, send: takes_copy },
    at: async (screen) => (screen === 'send' ? picture(person, 'copy') : undefined),
  });
  await person.opens('send.copy');
  const address = await person.page
    .getByText(/#w1[.]/)
    .first()
    .innerText();
  await picture(person, 'sent');
  await person.press('send.leave');
  await person.page.waitForURL('**/weather');
  await comes_in(person, address.trim());
  assert.equal(await ink(person), 'painted', 'in the kiosk view');
  await picture(person, 'home');
  await person.press('wayhome.withdraw');
  await person.sees('waywithdraw');
  await person.chooses('waywithdraw.rows', 'channel/text');
  await picture(person, 'withdraw');
  await person.press('frame.next');
  await person.reads(said('waywithdraw.done', texting));
  await picture(person, 'receipt');
  await person.press('wayhome.ask');
  await person.sees('wayask');
  await person.writes('wayask.text', question);
  await person.press('frame.next');
  await person.reads(said('wayask.done'));
  await person.page.close();
  writeFileSync(kept, JSON.stringify({ address: address.trim() }));
}

// By keyboard, and in the page view: what somebody chooses who wants the page's own ink.
async function reads() {
  const person = await open_page(Keyboard);
  await comes_in(person, JSON.parse(readFileSync(kept)).address);
  await person.press('frame.display');
  await person.chooses('display.view', 'page');
  await person.press('frame.close');
  await person.sees('wayhome');
  assert.notEqual(await ink(person), 'painted', 'in the page view');
  await person.opens_all('wayhome');
  await person.reads('Yes, on any day.');
  await person.reads(question);
  await picture(person, 'answer');
  await person.press('frame.leave');
  await person.page.waitForFunction((text) => !document.body.innerText.includes(text), question);
}

mkdirSync(shots, { recursive: true });
await (part === 'sends' ? sends() : reads());
await browser.close();
assert.deepEqual(wrong, [], 'the page said that nothing went wrong');
console.log(`way back: she ${part}, ${pictures} pictures`);
