// How every screen looked when it was last looked at, as small fingerprints in looks.json, so that
// a change of looks is seen; WRITE_LOOKS=1 keeps those of now. A screen that has other words, parts
// or fonts than what was kept is not compared, and counted apart: outlines say what is on it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, settle } from '../web/browser.mjs';
import { read_png } from '../web/png.mjs';
import { fields_apart, fingerprint, looks_alike } from './fingerprint.mjs';

const file = join(root, 'tests/access/looks.json');

// The window as it is, with nothing touched, from so far down the page.
export async function picture_of(page, top = 0) {
  page.devtools ??= await page.context().newCDPSession(page);
  await page.evaluate((top) => {
    document.activeElement?.blur();
    scrollTo({ top, behavior: 'instant' });
  }, top);
  await page.mouse.move(0, 0);
  await settle(page);
  const { data } = await page.devtools.send('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(data, 'base64');
}

// What a picture hangs on besides our own style: the words, their elements, and how wide the fonts
// set them.
const basis_in_page = () => {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context.font = getComputedStyle(document.body).font;
  const widths = ['Foyer 0123', 'مرحبا', '你好'].map((text) => context.measureText(text).width);
  const page = document.getElementById('kiosk') ?? document.getElementById('page');
  const parts = [...page.querySelectorAll('*')].map((one) => `${one.tagName}.${one.className}`);
  return `${page.innerText} ${parts.join()} ${widths.join()}`;
};

export async function basis_of(page) {
  const text = await page.evaluate(basis_in_page);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

export class Looks {
  constructor(bars) {
    this.bars = bars;
    this.kept = JSON.parse(readFileSync(file, 'utf8'));
    this.now = new Map();
    this.others = 0;
  }

  // The first time that this screen is seen in this way.
  compare(sheet, id, bytes, basis) {
    const name = `${sheet}: ${id}`;
    if (this.now.has(name)) return;
    const look = fingerprint(read_png(bytes));
    this.now.set(name, { basis, look });
    const before = this.kept[name];
    const same = before?.basis === basis;
    const faults =
      !same || looks_alike(before.look, look)
        ? []
        : [`${name} differs in ${fields_apart(before.look, look)} of 256 fields`];
    this.bars.measured('sheets', name, 1, faults);
    if (!same) ++this.others;
  }

  // What was not walked now stays as it was.
  finish() {
    const { others, bars } = this;
    if (others)
      bars.notes('sheets', `${others} have other words, parts or fonts than those that were kept`);
    if (process.env.WRITE_LOOKS !== '1') return;
    const walked = new Set([...this.now.keys()].map((name) => name.split(': ')[0]));
    const old = Object.entries(this.kept).filter(([name]) => !walked.has(name.split(': ')[0]));
    const rows = [...old, ...this.now]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => `  ${JSON.stringify(name)}: ${JSON.stringify(one)}`);
    writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`);
  }
}
