// An agency's own look in the frame: colours, corners, face and size of the text are taken in both
// views, from a closed list, and never make anything harder to read.
import { join } from 'node:path';
import { read_png } from '../png.mjs';
import { load } from '../modules.mjs';
import { count_draws, settle } from '../browser.mjs';
import { assert, check } from '../suite.mjs';
import { open_sample } from './embed_test.mjs';
import { place } from './place.mjs';
import { json } from '../kiosk/words.mjs';

const { colours } = json('assets/theme/tokens.json');
const grounds = ['paper', 'surface', 'sunken'];
const least = {
  ...Object.fromEntries(
    ['ink', 'ink-soft', 'primary', 'leave', 'attention', 'good'].map((name) => [name, 7]),
  ),
  ...{ line: 3, focus: 3 },
};

// Every `step`th of what a byte can be, for each of the three parts of a colour.
function* some_colours(step) {
  for (let r = 0; r < 256; r += step)
    for (let g = 0; g < 256; g += step) for (let b = 0; b < 256; b += step) yield [r, g, b];
}

const house = (scheme, read_colour) =>
  Object.fromEntries(Object.entries(colours).map(([name, of]) => [name, read_colour(of[scheme])]));

function assert_reads(palette, contrast, names, what) {
  for (const name of names) {
    for (const ground of grounds) {
      const ratio = contrast(palette[name], palette[ground]);
      assert.ok(ratio >= least[name] - 0.01, `${what}: ${name} on ${ground} ${ratio.toFixed(2)}`);
    }
  }
  for (const [text, ground] of [
    ['on-primary', 'primary'],
    ['on-primary', 'primary-hover'],
    ['primary', 'primary-soft'],
    ['ink', 'primary-soft'],
  ]) {
    const ratio = contrast(palette[text], palette[ground]);
    assert.ok(ratio >= 6.99, `${what}: ${text} on ${ground} ${ratio.toFixed(2)}`);
  }
}

check('whatever colours an agency has, all texts, borders and the focus read well', async () => {
  const { contrast, read_colour } = await load('look/colour.ts');
  const { accented, tinted } = await load('look/mend.ts');
  for (const scheme of ['light', 'dark']) {
    const palette = house(scheme, read_colour);
    for (const accent of some_colours(34))
      assert_reads(accented(palette, accent), contrast, ['primary'], `${scheme} ${accent}`);
    for (const tint of some_colours(51)) {
      const ground = tinted(palette, tint);
      for (const accent of some_colours(85))
        assert_reads(
          accented(ground, accent),
          contrast,
          Object.keys(least),
          `${scheme} ${accent} on ${tint}`,
        );
    }
  }
});

check('what reads well stays as it is, and what is not on the list is not there', async () => {
  const { read_colour } = await load('look/colour.ts');
  const { accented } = await load('look/mend.ts');
  const kept = [0x4a, 0x14, 0x6e];
  assert.deepEqual(accented(house('light', read_colour), kept).primary, kept);
  const { read_look } = await load('look/wishes.ts');
  const good = { accent: '#7b1fa2', tint: '#fff8E1', radius: '24', font: 'serif' };
  const all = { ...good, 'text-size': '16' };
  assert.deepEqual(
    read_look((name) => all[name] ?? null),
    all,
  );
  const colour = ['', 'red', '#fff', '#12345g', '#1234567', 'url(x)', '#0b5563;--ink:red'];
  for (const [name, wrong] of Object.entries({
    ...{ accent: colour, tint: colour, radius: ['', '25', '-1', '4px', '1e1', '0.5', '٤'] },
    font: ['', 'Comic Sans', 'url(x)', 'Serif', 'serif, x', '__proto__'],
    'text-size': ['', '15', '23', '18px', '100'],
  }))
    for (const bad of wrong) {
      const read = read_look((asked) => (asked === name ? bad : null));
      assert.deepEqual(read, {}, `${name}="${bad}"`);
    }
});

const look = 'accent="#7b1fa2" tint="#ffe0b2" radius="20" font="serif" text-size="20"';

const styles = (frame) =>
  frame.evaluate(() => {
    const now = getComputedStyle(document.documentElement);
    const { borderRadius } = getComputedStyle(document.querySelector('button.primary'));
    const token = (name) => now.getPropertyValue(`--${name}`).trim().toLowerCase();
    return {
      ...{ primary: token('primary'), paper: token('paper'), ink: token('ink') },
      ...{ radius: borderRadius, size: now.fontSize },
      face: getComputedStyle(document.body).fontFamily,
    };
  });

