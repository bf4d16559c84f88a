// Not one of the twelve: two people at the checks of the device. On one device all of them work; on
// the other the camera is refused. What the checks hold and what they tell is looked at.
import { comes, decides, goes, tells_how_to_reach_her } from '../client/journey.mjs';

const all = [
  ...['speed', 'camera', 'microphone', 'sound', 'screen'],
  ...['keyboard', 'storage', 'clock', 'embedded'],
];

// Before any script of the page: keeps every track that a check is given.
const keep_tracks = () => {
  window.tracks = [];
  const devices = navigator.mediaDevices;
  const real = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wish) => {
    const stream = await real(wish);
    window.tracks.push(...stream.getTracks());
    return stream;
  };
};
const refuse_camera = () => {
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException('She said no.', 'NotAllowedError'));
};
const held_by = (person) =>
  person.page.evaluate(() => window.tracks.filter((one) => one.readyState === 'live').length);

// Until this check has found something, which is when the page asks whether to share it.
async function starts(person, check) {
  await person.press(`device.start.${check}`);
  if (check === 'keyboard') {
    await person.page.keyboard.press('Tab');
    await person.page.keyboard.press('Enter');
  }
}
const ends = (person, check) => person.element(`device.share.${check}`).waitFor();

async function says_yes(person) {
  await person.element('device.answer.yes').waitFor();
  await person.press('device.answer.yes');
}

async function tries_all(stage, person) {
  for (const check of all) {
    await starts(person, check);
    if (check === 'camera') {
      await person.element('device.answer.yes').waitFor();
      await stage.picture(person, 'camera', { whole: false });
      stage.same('the camera is on while she looks at herself', await held_by(person), 1);
    }
    if (check === 'camera' || check === 'sound') await says_yes(person);
    await ends(person, check);
    stage.same(`${check}: nothing is held when it is over`, await held_by(person), 0);
    await person.chooses(`device.share.${check}`, check === 'microphone' ? 'no' : 'yes');
  }
  await stage.picture(person, 'all-tried');
  await lets_go_out_of_sight(stage, person);
}

// Once more, and then to another screen in the middle of it: the light of the camera goes out.
async function lets_go_out_of_sight(stage, person) {
  await starts(person, 'camera');
  await person.element('device.answer.yes').waitFor();
  await person.press('frame.back');
  await person.sees('reach');
  stage.same('out of sight the camera is let go of', await held_by(person), 0);
  await person.goes_on('reach');
  await starts(person, 'camera');
  await says_yes(person);
  await ends(person, 'camera');
  await person.chooses('device.share.camera', 'yes');
}

async function on_a_device_that_can(stage) {
  const link = await stage.house.link('--label', 'Checks');
  const person = await stage.person();
  await person.page.addInitScript(keep_tracks);
  const asked = [];
  person.page.on('request', (request) => asked.push(new URL(request.url())));
  await comes(person, link);
  await goes(person, link, { does: { device: (one) => tries_all(stage, one) } });
  const { origin } = new URL(link.url);
  stage.holds(
    'nobody else is asked for anything',
    asked.every((url) => url.origin === origin || url.protocol === 'blob:'),
  );
  const { document } = await stage.house.opens_one(link);
  const told = Object.fromEntries(document.checks.map((one) => [one.check, one.outcome]));
  const speeds = ['good', 'basic', 'voice', 'little'];
  stage.holds('the speed is told as a word', speeds.includes(told.speed), told);
  stage.same(
    'each other check says that it works; what she kept for herself says nothing',
    { ...told, speed: 'word' },
    {
      ...Object.fromEntries(all.map((check) => [check, 'works'])),
      ...{ speed: 'word', microphone: 'not-shared' },
    },
  );
  const members = new Set(document.checks.flatMap(Object.keys));
  stage.holds(
    'a check tells its name, an outcome and another way, and no more',
    [...members].every((one) => ['check', 'outcome', 'alternative'].includes(one)),
    [...members],
  );
}

async function on_a_device_that_cannot(stage) {
  const link = await stage.house.link('--label', 'Checks, no camera');
  const person = await stage.person();
  await person.page.addInitScript(refuse_camera);
  await comes(person, link);
  await goes(person, link, {
    does: {
      reach: (one) => tells_how_to_reach_her(one, { mobile: 'yes', video: 'yes' }),
      async device(one) {
        await starts(one, 'camera');
        await ends(one, 'camera');
        await one.chooses('device.instead.camera', 'loan');
        await one.chooses('device.share.camera', 'yes');
        await stage.picture(one, 'no-camera');
      },
      choices: (one) => decides(one, { mobile: 'yes', video: 'yes' }),
    },
  });
  const { document } = await stage.house.opens_one(link);
  const camera = document.checks.find(({ check }) => check === 'camera');
  stage.same('a camera that may not be used is no fault, and another way is chosen', camera, {
    ...{ alternative: 'loan', check: 'camera', outcome: 'denied' },
  });
  const { tasks } = await stage.house.case(link);
  stage.holds(
    'the other way is a task for the worker',
    tasks.some(({ what, state }) => /loan|camera/.test(what) && state === 'open'),
    tasks,
  );
}

export const persona = {
  id: 'CHECKS',
  who: 'tries every check of the device',
  async plays(stage) {
    await on_a_device_that_can(stage);
    await on_a_device_that_cannot(stage);
  },
};
