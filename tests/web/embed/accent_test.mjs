// An agency's own colour in the frame: it is taken, and never makes anything harder to read.
import { join } from 'node:path';
import { read_png } from '../png.mjs';
import { load } from '../modules.mjs';
import { assert, check } from '../suite.mjs';
import { open_sample } from './embed_test.mjs';
import { place } from './place.mjs';
import { json } from '../kiosk/words.mjs';

check('whatever colour an agency has, texts in it and on it read well', async () => {
  const { contrast, mend, read_colour } = await load('frame/accent.ts');
  const { colours } = json('assets/theme/tokens.json');
  const names = ['paper', 'surface', 'sunken'];
  for (const scheme of ['light', 'dark']) {
    const grounds = names.map((name) => read_colour(colours[name][scheme]));
    for (let i = 0; i < 4096; i++) {
      const accent = [i >> 8, (i >> 4) & 15, i & 15].map((part) => part * 17);
      const made = Object.fromEntries(
        Object.entries(mend(accent, grounds)).map(([name, text]) => [name, read_colour(text)]),
      );
      const pairs = [
        ...[...grounds, made['primary-soft']].map((ground) => [made.primary, ground]),
        ...[made.primary, made['primary-hover']].map((ground) => [made['on-primary'], ground]),
        [read_colour(colours.ink[scheme]), made['primary-soft']],
      ];
      for (const [one, other] of pairs)
        assert.ok(contrast(one, other) >= 6.99, `${scheme} ${accent}: ${one} on ${other}`);
    }
  }
});

check('a colour that reads well stays as it is, and what is no colour is none', async () => {
  const { mend, read_colour } = await load('frame/accent.ts');
  assert.equal(mend([0x4a, 0x14, 0x6e], [[255, 255, 255]]).primary, '#4a146e');
  for (const bad of ['', 'red', '#fff', '#12345g', '#1234567', 'url(x)', '#0b5563;--ink:red'])
    assert.equal(read_colour(bad), undefined, bad);
});

const tokens = (frame) =>
  frame.evaluate(() => {
    const now = getComputedStyle(document.documentElement);
    return ['primary', 'ink'].map((name) => now.getPropertyValue(`--${name}`).trim());
  });

check('the frame takes the agency’s colour, and a person’s high contrast comes first', async () => {
  const { context, page, frame } = await open_sample({}, 'accent="#7b1fa2"');
  const button = frame.locator('button.primary');
  assert.match(await button.evaluate((one) => getComputedStyle(one).backgroundColor), /^rgb/);
  const [primary, ink] = await tokens(frame);
  const { colours } = json('assets/theme/tokens.json');
  assert.notEqual(primary.toLowerCase(), colours.primary.light.toLowerCase());
  assert.equal(ink.toLowerCase(), colours.ink.light.toLowerCase());
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.ink), 'own');
  const shot = await page.screenshot({ path: join(place.shots, 'embed-accent.png') });
  assert.ok(read_png(shot).width > 0);
  await context.close();
  for (const [attributes, options] of [
    ['accent="#7b1fa2"', { contrast: 'more' }],
    ['accent="#7b1fa2;--ink:#ffffff"', {}],
    ['accent="url(https://stranger.example)"', {}],
  ]) {
    const other = await open_sample(options, attributes);
    const scheme = options.contrast ? 'high' : 'light';
    assert.deepEqual(
      (await tokens(other.frame)).map((text) => text.toLowerCase()),
      [colours.primary[scheme], colours.ink[scheme]].map((text) => text.toLowerCase()),
    );
    await other.context.close();
  }
});
