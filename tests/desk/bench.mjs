// How fast an inbox is opened in the browser, beside the stock `age` program and the npm package
// age-encryption with the same parts: node tests/desk/bench.mjs [COUNT]
import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { require } from '../web/browser.mjs';
import { Office, passphrases } from './office.mjs';
import { secrets_of } from './secrets.mjs';

const count = Number(process.argv[2] ?? 400);
const again = 100; // openings of one submission by each of the others, on each core
const cores = availableParallelism();

const office = await Office.opens(['--rate', '50000', '--burst', '50000']);
const { house } = office;
await house.sends_many(count);

// Lets an opener remember its jobs and what was fetched for them, and do them all once more when
// it is asked to: with the bytes at hand, as `age` has them, and neither page nor relay beside.
const remembers = `{
  const fetched = new Map(), jobs = [], really_fetch = fetch, really_tell = postMessage.bind(self);
  let told = () => {};
  self.fetch = async (url, how) => {
    if (!fetched.has(url.href)) {
      const answer = await really_fetch(url, how);
      const { status, headers } = answer;
      fetched.set(url.href, [await answer.arrayBuffer(), { status, headers }]);
    }
    return new Response(...fetched.get(url.href));
  };
  addEventListener('message', ({ data }) => 'id' in data && !self.again && jobs.push(data));
  self.postMessage = (...all) => self.again ? told(...all) : really_tell(...all);
  const once_more = (data) => new Promise((done, fail) => {
    told = ({ status, bytes }) => (status === 200 && bytes.length > 2 ? done() : fail(status));
    dispatchEvent(new MessageEvent('message', { data }));
  });
  self.works = async () => {
    self.again = true;
    const begun = performance.now();
    for (const job of jobs) await once_more(job);
    return 1000 * jobs.length / (performance.now() - begun);
  };
}`;

// Every submission with its verification, from the unlocked desk to the last line of the inbox;
// and what the openers alone do, all at once.
async function by_desk() {
  const worker = await office.at_desk();
  await worker.page.route('**/opener.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: remembers + (await answer.text()) });
  });
  await worker.gives_file();
  await worker.types_passphrase();
  await worker.sees('inbox');
  const unlocked = performance.now();
  await worker.is_ready();
  const whole = rate(count, unlocked);
  const openers = worker.page.workers().filter((one) => one.url().endsWith('/opener.js'));
  const rates = await Promise.all(openers.map((one) => one.evaluate(() => self.works())));
  await worker.page.context().close();
  return { whole, openers: rates.reduce((sum, one) => sum + one, 0) };
}

const kept = join(house.place, 'bench-kept');
rmSync(kept, { recursive: true, force: true });
await house.must(['open', 1, '--save', kept]);
const files = ['record.age', 'duty.age'].map((name) => join(kept, name));
const [, , team] = await secrets_of(house.folder, 'maya', passphrases.worker);
const key = join(house.place, 'bench-team.txt');
writeFileSync(key, `${team}\n`, { mode: 0o600 });

const rate = (opened, begun) => opened / ((performance.now() - begun) / 1000);

// On all cores at once, as the desk does: what else runs on this machine takes from both alike. A
// shell starts it, since what Node needs to start a process is more than what `age` needs to open.
const loop = `for ((i = 0; i < $1; i++)); do
  for file in "\${@:3}"; do age -d -i "$2" -o /dev/null "$file"; done
done`;
const by_age = () => promisify(execFile)('bash', ['-ec', loop, 'age', again, key, ...files]);
await by_age();
let begun = performance.now();
await Promise.all(Array.from({ length: cores }, by_age));
const age = rate(cores * again, begun);

const { Decrypter } = await import(require.resolve('age-encryption'));
const bytes = files.map((file) => new Uint8Array(readFileSync(file)));
begun = performance.now();
for (let i = 0; i < again; i += 1) {
  for (const file of bytes) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(team);
    await decrypter.decrypt(file);
  }
}
const npm = rate(again, begun);
rmSync(key);

const desk = await by_desk();
await office.closes();
const line = (name, value) => console.log(`${name.padEnd(52)}${value}`);
line(`the desk's openers, ${count} submissions, all layers`, `${desk.openers.toFixed(0)} /s`);
line(`age, a process for each part, on ${cores} cores`, `${age.toFixed(0)} /s`);
line(`age-encryption (npm), x ${cores} cores`, `${(npm * cores).toFixed(0)} /s`);
line('the openers against age', `${((100 * desk.openers) / age).toFixed(0)} %`);
line('the openers against age-encryption', `${((100 * desk.openers) / npm / cores).toFixed(0)} %`);
line('the desk with browser and relay beside', `${desk.whole.toFixed(0)} /s`);
