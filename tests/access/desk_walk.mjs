// Meets every screen of the desk by itself: unlocking, the inbox, links, the form for one, and a
// case with everything in it and the form of every act. Each is handed to `look` with its name and
// the moment.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../personas/house.mjs';
import { root } from '../web/browser.mjs';

// Every act that has a form, as the sources say, so that a new one is asked for at once.
export function all_acts() {
  const text = readFileSync(join(root, 'shared/desk/forms.cpp'), 'utf8');
  return [...text.matchAll(/\{"([\w-]+)", EntryKind::\w+, build_/g)].map(([, name]) => name);
}

// Screens of the desk, as `screen_name` in frame.cpp gives them.
export function all_desk_screens() {
  const text = readFileSync(join(root, 'shared/desk/frame.cpp'), 'utf8');
  const [, names] = /names\[\] = \{([^}]*)\}/.exec(text);
  return [...[...names.matchAll(/"(\w+)"/g)].map(([, name]) => name), 'case'];
}

// Somebody who leaves a worker much to do, without a browser.
export async function sends(office, label, ...wishes) {
  const link = await office.house.link('--label', label);
  execFileSync(join(build, 'native/bin/client'), [link.url, link.code, 'Quill Oduya', ...wishes]);
  return link;
}

async function is_read(worker) {
  await worker.page.waitForFunction(() => !document.querySelector('progress'));
}

export async function unlocking(worker, look) {
  await look({ screen: 'unlock', moment: 'as it comes' });
  await worker.gives_file();
  await worker.element('unlock.unlock.passphrase').waitFor();
  await worker.press('unlock.unlock');
  await look({ screen: 'unlock', moment: 'left blank' });
  await worker.types_passphrase();
  await worker.page.waitForFunction(
    () => document.documentElement.dataset.screen !== 'unlock' || null,
  );
  await worker.sees('inbox');
  await worker.element('inbox.refresh').waitFor();
  await is_read(worker);
}

export async function links(worker, look) {
  await worker.press('inbox.links');
  await worker.sees('links');
  await look({ screen: 'links', moment: 'as it comes' });
  await worker.press('links.make');
  await worker.sees('make');
  await worker.press('make.make-now');
  await look({ screen: 'make', moment: 'left blank' });
  await worker.chooses('make.make.to', 'client');
  await worker.chooses('make.make.code', 'digits');
  await worker.press('make.make-now');
  await worker.sees('card');
  await look({ screen: 'card', moment: 'as it comes' });
  await worker.press('card.inbox');
  await worker.sees('inbox');
}

// That somebody is still to be told of what happened.
export async function gives_notice(office, { unitId }) {
  const today = new Date().toISOString().slice(0, 10);
  const texts = ['happened', 'information', 'steps', 'doing', 'contact'];
  await office.house.tells(
    ...['notice', unitId, '--trigger', 'unauthorized-access', '--discovered', today],
    ...texts.flatMap((one) => [`--${one}`, `en:About ${one}.`]),
  );
}

// Where the button of an act stands: below the case, or beside a task, a choice or a notice.
async function button_of(worker, unit, act) {
  const { house } = worker.office;
  const { tasks } = await house.tells('review', unit);
  const { history } = await house.tells('case', unit);
  const notices = history.filter(({ kind }) => kind === 'notice').map(({ body }) => body.notice);
  const ids = [...tasks.map(({ id }) => id), ...notices, 'channel.text'];
  const about = ids.map((one) => `/${one}`);
  for (const one of ['', ...about])
    if (await worker.has(`case.act.${act}${one}`)) return `case.act.${act}${one}`;
  return null;
}

async function forms(worker, unit, acts, look) {
  for (const act of acts) {
    const button = await button_of(worker, unit, act);
    if (!button) continue;
    await worker.press(button);
    await worker.element('case.record').waitFor();
    await look({ screen: 'case', moment: `act ${act}` });
    if (act === 'identity') {
      await worker.press('case.record');
      await look({ screen: 'case', moment: 'left blank' });
    }
    await worker.press('case.part');
    await worker.element('case.part.everything').waitFor();
  }
}

// Of the second unit everything is settled, so that a choice can be put to use.
// An item is named after the screen on which it stands.
async function opens(worker, unit) {
  await worker.press(`${await worker.screen()}.case.${unit}`);
  await worker.sees('case');
  // Offered once all of the case was read, and every other act with it.
  await worker.element('case.act.renew').waitFor();
}

export async function the_cases(worker, [unit, settled], look) {
  await look({ screen: 'inbox', moment: 'as it comes' });
  await opens(worker, unit);
  await look({ screen: 'case', moment: 'filled in' });
  for (const part of ['everything', 'history']) {
    await worker.press(`case.part.${part}`);
    await look({ screen: 'case', moment: part });
  }
  await worker.press('case.part');
  const acts = all_acts();
  await forms(
    worker,
    unit,
    acts.filter((act) => act !== 'activate'),
    look,
  );
  await opens(worker, settled);
  await forms(worker, settled, ['activate'], look);
}
