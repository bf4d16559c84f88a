// What the record says was shown could be seen: no text of the intake is off the page, too small,
// cut off, covered or of the colour of its ground (attack 66).
import { goes } from '../../client/journey.mjs';
import { Person, Pointer } from '../../client/person.mjs';
import { assert, check } from '../suite.mjs';
import { place } from './place.mjs';

const smallest_px = 14;

// Texts of what is open, as somebody with eyes meets them; the page view has its own colours.
function unseen_texts(least) {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if ((channels(backgroundColor)[3] ?? 1) > 0.99) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (element, colour) => {
    const [a, b] = [light(colour), light(ground(element))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const covered = (element, box) => {
    element.scrollIntoView({ block: 'center' });
    box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return !top || !(element.contains(top) || top.contains(element));
  };
  const wrong = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const checks = { checkOpacity: true, checkVisibilityCSS: true };
    if (!element.checkVisibility(checks)) return 'hidden';
    if (box.width < 1 || box.height < least) return 'no room';
    if (box.left < 0 || box.right > innerWidth + 1 || box.top + scrollY < 0) return 'off the page';
    if (parseFloat(style.fontSize) < least) return 'small';
    if (element.scrollHeight > element.clientHeight + 2 && style.overflowY !== 'visible')
      return 'cut';
    if (contrast(element, style.color) < 4.5) return 'no contrast';
    return covered(element, box) ? 'covered' : '';
  };
  return [...document.querySelectorAll('main [data-line], main .card-body')]
    .filter((one) => !one.closest('details:not([open]) > :not(summary)') && one.textContent.trim())
    .filter((one) => !one.matches('input, textarea, option, select, .card-body, .echo'))
    .map((one) => [wrong(one), one.textContent.trim().slice(0, 60)])
    .filter(([what]) => what);
}

const told = ['now', 'papers', 'technology', 'risks', 'part', 'choices', 'sign', 'send'];

check('every text that she agrees to can be seen before she does (attack 66)', async () => {
  const page = await place.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null));
  const person = new Person(page, new Pointer(page));
  await page.goto(`${place.world.kiosk}/?walk-in`);
  await person.sees('welcome');
  const seen = [];
  const at = async (screen) => {
    if (!told.includes(screen)) return;
    assert.deepEqual(await page.evaluate(unseen_texts, smallest_px), [], screen);
    seen.push(screen);
  };
  await goes(person, {}, { at, until: 'send' });
  assert.deepEqual(seen, told.slice(0, -1));
  // And it does find what somebody hides.
  const text = page.locator('main p[data-line]').locator('visible=true').first();
  for (const hide of ['opacity: 0', 'font-size: 2px', 'margin-left: -999px', 'color: white']) {
    await text.evaluate((one, style) => (one.style = `background: white; ${style}`), hide);
    assert.equal((await page.evaluate(unseen_texts, smallest_px)).length, 1, hide);
  }
  await page.context().close();
});

check('what a script draws is no signature (attack 66)', async () => {
  const page = await place.browser.newPage({ viewport: { width: 390, height: 844 } });
  const person = new Person(page, new Pointer(page));
  await page.goto(`${place.world.kiosk}/?walk-in`);
  await person.sees('welcome');
  await goes(person, {}, { until: 'sign' });
  await person.chooses('sign.method', 'drawn');
  await person.chooses('sign.agree', 'yes');
  await page.locator('[data-pad]').evaluate((pad) => {
    const { left, top, width, height } = pad.getBoundingClientRect();
    pad.setPointerCapture = () => undefined;
    const tell = (type, i) => {
      const at = { clientX: left + (width * (10 + i)) / 60, clientY: top + height * Math.random() };
      const more = { bubbles: true, button: 0, pointerId: 1, isPrimary: true };
      pad.dispatchEvent(new PointerEvent(type, { ...more, ...at }));
    };
    tell('pointerdown', 0);
    for (let i = 1; i <= 40; i++) tell('pointermove', i);
    tell('pointerup', 41);
  });
  assert.equal(await person.has('sign.undo'), false);
  await person.press('frame.next');
  await person.element('frame.problems').waitFor();
  assert.equal(await person.screen(), 'sign');
  // The same by a hand is one.
  await person.draws('sign.mark');
  await person.element('sign.undo').waitFor();
  await person.press('frame.next');
  await person.sees('send');
  await page.context().close();
});
