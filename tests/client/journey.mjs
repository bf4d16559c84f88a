// A client's way through the intake: what somebody does on each screen, who answers what is needed
// and is open about little. A test hands in what its own client does on the screens that matter.
import { pack } from './texts.mjs';

// What this client writes. Nothing of it may leave the browser in a form that can be read.
export const answers = {
  name: 'Quillfeather Marigold Oduya',
  address: '77 Zephyrgate Lane, Tupelo',
  phone: '662-555-0177',
  safeWord: 'pumpernickel',
  friend: 'Ottoline Brackenbury',
  question: 'Could the wallflower letters be read by my brother?',
};

// Names of what she chooses, as the record will tell it.
export const choices = ['US-MS', 'Mississippi', 'permit', 'deny', 'undecided'];

const channels = pack.channels.map(({ id }) => id);
const purposes = pack.purposes.map(({ id }) => id);

// The word is read out of the opened card, as a person does.
export async function reads_the_sample(person) {
  await person.opens('papers.sample');
  const word = await person.page.locator('details[open] strong').last().innerText();
  await person.writes('papers.accessWord', word.toUpperCase());
}

// Which of the pack's questions is on the page, in which of its wordings.
async function question_on(person) {
  for (const question of pack.questions)
    for (let tries = 0; tries <= question.variants.length; ++tries) {
      const name = `check.${question.point}.chosen${tries}`;
      const variant = question.variants[Math.min(tries, question.variants.length - 1)];
      if (await person.has(name)) return { name, variant, point: question.point };
    }
  return null;
}

// Question, answer, what we say to it, and on to the next, until the screen changes. `misses` names
// the points of which this client has understood something else; `hears()` is called at each
// reply.
export async function answers_questions(person, misses = [], hears = async () => {}) {
  for (let more = true; more;) {
    const asked = await question_on(person);
    if (asked) {
      const right = !misses.includes(asked.point);
      const chosen = asked.variant.options.find((option) => option.right === right);
      await person.chooses(asked.name, chosen.id);
    }
    more = await person.goes_on_within('check');
    if (more) await hears();
  }
}

// `safe`: channel to yes, ask or no; the others are not safe.
export async function tells_how_to_reach_her(person, safe = {}, phone = answers.phone) {
  for (const channel of channels) {
    if (!(await person.has(`reach.safe.${channel}`))) continue;
    await person.chooses(`reach.safe.${channel}`, safe[channel] ?? 'no');
    const address = `reach.address.${channel}`;
    if (await person.has(address))
      await person.writes(address, channel === 'email' ? 'q@canary.example' : phone);
  }
  await person.chooses('reach.breach', 'person');
}

// `said`: channel or purpose to yes, no or later; the others get `otherwise`.
export async function decides(person, said = {}, otherwise = 'no') {
  for (const row of [...channels, ...purposes])
    if (await person.has(`choices.${row}`))
      await person.chooses(`choices.${row}`, said[row] ?? otherwise);
}

export async function signs(person, how, name) {
  await person.chooses('sign.method', how);
  if (how === 'typed') await person.writes('sign.name', name);
  if (how === 'drawn') await person.draws('sign.mark');
  await person.chooses('sign.agree', 'yes');
}

// What is needed on each screen; a screen that is not here is only gone on from.
function usual({ code, name = answers.name }) {
  return {
    code: (person) => person.writes('code.typed', code),
    now: (person) => person.chooses('now.device', 'shared'),
    papers: async (person) => {
      await person.chooses('papers.eRecords', 'electronic');
      await reads_the_sample(person);
    },
    who: async (person) => {
      await person.chooses('who.unitType', 'individual');
      await person.chooses('who.authority', 'self');
    },
    you: async (person) => {
      await person.writes('you.legalName', name);
      await person.picks('you.nowState', 'US-MS');
      await person.writes('you.nowAddress', answers.address);
    },
    emergency: (person) => person.writes('emergency.callback', answers.phone),
    reach: (person) => tells_how_to_reach_her(person, { mobile: 'yes' }),
    technology: (person) => person.opens_all('technology'),
    risks: (person) => person.opens_all('risks'),
    part: (person) => person.chooses('part.ack', 'yes'),
    check: (person) => answers_questions(person),
    choices: (person) => decides(person, { mobile: 'yes' }),
    sign: (person) => signs(person, 'typed', name),
    refusal: (person) => person.chooses('refusal.route', 'known'),
    send: (person) => person.chooses('send.copyRoute', 'none'),
  };
}

const nothing = async () => {};

// From where the person is until the screen `until` is there, or the form is sent. On each
// screen `arrives(screen)` is called before anything is done, and `at(screen)` once it is filled
// in, before she goes on; and on the first question, since the last one leads on by itself.
export async function goes(person, link, how = {}) {
  const { does = {}, arrives = nothing, at = nothing, until = 'sent' } = how;
  const all = { ...usual(link), ...does };
  for (;;) {
    const screen = await person.screen();
    if (screen === until) return;
    await arrives(screen);
    if (screen === 'check') await at(screen);
    await all[screen]?.(person);
    if ((await person.screen()) !== screen) continue;
    await at(screen);
    if (screen === 'send' || screen === 'refusal') break;
    await person.goes_on(screen);
  }
  await person.press('frame.next');
  await is_sent(person);
  await at('sent');
}

// Opens the link; the first screen is there when this returns.
export async function comes(person, link) {
  await person.page.goto(link.url);
  await person.sees('welcome');
}

// The relay has it, and says so by its receipt.
async function is_sent(person) {
  await person.sees('send');
  await person.page.locator('[data-status].good').first().waitFor();
}
