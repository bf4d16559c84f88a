// The page's small pure functions, bundled as the site is and run under node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './browser.mjs';
import { load } from './modules.mjs';
import { assert, check } from './suite.mjs';

check('a browser’s wishes meet the languages that there are', async () => {
  const { best_language } = await load('effects/words.ts');
  const tags = ['ar', 'en', 'es', 'zh-Hans', 'zh-Hant'];
  const have = tags.map((tag) => ({ tag, name: tag, whole: tag !== 'zh-Hant' }));
  for (const [wishes, best] of [
    [['es-MX', 'en'], 'es'],
    [['fr', 'AR-eg'], 'ar'],
    [['zh-Hans', 'en'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-Hant', 'en'], 'zh-Hans'], // nothing begins in a language that lacks texts
    [['fr'], 'en'],
    [[], 'en'],
  ]) {
    assert.equal(best_language(wishes, have), best, wishes.join());
  }
});

check('a wish names its script too, and one that is no language is passed over', async () => {
  const { wishes } = await load('effects/words.ts');
  assert.deepEqual(wishes(['zh-TW', 'x_', 'es-MX']), ['zh-TW', 'zh-Hant', 'es-MX', 'es-Latn']);
});

check('what fills a place keeps a direction of its own, and strong words stay strong', async () => {
  const { rich } = await load('page/text.ts');
  const flat = (part) =>
    typeof part === 'string'
      ? part
      : Array.isArray(part)
        ? part.map(flat).join('')
        : part.strings
            .map((text, i) => text + (i < part.values.length ? flat(part.values[i]) : ''))
            .join('');
  for (const [text, markup] of [
    ['plain', 'plain'],
    ['\u2068555-0100\u2069 x', '<bdi>555-0100</bdi> x'],
    ['**a \u2068b\u2069** c', '<strong>a <bdi>b</bdi></strong> c'],
    ['\u2068a \u2068b\u2069 c\u2069', '<bdi>a <bdi>b</bdi> c</bdi>'],
    ['\u2068open', '\u2068open'],
    ['closed\u2069', 'closed\u2069'],
  ]) {
    assert.equal(flat(rich(text)), markup);
  }
});

check('a web address breaks anywhere, among Arabic words too', async () => {
  const { row } = await load('page/pieces.ts');
  const address = 'https://a.example/#w1.b-c';
  for (const [value, wanted] of [
    [address, true],
    [`\u2068${address}\u2069`, true],
    [`see ${address}`, false],
    ['', false],
  ]) {
    const classes = row({ key: 'k', value }, [], () => '').values;
    assert.equal(classes.includes('address'), wanted, value);
  }
});

check('only places, phones, mail and secure sites are ways of a link (attack 57)', async () => {
  const { destination } = await load('page/link.ts');
  for (const [value, way] of [
    ['#12', '#k12'],
    ['tel:+16015550142', 'tel:+16015550142'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['https://board.example/x', 'https://board.example/x'],
  ]) {
    assert.equal(destination(value), way);
  }
  for (const value of [
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    ' javascript:x',
    'data:text/html,x',
    'http://x',
    '//x',
    '#k1',
    '#1"onx',
    'https:x',
    '',
  ]) {
    assert.equal(destination(value), undefined, value);
  }
});

check(
  'text from outside has one form: NFC, no NUL, no half characters (attacks 32, 33, 35)',
  async () => {
    const { clean } = await load('page/input.ts');
    assert.equal(clean('Zoe\u0308'), 'Zo\u00eb');
    assert.equal(clean('a\0b'), 'ab');
    assert.equal(clean('a\ud800b'), 'a\ufffdb');
    assert.equal(clean('👩🏽‍🔧'), '👩🏽‍🔧');
  },
);

check('strong words are text nodes, and a star without its partner is text', async () => {
  const { plain } = await load('page/text.ts');
  assert.equal(plain('keep **7 years** here'), 'keep 7 years here');
});

check('a date is as far as it is written, and comes back as it was', async () => {
  const { joined, order, part_of } = await load('page/date_field.ts');
  assert.equal(joined({ year: '1987', month: '3', day: '9' }), '1987-03-09');
  assert.equal(joined({ year: '', month: '', day: '' }), '');
  assert.equal(joined({ year: '', month: '3', day: '' }), '-03-');
  assert.equal(part_of('1987-03-09', 'month'), '3');
  assert.equal(part_of('-03-', 'year'), '');
  assert.deepEqual(order('en-US'), ['month', 'day', 'year']);
  assert.deepEqual(order('zh'), ['year', 'month', 'day']);
});

check('strokes stay inside the area, and a still pen adds nothing (attack 36)', async () => {
  const { add_point, parse_strokes, room_left, write_strokes } = await load('ink/strokes.ts');
  const stroke = [];
  assert.ok(add_point(stroke, -50, 10_500, 0, 99_999));
  assert.deepEqual(stroke, [0, 10_000, 0, 10_000]);
  assert.ok(!add_point(stroke, 3, 9_996, 5, 5_000));
  assert.equal(write_strokes({ w: 1, h: 1, strokes: [] }), '');
  assert.deepEqual(parse_strokes(write_strokes({ w: 1, h: 2, strokes: [stroke] })).strokes, [
    stroke,
  ]);
  assert.ok(!room_left({ w: 1, h: 1, strokes: [new Array(4 * 6_000).fill(1)] }));
});

check('the painter’s drawings become the same paths in SVG', async () => {
  const { path_of } = await load('page/picture.ts');
  const path = (drawing) => path_of({ ink: 'line', drawing, x: 1000, y: 2000, zoom: 100 });
  assert.equal(path('M -1 2 L 3 4 Q 0 0 5 5 Z'), 'M 9 22 L 13 24 Q 10 20 15 25 Z');
  assert.equal(path('O 0 0 4'), 'M6 20 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 Z');
  assert.match(path('R 0 0 10 6 2'), /^M12 20 h6 a2 2 0 0 1 2 2 v2 /);
  assert.equal(path('M 1 1 X 2 2'), 'M 11 21');
});

check('two nodes are equal when each member is, down to what they hold', async () => {
  const { equal } = await load('page/unchanged.ts');
  const contract = readFileSync(join(root, 'web/contract.ts'), 'utf8');
  const [, members] = /interface Node \{(.*?)\n\}/s.exec(contract);
  const names = [...members.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
  assert.ok(names.length > 20, names.join());
  const other = {
    ...{ kind: 'card', key: 8, number: 8, number_max: 8, variant: 'soft', input: 'name' },
    ...{ label: 'b', hint: 'b', value: 'b', error: 'b', autocomplete: 'b' },
    children: [{ kind: 'option', key: 9, checked: true }],
  };
  const node = { kind: 'choice', key: 7, children: [{ kind: 'option', key: 9 }] };
  assert.ok(equal([node], [structuredClone(node)]));
  for (const name of names) {
    const changed = name.endsWith('_in') ? { lang: 'ar', dir: 'rtl' } : (other[name] ?? true);
    assert.ok(!equal([node], [{ ...structuredClone(node), [name]: changed }]), name);
  }
  const arabic = { ...node, label_in: { lang: 'ar', dir: 'rtl' } };
  assert.ok(!equal([arabic], [{ ...arabic, label_in: { lang: 'he', dir: 'rtl' } }]));
  assert.ok(!equal([node], [node, node]) && !equal([node, node], [node]) && !equal(undefined, []));
});
