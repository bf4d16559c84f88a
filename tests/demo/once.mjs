// Walks one client through the demo's link in Chromium, in the kiosk view, by turns with pointer
// and keyboard, with a drawn mark; keeps a picture of every screen and everything that left the
// browser, and looks for her answers in it. node once.mjs <demo folder>
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { open_browser } from '../web/browser.mjs';
import { findCanaries } from '../client/canaries.mjs';
import { answers, choices, comes, goes, signs } from '../client/journey.mjs';
import { Keyboard, Person, Pointer } from '../client/person.mjs';
import { tells_much } from './tells_much.mjs';

const [demo] = process.argv.slice(2);
const shots = join(demo, 'shots');
const link = JSON.parse(readFileSync(join(demo, 'link.json')));

// Address, headers and body of every request, as the browser sent them.
function sentBy(page) {
  const sent = [];
  page.on('request', (request) => {
    const name = `${request.method()} ${new URL(request.url()).pathname}`;
    const head = `${request.url()}\n${JSON.stringify(request.headers())}\n`;
    const body = request.postDataBuffer() ?? Buffer.alloc(0);
    sent.push({ name, bytes: Buffer.concat([Buffer.from(head), body]), size: body.length });
  });
  return sent;
}

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const browser = await open_browser();
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
page.setDefaultTimeout(60_000);
const wrong = [];
page.on('pageerror', (error) => wrong.push(String(error)));
page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
const sent = sentBy(page);
const person = new Person(page, new Pointer(page));
const hands = [new Keyboard(page), new Pointer(page)];
let screens = 0;

mkdirSync(shots, { recursive: true });
await comes(person, link);
await goes(person, link, {
  does: { ...tells_much, sign: () => signs(person, 'drawn') },
  async at(screen) {
    const painted = await page.evaluate(() => document.querySelector('canvas')?.width > 0);
    assert.ok(painted, `${screen} is painted`);
    const file = join(shots, `${String(++screens).padStart(2, '0')}-${screen}.png`);
    await page.screenshot({ path: file });
    console.log(`screen  ${file}`);
    person.hand = hands[screens % 2];
  },
});
await page.reload();
await person.sees('committed');
await browser.close();
assert.deepEqual(wrong, [], 'the page said that nothing went wrong');

const uploaded = sent.filter((one) => one.name.startsWith('PUT /v1/parts/'));
assert.ok(uploaded.length >= 2, 'the record and the safety part were uploaded');
assert.ok(
  uploaded.every((one) => one.size >= 256 * 1024),
  'the uploads were seen whole',
);
const leaks = [
  ...findCanaries([...Object.values(answers), ...choices], sent),
  ...findCanaries(
    Object.values(answers),
    filesBelow(join(demo, 'relay')).map((name) => ({ name, bytes: readFileSync(name) })),
  ),
];
assert.deepEqual(leaks, [], 'no answer, name or choice left the browser in a readable form');
console.log(`sent    ${sent.length} requests; no answer, name or choice can be read in them`);