// A pixel of what is seen, as a colour.
async function seen_at(page, { x, y }) {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return `#${read_png(png).colour(0, 0).toString(16).padStart(6, '0')}`;
}

// A GPU in software rounds a colour by one here and there.
function assert_near(one, other, what) {
  const parts = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  const theirs = parts(other);
  const near = parts(one).every((part, i) => Math.abs(part - theirs[i]) <= 2);
  assert.ok(near, `${what}: ${one} instead of ${other}`);
}

for (const view of ['page', 'kiosk']) {
  check(`the ${view} view takes the agency’s colours, corners, face and size`, async () => {
    for (const [scheme, radius] of [
      ['light', 20],
      ['light', 0],
      ['dark', 20],
    ]) {
      const wished = look.replace('radius="20"', `radius="${radius}"`);
      const { context, page, frame } = await open_sample(
        { colorScheme: scheme },
        `${wished} view="${view}"`,
        count_draws,
      );
      await settle(frame);
      const is = await styles(frame);
      assert.equal(
        await frame.evaluate(() => document.documentElement.dataset.ink),
        view === 'page' ? 'own' : 'painted',
      );
      for (const name of ['primary', 'paper'])
        assert.notEqual(is[name], colours[name][scheme].toLowerCase(), name);
      assert.deepEqual([is.radius, is.size], [`${radius}px`, '20px']);
      assert.match(is.face, /serif/);
      await page.screenshot({
        path: join(place.shots, `embed-look-${view}-${scheme}-${radius}.png`),
        fullPage: true,
      });
      // And what is seen is that: the fill, its corner, and the ground beside it.
      const button = frame.locator('button.primary');
      await button.scrollIntoViewIfNeeded();
      await settle(frame);
      const { x, y, height } = await button.boundingBox();
      const at = (right, down) =>
        seen_at(page, { x: Math.round(x) + right, y: Math.round(y) + down });
      assert_near(await at(5, Math.round(height / 2)), is.primary, `${view} ${scheme}: the fill`);
      const corner = radius > 0 ? is.paper : is.primary;
      assert_near(await at(1, 1), corner, `${view} ${scheme} ${radius}: the corner`);
      assert_near(await at(-8, 0), is.paper, `${view} ${scheme}: the ground`);
      await context.close();
    }
  });
}

check(
  'a person’s high contrast comes before an agency’s colours, and bad wishes do nothing',
  async () => {
    const of_house = (scheme) => ({
      ...{
        primary: colours.primary[scheme],
        paper: colours.paper[scheme],
        ink: colours.ink[scheme],
      },
    });
    for (const [attributes, options, scheme] of [
      [look, { contrast: 'more' }, 'high'],
      ['accent="#7b1fa2;--ink:#ffffff" radius="400" font="url(x)" text-size="3"', {}, 'light'],
      ['accent="url(https://stranger.example)"', {}, 'light'],
    ]) {
      const { context, frame } = await open_sample(options, attributes);
      const { primary, paper, ink, radius, size } = await styles(frame);
      assert.deepEqual(
        { primary, paper, ink },
        Object.fromEntries(
          Object.entries(of_house(scheme)).map(([name, text]) => [name, text.toLowerCase()]),
        ),
      );
      assert.deepEqual([radius, size], scheme === 'high' ? ['20px', '20px'] : ['10px', '18px']);
      await context.close();
    }
  },
);

const one_other_byte = async (route) => {
  const body = await (await route.fetch()).body();
  body[body.length >> 1] ^= 1;
  return route.fulfill({ body, contentType: 'text/javascript' });
};

for (const [what, changed, says] of [
  ['does not come', (route) => route.abort(), /look\.js is missing/],
  ['has one other byte (attack 62)', one_other_byte, /look\.js.*integrity|integrity.*look\.js/],
]) {
  check(`when what dresses the page ${what}, it begins in the house’s look`, async () => {
    const { context, page, frame } = await open_sample({}, look, (asked) =>
      asked.route(`${place.world.kiosk}/look.js`, changed),
    );
    const { primary, radius } = await styles(frame);
    assert.deepEqual([primary, radius], [colours.primary.light.toLowerCase(), '10px']);
    assert.ok(
      page.wrong.some((text) => says.test(text)),
      page.wrong.join(),
    );
    await context.close();
  });
}
