// One client after another at the same tablet, by a robot, each with a number of her own that is
// looked for afterwards: 5 by day, 500 with FOYER_LONG=1 (or ROUNDS). The memory does not grow.
import { assert, check } from '../suite.mjs';
import { begins, is_clean, started_tablet } from './tablet.mjs';

const rounds = Number(process.env.ROUNDS ?? (process.env.FOYER_LONG === '1' ? 500 : 5));
const growthMax = 0.01;

// After the collector, in bytes: what the page's scripts hold.
async function script_bytes(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

// The fewest presses that send something: nothing on a screen, but a call to this number.
async function asks_for_a_call(person, phone) {
  await begins(person);
  await person.press('frame.next');
  await person.sees('now');
  await person.press('frame.help');
  await person.chooses('help.wanted', 'call');
  await person.press('help.instead');
  await person.sees('refusal');
  await person.chooses('refusal.route', 'call');
  await person.writes('refusal.phone', phone);
  await person.press('frame.next');
  await person.page.locator('[data-status].good').first().waitFor();
  const core = await person.page.evaluate(() => window.cores_memory.buffer.byteLength);
  await person.press('send.leave');
  return core;
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const percent = (part) => `${(100 * part).toFixed(2)} %`;

// How much the last tenth is more than the first after warming up.
function growth(numbers) {
  const some = Math.max(1, Math.floor(numbers.length / 10));
  const warm = numbers.slice(Math.min(some, numbers.length - 1));
  const [first, last] = [middle(warm.slice(0, some)), middle(warm.slice(-some))];
  return { first, last, part: (last - first) / first };
}

check(`${rounds} clients in a row leave nothing behind (attacks 63, 65)`, async () => {
  const { page, person, context } = await started_tablet({
    reducedMotion: 'reduce',
    painted: true,
  });
  const session = await context.newCDPSession(page);
  const history = await page.evaluate(() => window.history.length);
  const seen = { script: [], core: [] };
  for (let round = 0; round < rounds; round++) {
    const phone = `662-555-${String(1000 + round)}`;
    seen.core.push(await asks_for_a_call(person, phone));
    await is_clean(page, [phone], history);
    seen.script.push(await script_bytes(session));
    if (round % 50 === 49) console.log(`     ${round + 1}: ${seen.script.at(-1)} bytes of script`);
  }
  for (const [name, numbers] of Object.entries(seen)) {
    const { first, last, part } = growth(numbers);
    console.log(`     ${name}: ${first} bytes, in the end ${last} (${percent(part)})`);
    assert.ok(part <= growthMax || rounds < 50, `${name} grew by ${percent(part)}`);
  }
  await context.close();
});
