// A real agency on a real relay with the built site, and web servers for the pages around it: one
// that the agency lets embed its kiosk, and a stranger. Each is another site to a browser.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../browser.mjs';

const bin = process.env.FOYER_BIN ?? join(root, 'build/native/bin');
const pack = join(root, 'assets/packs/default');
const passphrases = {
  agency: 'violet kettle harbor moss',
  kim: 'six plain wooden boats',
};

// Serves `pages` by their path, and what a test puts there later. `asked` has what was asked for.
export async function serve_pages(host, pages = {}) {
  const asked = [];
  const element = readFileSync(join(root, 'build/embed/foyer-intake.js'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    asked.push(`${request.method} ${request.url}`);
    const body = pathname === '/foyer-intake.js' ? element : pages[pathname];
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://${host}:${server.address().port}`;
  return { url, pages, asked, close: () => server.close() };
}

function foyer(words, ...whose) {
  const lines = whose.map((one) => `${passphrases[one]}\n`).join('');
  const command = [...words, ...(whose.length ? ['--passphrase-fd', '0'] : [])];
  return execFileSync(join(bin, 'foyer'), command, { input: lines, encoding: 'utf8' });
}

function start_relay(folder, agency, site, more) {
  const id = JSON.parse(readFileSync(join(agency, 'settings.json'), 'utf8')).agency;
  const child = spawn(
    join(bin, 'foyer-relay'),
    [
      ...['--data', join(folder, 'relay'), '--agency-id', id, '--site', site],
      ...['--relay-key', join(agency, 'keys/relay.key'), '--listen', '127.0.0.1:0'],
      ...more,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return new Promise((done, fail) => {
    child.once('close', (status) => fail(new Error(`the relay ended with ${status}`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      done({ child, origin: line.split(' ').at(-1) });
    });
  });
}

const day = (years) => new Date(Date.now() + years * 365 * 86_400_000).toISOString().slice(0, 10);

// `foyer` runs a command of this agency; `says` gives what it says as JSON. The relay is told
// `more` besides.
export async function make_world(site = join(root, 'build/site'), more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-embed-'));
  const agency = join(folder, 'agency');
  const host = await serve_pages('localhost');
  const stranger = await serve_pages('localhost');
  const licence = `US-MS:LCSW:C1:${day(-0.5)}:${day(1)}`;
  foyer(
    [
      ...['agency', 'new', agency, '--name', 'Harbour House', '--phone', '601-555-0142'],
      ...['--worker', 'kim', '--worker-name', 'Kim Lee', '--state', 'US-MS'],
      ...['--licence', licence, '--contact', 'phone:601-555-0143', '--embedder', host.url],
    ],
    'agency',
    'kim',
  );
  const relay = await start_relay(folder, agency, site, more);
  const at = ['--agency', agency];
  const run = (words, ...whose) => foyer([...words, ...at], ...whose);
  run(['agency', 'publish', '--relay', relay.origin]);
  run(['pack', 'publish', pack, '--draft'], 'agency');
  const promises = ['conduct', 'training', 'storage'].flatMap((one) => ['--promise', one]);
  run(['worker', 'attest', ...promises], 'kim');
  run(['walkin', 'publish'], 'agency', 'agency');
  return {
    kiosk: relay.origin,
    host,
    stranger,
    foyer: run,
    says: (words, ...whose) => JSON.parse(run([...words, '--json'], ...whose)),
    verify: (...words) => spawnSync(join(bin, 'foyer'), [...words, ...at], { encoding: 'utf8' }),
    async close() {
      relay.child.removeAllListeners('close');
      const ended = new Promise((done) => relay.child.once('close', done));
      relay.child.kill();
      await ended;
      for (const server of [host, stranger]) server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
