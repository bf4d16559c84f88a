// The secrets of a worker's desk, opened with the npm implementation of age: what may be nowhere
// once the desk is locked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { require } from '../web/browser.mjs';

export async function secrets_of(folder, worker, passphrase) {
  const { Decrypter } = await import(require.resolve('age-encryption'));
  const file = (name) => new Uint8Array(readFileSync(join(folder, 'keys', name)));
  const by_phrase = new Decrypter();
  by_phrase.addPassphrase(passphrase);
  const own = JSON.parse(await by_phrase.decrypt(file(`worker-${worker}.key`), 'text'));
  const by_key = new Decrypter();
  by_key.addIdentity(own.ageSecret);
  const shared = await Promise.all(
    ['team-1.age', 'duty-1.age'].map((name) => by_key.decrypt(file(name), 'text')),
  );
  const named = (text) => text.match(/AGE-SECRET-KEY-1[0-9A-Z]+/)[0];
  return [own.ageSecret, Buffer.from(own.signSeed, 'base64url'), ...shared.map(named)];
}
