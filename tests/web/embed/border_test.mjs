// What passes the border between an agency's page and the frame in it: paper, keys, scrolling and
// what a screen reader meets. And what an agency gets: the package as npm packs it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../browser.mjs';
import { assert, check } from '../suite.mjs';
import { open_sample } from './embed_test.mjs';

const on_screen = (frame, screen) =>
  frame.waitForFunction((id) => document.documentElement.dataset.screen === id, screen);

check('printed with the page around it, the intake is on the paper in black', async () => {
  const { context, page } = await open_sample();
  const folder = mkdtempSync(join(tmpdir(), 'foyer-paper-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await page.pdf({ format: 'Letter' }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const words of ['Get help', 'Welcome', 'This form is from Harbour House.', 'Call us:'])
    assert.ok(text.includes(words), `${words}\n${text}`);
  // Buttons do nothing on paper.
  assert.doesNotMatch(text, /Leave now$|^\s*Start\s*$/m);
  rmSync(folder, { recursive: true });
  await context.close();
});

check('a new step begins at its top, wherever the page around was scrolled to', async () => {
  const { context, page, frame } = await open_sample();
  const top = () =>
    page.evaluate(() => document.querySelector('foyer-intake').getBoundingClientRect().top);
  await frame.locator('button.primary').scrollIntoViewIfNeeded();
  assert.ok((await top()) < 0, 'the beginning of the frame is above the screen');
  await frame.locator('button.primary').press('Enter');
  await on_screen(frame, 'now');
  await page.waitForFunction(
    () => document.querySelector('foyer-intake').getBoundingClientRect().top >= 0,
  );
  assert.ok((await top()) < 200);
  await context.close();
});

check('keys pressed in the frame stay there: Escape closes nothing around it', async () => {
  const { context, page, frame } = await open_sample();
  await page.evaluate(() => {
    window.keys = [];
    for (const what of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput'])
      addEventListener(what, (event) => window.keys.push(event.key ?? event.data), true);
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.append(document.querySelector('#about'));
    dialog.show();
  });
  await frame.locator('button.primary').press('Enter');
  await on_screen(frame, 'now');
  await frame.locator('h1').focus();
  for (const key of ['Escape', 'a', 'ArrowDown', 'Tab']) await page.keyboard.press(key);
  assert.deepEqual(await page.evaluate(() => window.keys), []);
  assert.ok(await page.evaluate(() => document.querySelector('dialog').open));
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.screen), 'now');
  // Outside of it they are the page's own.
  await page.locator('#before').focus();
  await page.keyboard.press('Escape');
  assert.deepEqual(await page.evaluate(() => window.keys), ['Escape', 'Escape']);
  await context.close();
});

// What Chromium tells screen readers of a page or a frame: roles and names, in order.
async function told(context, where) {
  const session = await context.newCDPSession(where);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => [role?.value, name?.value]);
}

check('a screen reader meets a named frame, one heading in it, and nothing left over', async () => {
  const { context, page, frame } = await open_sample();
  const outside = await told(context, page);
  const frames = outside.filter(([role]) => /iframe/i.test(role));
  assert.deepEqual(frames, [['Iframe', 'Begin your intake']]);
  for (const slot of ['One moment …', 'Please call us: 601-555-0142.'])
    assert.ok(!outside.some(([, name]) => name === slot), slot);
  const inside = await told(context, frame);
  assert.deepEqual(
    inside.filter(([role, name]) => role === 'heading' && name),
    [['heading', 'Welcome']],
  );
  assert.ok(inside.some(([role, name]) => role === 'button' && name === 'Leave now'));
  // A new step takes the reader to its heading, not to the page around.
  await frame.locator('button.primary').press('Enter');
  await on_screen(frame, 'now');
  assert.equal(await frame.evaluate(() => document.activeElement.id), 'title');
  await context.close();
});

check('npm packs the element, its types, its manual, and nothing else', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--offline'], {
      cwd: join(root, 'build/embed'),
      encoding: 'utf8',
    }),
  );
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), [
    ...['README.md', 'foyer-intake.d.ts', 'foyer-intake.js', 'package.json'],
  ]);
  // What the manual says of attributes is what the element takes, and what its types know.
  const manual = readFileSync(join(root, 'build/embed/README.md'), 'utf8');
  const code = readFileSync(join(root, 'build/embed/foyer-intake.js'), 'utf8');
  const told_of = [...manual.matchAll(/^\| `([a-z-]+)` \| [^|]* \|$/gm)].map(([, name]) => name);
  assert.ok(told_of.length >= 9, told_of.join());
  for (const name of told_of) assert.match(code, new RegExp(`["']?${name}["']?`), name);
});
