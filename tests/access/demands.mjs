// What the flow asks of each screen, read from demands/, and held against what assistive technology
// meets there. The outlines are written from the screens; these are not, so that nothing that the
// flow asks for can get lost in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../web/browser.mjs';
import { all_screens, screens_of_journey } from './screens.mjs';

const folder = join(root, 'tests/access/demands');
const files = ['intake.txt', 'around.txt'];
const answer_of = { radiogroup: 'radio', group: 'checkbox' };
const parts_of = (text) => text.split(',').map((one) => one.trim());
const depth_of = (line) => line.search(/\S/) / 2;

// "role flags name, name: answer, answer" as one demand for each name and answer.
function demands_of(line) {
  const [, role, flags, rest] = /^(\w+) ((?:level=\d |required )*)(.+)$/.exec(line) ?? [];
  if (!role) throw new Error(`this demands nothing: '${line}'`);
  const states = flags.split(' ').filter(Boolean);
  const [names, answers] = rest.split(': ');
  const all = parts_of(names).map((name) => ({ role, states, name }));
  if (!answers) return all;
  const from = names.replace(/<.*>/, '');
  const options = parts_of(answers).map((name) => ({
    ...{ role: answer_of[role], states: [], name: name.startsWith('.') ? from + name : name },
  }));
  return [...all, ...options];
}

// What stands deeper below an "each" is said once for each of its words.
function unrolled(lines) {
  const out = [];
  for (let i = 0; i < lines.length; ++i) {
    const [, words] = /^ *each (.+)$/.exec(lines[i]) ?? [];
    if (!words) out.push(lines[i].trim());
    const below = i + 1;
    while (words && depth_of(lines[i + 1] ?? '') > depth_of(lines[below - 1])) ++i;
    for (const word of words?.split(' ') ?? [])
      out.push(...lines.slice(below, i + 1).map((one) => one.trim().replaceAll('*', word)));
  }
  return out;
}

// By "screen" and "screen, moment", in the order of the file.
export function read_demands(text) {
  const found = new Map();
  const kept = text.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  const starts = kept.map((_, i) => i).filter((i) => !kept[i].startsWith(' '));
  starts.forEach((at, i) => {
    const lines = unrolled(kept.slice(at + 1, starts[i + 1]));
    const [screens, moment] = kept[at].split(', ');
    for (const screen of screens.split(' '))
      found.set(
        moment ? `${screen}, ${moment}` : screen,
        lines.flatMap((line) => demands_of(line.replaceAll('*', screen))),
      );
  });
  return found;
}

const required = (states) => states.includes('required');

// Those that are not met, one after another. What is not there does not hide what follows it.
function unmet(demands, lines, says) {
  let from = 0;
  const faults = [];
  for (const { role, states, name } of demands) {
    const here = (line) => line.role === role && says(name, line.name);
    const same = ({ states: found }) =>
      required(found) === required(states) && states.every((one) => found.includes(one));
    const there = lines.findIndex((line, i) => i >= from && here(line) && same(line));
    const demand = [role, ...states, name].join(' ');
    if (there >= 0) from = there + 1;
    else if (lines.some(here))
      faults.push(`'${demand}' stands elsewhere, or is required otherwise`);
    else faults.push(`there is no '${demand}'`);
  }
  return faults;
}

// Where somebody comes for the first time nothing is chosen for her.
const untouched = ['left blank', 'as it comes'];

export class Demands {
  constructor(texts = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')) {
    this.all = read_demands(texts);
    this.met = new Set(['always']);
  }

  // `says(name, text)`: whether a key says this text in the language of the lines. In easy words a
  // text is another where it has an easier one.
  differences({ screen, moment, easy = false }, lines, says_usually) {
    const says = (name, text) =>
      (easy && says_usually(`${name}.easy`, text)) || says_usually(name, text);
    const ours = ['always', `${screen}, always`, screen, `${screen}, ${moment}`];
    const names = ours.filter((name) => this.all.has(name));
    for (const name of names) this.met.add(name);
    const faults = names.flatMap((name) => unmet(this.all.get(name), lines, says));
    if (!this.demands(screen)) faults.push('nothing is demanded of it');
    if (untouched.includes(moment))
      for (const { name } of lines.filter(({ chosen }) => chosen))
        faults.push(`'${name}' is chosen beforehand`);
    return faults.map((fault) => `${screen}, ${moment}: ${fault}`);
  }

  demands(screen) {
    const ours = [...this.all.keys()].filter((name) => name.split(', ')[0] === screen);
    return ours.some((name) => name !== `${screen}, always`);
  }

  // What was demanded of no screen, or is not in the order of the intake.
  left() {
    const unmet_ones = [...this.all.keys()].filter((name) => !this.met.has(name));
    const strange = all_screens().filter((screen) => !this.demands(screen));
    const journey = screens_of_journey();
    const order = [...new Set([...this.all.keys()].map((name) => name.split(', ')[0]))];
    const ours = order.filter((screen) => journey.includes(screen));
    return [
      ...unmet_ones.map((name) => `nobody came to '${name}'`),
      ...strange.map((screen) => `nothing is demanded of ${screen}`),
      ...(ours.join() === journey.join() ? [] : [`the intake goes ${journey.join(' ')}`]),
    ];
  }
}
