// A made-up agency, its relay with the kiosk on a free port, and the worker at her command line.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { root } from '../web/browser.mjs';
import { pack } from '../client/texts.mjs';

export const build = process.env.FOYER_BUILD ?? join(root, 'build');
const bin = join(build, 'native/bin');
const default_pack = join(root, 'assets/packs/default');
export const passphrases = {
  agency: 'only a test: lanterns over the river',
  worker: 'only a test: herons by the ferry',
};

const day = (years) => {
  const date = new Date();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
};

// Runs to its end; the passphrases come on descriptor 3, never among the arguments.
function run(words, needs = [], program = 'foyer') {
  return new Promise((resolve) => {
    const options = needs.length ? ['--passphrase-fd', '3'] : [];
    const child = spawn(join(bin, program), [...words.map(String), ...options], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (bytes) => (said.out += bytes));
    child.stderr.on('data', (bytes) => (said.err += bytes));
    child.stdio[3].on('error', () => {}); // it asked for none
    child.stdio[3].end(needs.map((who) => `${passphrases[who]}\n`).join(''));
    child.on('close', (status) => resolve({ status, ...said }));
  });
}

export class House {
  constructor(place) {
    this.place = place;
    this.folder = join(place, 'agency');
    this.log = '';
    this.more = []; // further options of the relay
  }

  static async opens(place, more = []) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    const house = new House(place);
    house.more = more;
    await house.founds();
    await house.starts_relay();
    await house.must(['agency', 'publish', '--relay', house.origin], ['agency']);
    await house.publishes(default_pack);
    const promises = pack.promises.flatMap(({ id }) => ['--promise', id]);
    await house.must(['worker', 'attest', ...promises]);
    return house;
  }

  async founds() {
    const phone = pack.agency.contacts.find(({ kind }) => kind === 'phone').value;
    const text = pack.agency.contacts.find(({ kind }) => kind === 'text').value;
    const worker = ['--worker', 'maya', '--worker-name', 'Maya Ellis', '--state', 'US-MS'];
    const made = await run(
      [
        ...['agency', 'new', this.folder, '--name', pack.agency.name, '--phone', phone, ...worker],
        ...['--licence', `US-MS:LCSW:C0000:${day(0)}:${day(2)}`, '--contact', `phone:${phone}`],
        ...['--contact', `text:${text}`],
      ],
      ['agency', 'worker'],
    );
    assert.equal(made.status, 0, made.err);
  }

  async starts_relay() {
    const { agency } = JSON.parse(readFileSync(join(this.folder, 'settings.json')));
    this.relay = spawn(join(bin, 'foyer-relay'), [
      ...['--data', join(this.place, 'relay'), '--agency-id', agency],
      ...['--relay-key', join(this.folder, 'keys/relay.key'), '--listen', '127.0.0.1:0'],
      ...['--site', join(build, 'site'), ...this.more],
    ]);
    process.once('exit', () => this.relay.kill());
    this.relay.stderr.on('data', (bytes) => (this.log += bytes));
    const lines = createInterface({ input: this.relay.stdout })[Symbol.asyncIterator]();
    this.relay.once('exit', () => (this.log += 'the relay ended'));
    const next = async () =>
      String((await lines.next()).value)
        .split(' ')
        .at(-1);
    this.origin = await next();
    assert.match(this.origin, /^http/, this.log);
    if (this.more.includes('--desk-site')) this.desk = await next();
  }

  async closes() {
    const ended = new Promise((resolve) => this.relay.once('exit', resolve));
    this.relay.removeAllListeners('exit').once('exit', () => undefined);
    this.relay.kill();
    await Promise.race([ended, new Promise((resolve) => this.relay.once('exit', resolve))]);
  }

  async must(words, needs = ['worker']) {
    const answer = await run([...words, '--agency', this.folder], needs);
    assert.equal(answer.status, 0, `foyer ${words.join(' ')}: ${answer.err}`);
    return answer.out;
  }
  async tells(...words) {
    return JSON.parse(await this.must([...words, '--json']));
  }
  // What the worker may not do yet, and the sentence that says why.
  refuses(...words) {
    return this.is_refused(words, ['worker']);
  }
  async is_refused(words, needs) {
    const answer = await run([...words, '--agency', this.folder], needs);
    assert.notEqual(answer.status, 0, `foyer ${words.join(' ')} was not refused`);
    return answer.err;
  }

  publishes(folder) {
    return this.must(this.to_publish(folder), ['agency']);
  }
  to_publish(folder) {
    return ['pack', 'publish', folder, '--draft', '--relay', this.origin];
  }
  // The default pack, changed, in a folder of its own. Once published, later links have it.
  changed_pack(name, change) {
    const folder = join(this.place, name);
    cpSync(default_pack, folder, { recursive: true });
    const file = join(folder, 'pack.json');
    const changed = JSON.parse(readFileSync(file));
    change(changed);
    writeFileSync(file, JSON.stringify(changed, null, 2));
    return folder;
  }

  // A client who answers by a program of the tests; client.cpp lists what she may be told.
  sends(link, name, ...wishes) {
    return new Promise((resolve, reject) => {
      const child = spawn(join(bin, 'client'), [link.url, link.code, name, ...wishes]);
      let said = '';
      child.stderr.on('data', (bytes) => (said += bytes));
      child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(said))));
    });
  }
  // So many clients at once, each with a link of her own.
  async sends_many(count) {
    const words = [count, '--agency', this.folder, '--relay', this.origin];
    const sent = await run(words, ['worker'], 'many');
    assert.equal(sent.status, 0, sent.err);
  }
  link(...options) {
    return this.tells('link', 'new', '--relay', this.origin, ...options);
  }
  // Everything that came in by these links, in the order in which it came.
  async opens_all(...links) {
    const ids = links.map(({ linkId }) => linkId);
    const { submissions } = await this.tells('inbox');
    const ours = submissions.filter(({ linkId }) => ids.includes(linkId));
    const opened = [];
    for (const { seq } of ours) {
      const one = await this.tells('open', seq);
      assert.ok(one.holds && one.isClients, 'every layer of the submission holds');
      opened.push({ seq, ...one, duty: one.parts.find(({ kind }) => kind === 'duty')?.content });
    }
    return opened;
  }
  async opens_one(link) {
    const [one, ...more] = await this.opens_all(link);
    assert.ok(one && !more.length, 'one submission came in by this link');
    return one;
  }

  case(link) {
    return this.tells('case', link.unitId);
  }
  // What a worker does before anything may be active: who it is, every task, her own signature.
  async settles(link, ...signers) {
    for (const signer of signers.length ? signers : ['client'])
      await this.tells('confirm-identity', link.unitId, '--signer', signer, '--method', 'phone');
    await this.answers_tasks(link);
    await this.tells('countersign', link.unitId);
  }
  async answers_tasks(link) {
    const { tasks } = await this.tells('review', link.unitId);
    for (const { id } of tasks.filter(({ state }) => state === 'open'))
      await run(
        ['answer', link.unitId, id, '--text', 'We talked about it.', '--agency', this.folder],
        ['worker'],
      );
  }
}

export const row = (answer, id) => {
  const found = answer.rows.find((one) => one.id === id);
  assert.ok(found, `the case has the row ${id}`);
  return found;
};
export const state_of = (answer, id) => row(answer, id).state;
