// Clicks and touches on one answer that is switched on and off, a thousand in the long form: one
// that was lost, or counted twice, shows at once.
import { comes } from '../client/journey.mjs';
import { key_of } from '../client/keys.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { new_page, settle } from '../web/browser.mjs';
import { tap } from './appearance.mjs';

// Browsers wait for a second tap where they must tell one from two, for 300 ms; half of all presses
// take no longer than this, whatever else the machine does.
const delay_max_ms = 100;

// From the hardware's time of letting go to the answer that is changed on the page.
function watch_delays() {
  window.delays = [];
  let up = NaN;
  const goes_up = ({ timeStamp }) => (up = timeStamp);
  addEventListener('pointerup', goes_up, { capture: true, passive: true });
  addEventListener('input', () => window.delays.push(performance.now() - up)); // after all others
}

async function measure_delay(page, bars) {
  const delays = await page.evaluate(() => window.delays);
  const half = delays.sort((a, b) => a - b)[delays.length >> 1] ?? Infinity;
  const faults = half > delay_max_ms ? [`half take longer than ${half.toFixed(0)} ms`] : [];
  bars.measured('clicks', 'delay', 1, faults);
  bars.notes('clicks', `${delays.length} answers, half within ${half.toFixed(1)} ms`);
}

async function press(page, how, x, y) {
  if (how === 'touch') return page.touchscreen.tap(x, y);
  return page.mouse.click(x, y);
}

export async function press_often(place) {
  const page = await new_page(place.browser, { hasTouch: true });
  const person = new Person(page, new Pointer(page));
  await comes(person, await place.house.link('--label', 'clicks'));
  await tap(page, 'frame.help');
  await person.sees('help');
  const answer = person.element('help.wanted.call');
  await answer.scrollIntoViewIfNeeded();
  await settle(page);
  const { x, y } = await answer.boundingBox();
  const id = `k${key_of('help.wanted.call')}`;
  // The screen goes and comes back, so what is chosen then is what the session has.
  const read = (one) => {
    document.querySelector('button.primary').click();
    document.querySelector('.footer button:last-child').click();
    return document.getElementById(one).checked;
  };
  await page.evaluate(watch_delays);
  for (let i = 1; i <= (place.long ? 1_000 : 250); ++i) {
    const how = i % 2 ? 'mouse' : 'touch';
    await press(page, how, x + 8, y + 8);
    const is_on = await page.evaluate(read, id);
    const wrong = is_on === (i % 2 === 1) ? [] : [`${how}: it is ${is_on ? 'on' : 'off'}`];
    place.bars.measured('clicks', `click ${i}`, 1, wrong);
  }
  await measure_delay(page, place.bars);
  await page.context().close();
}
