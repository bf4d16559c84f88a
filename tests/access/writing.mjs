// Texts arrive as people write them: composed by an input method, pasted, dictated, filled in by
// the browser. What the session has in the end is, code point for code point, what was written.
import { comes, goes } from '../client/journey.mjs';
import { key_of } from '../client/keys.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { new_page } from '../web/browser.mjs';
import { show_view } from './appearance.mjs';
import { dice } from './dice.mjs';
import { in_lanes } from './lanes.mjs';
import { pieces } from './pieces.mjs';

// Each word as an input method shows it on the way, and at last as it is taken.
const composed = [
  ['か', 'かn', 'かん', 'かんじ', '漢字'],
  ['と', 'とう', 'とうk', 'とうきょう', '東京'],
  ["zh'", "zhong'guo", '中国'],
  ['ni', "ni'hao", '你好'],
  ['ㅎ', '하', '한'],
  ['ㄱ', '구', '굴', '굵'],
  ['v', 'vi', 'vie', 'viê', 'việ', 'việt'],
  ['đ', 'đư', 'đươ', 'đườ', 'đường'],
  ['م', 'مر', 'مرح', 'مرحبا'],
  ['ش', 'شك', 'شكر', 'شكرا'],
];
const whole = [
  '東京都',
  '北京市',
  '서울',
  'Đà Nẵng',
  'القاهرة',
  '👩‍👧',
  'e\u0301',
  ' ',
  'Zoë O’Neill',
];

async function compose(page, text, cancel) {
  const steps = cancel ? text.slice(0, -1) : text;
  for (const step of steps.slice(0, -1))
    await page.devtools.send('Input.imeSetComposition', at_end(step));
  // Something else changes the page just now; the field is its writer's.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const taken = cancel ? '' : steps.at(-1);
  if (cancel) await page.devtools.send('Input.imeSetComposition', at_end(''));
  else await page.devtools.send('Input.insertText', { text: taken });
  return taken;
}

const at_end = (text) => ({ text, selectionStart: text.length, selectionEnd: text.length });

const ways = {
  composition: (page, lot) => compose(page, lot.one_of(composed), false),
  'composition given up': (page, lot) => compose(page, lot.one_of(composed), true),
  paste: async (page, lot) => {
    const text = lot.one_of(whole) + lot.one_of(whole);
    await page.evaluate((one) => document.execCommand('insertText', false, one), text);
    return text;
  },
  dictation: async (page, lot) => {
    const text = `${lot.one_of(whole)} ${lot.one_of(composed).at(-1)}`;
    await page.devtools.send('Input.insertText', { text });
    return text;
  },
};

// As browsers do it: the value changes at once, and the page hears of it.
async function fill(page, id, lot) {
  const text = `${lot.one_of(whole)}${lot.one_of(whole)}`;
  await page.evaluate(
    ([field, value]) => {
      const one = document.getElementById(field);
      one.focus();
      one.value = value;
      const inputType = 'insertReplacementText';
      one.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
      one.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [id, text],
  );
  return text;
}

const focus_empty = (page, id) =>
  page.evaluate((field) => {
    const one = document.getElementById(field);
    one.focus();
    one.select();
    document.execCommand('delete');
  }, id);

// The screen goes and comes back, so what stands in the field then is what the session has.
const kept = (page, id) =>
  page.evaluate(
    ([field, help, close]) => {
      document.getElementById(help).click();
      document.getElementById(close).click();
      return document.getElementById(field).value;
    },
    [id, ...['frame.help', 'frame.close'].map((name) => `k${key_of(name)}`)],
  );

async function sequence(page, id, lot) {
  const done = [];
  let wanted = '';
  if (lot.chance(0.1)) {
    wanted = await fill(page, id, lot);
    done.push('autofill');
  } else {
    await focus_empty(page, id);
  }
  for (let more = 1 + lot.below(3); more > 0; --more) {
    const name = lot.one_of(Object.keys(ways));
    wanted += await ways[name](page, lot);
    done.push(name);
  }
  const found = await kept(page, id);
  if (found === wanted.normalize('NFC')) return [];
  return [`${done.join(', ')}: '${wanted}' became '${found}'`];
}

// So many sequences in one view, always the same ones.
async function write_in(place, view, seed, count) {
  const viewport = { width: 320, height: 400 }; // each letter paints all of it
  const page = await new_page(place.browser, { viewport });
  page.devtools = await page.context().newCDPSession(page);
  const person = new Person(page, new Pointer(page));
  const link = await place.house.link('--label', `writing in the ${view} view`);
  await comes(person, link);
  await goes(person, link, { until: 'you' });
  await show_view(page, view);
  const fields = ['you.legalName', 'you.nowAddress'].map((name) => `k${key_of(name)}`);
  const lot = dice(seed);
  for (let i = 0; i < count; ++i) {
    const faults = await sequence(page, lot.one_of(fields), lot);
    place.bars.measured('writing', `sequence ${i}, ${view}`, 1, faults);
  }
  await page.context().close();
}

// Half in each view, side by side; other sequences in each piece.
export async function write_everything(place) {
  const { long, piece } = place;
  const count = (long ? 10_000 / pieces : 500) / 2;
  await in_lanes(['kiosk', 'page'], (view) =>
    write_in(place, view, 20_261_122 + 2 * (piece || 1) + (view === 'page' ? 1 : 0), count),
  );
}
