// Files made by the npm package age-encryption, with the random bytes that it drew, so that our
// writer can be asked for the same file.
import { webcrypto } from 'node:crypto';
import { agencyId, makerSeed } from './keys_vectors.mjs';
import { age, b64u, drawn, hashName, jcs } from './primitives.mjs';

let draws = [];
let name = '';
webcrypto.getRandomValues = (array) => {
  array.set(drawn(`${name}/${draws.length}`, array.length));
  draws.push(b64u(array));
  return array;
};

const start = (what) => {
  name = what;
  draws = [];
};

const identity = async (what) => {
  start(what);
  const secret = await age.generateIdentity();
  return { secret, recipient: await age.identityToRecipient(secret) };
};

export const identities = async () => ({
  team: await identity('team'),
  duty: await identity('duty'),
  recovery: await identity('recovery'),
});

export const encryptedBy = async (what, recipients, plaintext) => {
  start(what);
  const encrypter = new age.Encrypter();
  recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  return encrypter.encrypt(plaintext);
};

const sizes = [0, 1, 11, 65535, 65536, 65537];

export const files = async ({ team, duty, recovery }) => {
  const out = [];
  for (const size of sizes) {
    start(`file ${size}`);
    const encrypter = new age.Encrypter();
    const readers = size === 11 ? [team, recovery, duty] : [team];
    readers.forEach((reader) => encrypter.addRecipient(reader.recipient));
    const plaintext = 'foyer '.repeat(Math.ceil(size / 6)).slice(0, size);
    const file = await encrypter.encrypt(plaintext);
    const recipients = readers.map((reader) => reader.recipient);
    // Long files are told by their hash: with the same draws ours must be the same bytes.
    const told = size < 1000 ? { file: b64u(file) } : {};
    out.push({ recipients, size, draws, sha256: hashName(file), ...told });
  }
  return out;
};

const workerKey = (identity) =>
  jcs({
    v: 1,
    kind: 'worker',
    id: 'w-rivera',
    agency: agencyId,
    signSeed: b64u(makerSeed),
    ageSecret: identity.secret,
  });

export const keyFile = async ({ team }) => {
  start('key file');
  const encrypter = new age.Encrypter();
  encrypter.setPassphrase('correct horse battery staple');
  encrypter.setScryptWorkFactor(10);
  const text = workerKey(team);
  const file = await encrypter.encrypt(text);
  return { passphrase: 'correct horse battery staple', logN: 10, text, draws, file: b64u(file) };
};
