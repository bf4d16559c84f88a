// One client's way through the intake, screen by screen. `at(screen)` is called on each screen
// before it is left, so that a caller can take a picture or measure something there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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

// Each question's right answer, as the pack words it: this client has understood.
function rightAnswers(root) {
  const folder = join(root, 'assets/packs/default');
  const pack = JSON.parse(readFileSync(join(folder, 'pack.json')));
  const texts = JSON.parse(readFileSync(join(folder, 'en.json')));
  const variants = pack.questions.flatMap((question) => question.variants);
  return new Map(
    variants.map((variant) => [
      texts[variant.text],
      texts[variant.options.find((option) => option.right).text],
    ]),
  );
}

const legendOf = (group) => group.evaluate((one) => one.querySelector('legend').textContent.trim());

// Question, answer, what we say to it, and on to the next, until the screen changes.
async function answersQuestions(person, root) {
  const right = rightAnswers(root);
  const main = person.page.getByRole('main');
  const text = () => main.innerText();
  while ((await person.heading().innerText()).startsWith('Did we explain')) {
    const before = await text();
    const question = main.getByRole('radiogroup');
    if ((await question.count()) > 0) {
      const name = await legendOf(question);
      await person.chooses(name, right.get(name));
      await person.press('This is my answer');
    } else {
      await person.press('Continue');
    }
    await person.page.waitForFunction(
      (old) => document.querySelector('main').innerText !== old,
      before,
    );
  }
}

async function tellsHowToReachHer(person) {
  for (const way of ['Video calls', 'Email', 'Locked chat']) await person.chooses(way, 'No');
  await person.chooses('Text messages', 'Yes');
  await person.writes('Phone number for: Text messages', answers.phone);
  await person.chooses('Cell phone calls', 'Ask me first each time');
  await person.writes('Phone number for: Cell phone calls', answers.phone);
  await person.chooses('Home or office phone', 'No');
  await person.writes('A word that tells us that it is not safe to talk', answers.safeWord);
  await person.chooses('How should we warn you?', 'In person');
}

// The word is read out of the opened card, as a person does.
async function opensTheSample(person) {
  await person.chooses('How do you want to do this?', 'On this screen');
  await person.opens('A sample of a form');
  const word = await person.page.locator('details[open] strong').innerText();
  await person.writes('The word in the sample', word.toUpperCase());
}

async function plansForAnEmergency(person) {
  await person.writes('Number where we can call you back', answers.phone);
  await person.writes('Name of that person', answers.friend);
  await person.chooses('What may we tell this person?', 'Only where I am');
}

async function tellsOfHerDevice(person) {
  await person.chooses(
    'Do you have a phone or computer that you can use?',
    'Sometimes, or I share one',
  );
  await person.chooses('What would make this easier for you?', 'Captions on video');
}

async function chooses(person) {
  const asked = await person.page.getByRole('main').getByRole('radiogroup').all();
  const names = await Promise.all(asked.map(legendOf));
  for (const name of names) {
    const yes = /Text messages|Cell phone calls/.test(name);
    const later = /Websites/.test(name);
    await person.chooses(name, yes ? 'Yes' : later ? 'I will decide later' : 'No');
  }
}

const signing = {
  async drawn(person) {
    await person.chooses('How do you want to sign?', 'I draw my name or a mark');
    await person.draws('Draw here');
  },
  async typed(person) {
    await person.chooses('How do you want to sign?', 'I type my name');
    await person.writes('Your name', answers.name);
  },
};

// Without a PIN she takes no copy; with one she prints it, and it carries a way back.
async function takes_copy(person, pin) {
  const question = 'How do you want your copy?';
  if (!pin) return person.chooses(question, 'I do not want a copy now');
  await person.chooses(question, 'I print it here');
  await person.chooses('Do you want this way back?', 'Yes, I choose a PIN');
  return person.writes('Your PIN', pin);
}

// To the screen after the last question about herself.
async function tellsAboutHerself(person, code, leave) {
  await person.sees('Welcome');
  await leave('welcome', 'Start');
  await person.sees('Your code');
  await person.writes('Code', code);
  await leave('code');
  await person.sees('Is now a good time?');
  await person.chooses('Whose device is this?', 'I share it with someone');
  await person.chooses('Can you read and answer now without anyone seeing?', 'Yes');
  await leave('now');
  await person.sees('On paper or on this screen');
  await opensTheSample(person);
  await leave('papers');
  await person.sees('Who is taking part');
  await person.chooses('Who do we help?', 'One person');
  await person.chooses('For whom do you decide here?', 'For myself');
  await leave('who');
  await person.sees('You and where you are');
  await person.writes('Full name', answers.name);
  await person.picks('State where you are right now', 'Mississippi');
  await person.writes('Address where you are right now', answers.address);
  await leave('you');
  await person.sees('If there is an emergency');
  await plansForAnEmergency(person);
  await leave('emergency');
  await person.sees('Safe ways to reach you');
  await tellsHowToReachHer(person);
  await leave('reach');
  await person.sees('Your device and you');
  await tellsOfHerDevice(person);
  await leave('device');
}

export async function walk(person, { url, code, root, sign, pin, at = async () => {} }) {
  const leave = async (screen, button = 'Continue') => {
    await at(screen);
    await person.press(button);
  };
  await person.page.goto(url);
  await tellsAboutHerself(person, code, leave);
  await person.sees('How we use phones, video and the web');
  await person.press('Open all');
  await person.writesIn('Friend requests', 'A question for my worker', answers.question);
  await leave('technology');
  await person.sees('What could go wrong');
  await person.press('Open all');
  await leave('risks');
  await person.sees('Your part');
  await person.chooses('Is this all right with you?', 'Yes');
  await leave('part');
  await person.sees('Did we explain it well?');
  await at('check');
  await answersQuestions(person, root);
  await person.sees('Your choices');
  await chooses(person);
  await leave('choices');
  await person.sees('Make it work for you');
  await person.chooses('Where you live', 'I share a room or a home');
  await leave('needs');
  await person.sees('Read it all and sign');
  await signing[sign](person);
  await person.chooses('Do you agree?', 'Yes, I agree');
  await leave('sign', 'Sign');
  await person.sees('Lock and send');
  await takes_copy(person, pin);
  await leave('send', 'Lock and send');
  await person.page
    .getByText('Sent. The agency’s mailbox')
    .or(person.page.getByText("Sent. The agency's mailbox"))
    .first()
    .waitFor();
  await at('sent');
}
