// Proofs of every kind, agency.json, a chain of three keysets.
import {
  b64u,
  drawn,
  hashName,
  proofMessage,
  prove,
  publicKey,
  signedDocument,
} from './primitives.mjs';

const rootSeed = drawn('root');
export const agencyId = hashName(publicKey(rootSeed));
export const makerSeed = drawn('maker');
export const relaySeed = drawn('relay');
export const day = 86400;
export const start = 1767225600; // 2026-01-01T00:00:00Z

const kinds = [
  'agency',
  'keyset',
  'pack',
  'manifest',
  'escrow',
  'session',
  'link',
  'part',
  'receipt',
  'entry',
  'entry-receipt',
  'way-note',
  'way-answer',
  'note-receipt',
  'release',
  'walk-in',
  'desk',
  'join',
  'header',
];

export const proofs = () =>
  kinds.map((kind) => {
    const seed = drawn(`proof ${kind}`);
    const pieces = [drawn(`${kind} first`, 40), new Uint8Array(), drawn(`${kind} third`, 1)];
    return {
      kind,
      seed: b64u(seed),
      key: b64u(publicKey(seed)),
      pieces: pieces.map(b64u),
      message: b64u(proofMessage(kind, ...pieces)),
      proof: b64u(prove(seed, kind, ...pieces)),
    };
  });

const keysetBody = (epoch, prev, recipients) => ({
  v: 1,
  agency: agencyId,
  epoch,
  prev,
  notBefore: start + (epoch - 1) * 30 * day,
  notAfter: start + 400 * day,
  recipients,
  workers: [
    {
      id: 'w-rivera',
      roles: ['maker', 'reader'],
      signKey: b64u(publicKey(makerSeed)),
      ageKey: recipients.team,
    },
  ],
  publishers: [b64u(publicKey(drawn('publisher')))],
  relays: [{ key: b64u(publicKey(relaySeed)), notBefore: start, notAfter: start + 365 * day }],
});

export const keysets = (recipients) => {
  const chain = [];
  for (let epoch = 1; epoch <= 3; epoch += 1) {
    const prev = chain.length === 0 ? '' : hashName(chain.at(-1));
    chain.push(signedDocument(rootSeed, 'keyset', keysetBody(epoch, prev, recipients)));
  }
  return { root: b64u(publicKey(rootSeed)), chain, hashes: chain.map(hashName) };
};

const releasedFile = (path, text) => ({
  path,
  sha256: hashName(text),
  size: Buffer.byteLength(text),
});

export const release = () => ({
  by: b64u(publicKey(drawn('release'))),
  text: signedDocument(drawn('release'), 'release', {
    v: 1,
    version: '0.1.0',
    time: start,
    files: [
      releasedFile('app.js', 'export {};\n'),
      releasedFile('app.js.br', 'packed'),
      releasedFile('index.html', ''),
      releasedFile('words/zh-Hans.json', '{}'),
    ],
  }),
});

export const agency = (keyset) => ({
  now: start + 10 * day,
  agency: agencyId,
  text: signedDocument(rootSeed, 'agency', {
    v: 1,
    seq: 7,
    notBefore: start,
    notAfter: start + 45 * day,
    agency: agencyId,
    rootKey: b64u(publicKey(rootSeed)),
    name: 'Pearl River Family Services',
    phone: '+1 601 555 0142',
    embedders: ['https://www.pearlriver.example', 'http://127.0.0.1:8080'],
    keyset,
  }),
});
