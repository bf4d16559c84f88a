// The relay as a process on a free loopback port.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { jcs } from './proofs.mjs';

const tree = join(import.meta.dirname, '..', '..');

export function findProgram() {
  const places = [
    process.env.FOYER_RELAY,
    join(tree, 'build/bin/foyer-relay'),
    join(tree, 'build/native/bin/foyer-relay'),
  ];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error('foyer-relay is not built.');
  return found;
}

// A folder for one test, gone with `remove`.
export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), 'foyer-relay-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function writeKeyFile(folder, agency) {
  const path = join(folder, 'relay.key');
  writeFileSync(path, jcs({ v: 1, kind: 'relay', seed: agency.relay.seed }), { mode: 0o600 });
  return path;
}

export class RelayProcess {
  // Resolves when the relay says that it listens; rejects when it ends before.
  static start(folder, agency, options = [], environment = {}) {
    const relay = new RelayProcess();
    mkdirSync(folder, { recursive: true });
    const fixed = ['--data', join(folder, 'data'), '--agency-id', agency.id];
    const key = ['--relay-key', writeKeyFile(folder, agency)];
    const listen = options.includes('--listen') ? [] : ['--listen', '127.0.0.1:0'];
    relay.log = '';
    relay.child = spawn(findProgram(), [...fixed, ...key, ...listen, ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    relay.child.stderr.on('data', (text) => (relay.log += text));
    relay.ended = new Promise((done) =>
      relay.child.once('close', (status, signal) => done({ status, signal })),
    );
    return new Promise((done, fail) => {
      relay.ended.then((end) => fail(new Error(`ended ${end.status} ${end.signal}: ${relay.log}`)));
      createInterface({ input: relay.child.stdout }).on('line', (line) => {
        const said = line.match(/^(listening|desk) on http:\/\/127\.0\.0\.1:(\d+)$/);
        if (said?.[1] === 'desk')
          relay.desk = { authority: `127.0.0.1:${said[2]}`, port: +said[2] };
        else relay.port = Number(said?.[2]);
        if (relay.desk || !options.includes('--desk-site')) done(relay);
      });
    });
  }

  get authority() {
    return `127.0.0.1:${this.port}`;
  }

  // How it ended: { status, signal }.
  stop(signal = 'SIGTERM') {
    this.child.kill(signal);
    return this.ended;
  }
}
