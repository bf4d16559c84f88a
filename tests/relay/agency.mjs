// An agency with its keys and documents, and what its workers and clients make.
import { hashName, jcs, makeKey, pae, random, signedDocument, unixNow } from './proofs.mjs';

const day = 86400;
const ageKey = (letter) => `age1${letter.repeat(58)}`;

export function makeAgency() {
  const root = makeKey();
  return {
    root,
    id: hashName(Buffer.from(root.name, 'base64url')),
    relay: makeKey(),
    publisher: makeKey(),
    maker: makeKey(),
    reader: makeKey(),
    stranger: makeKey(),
  };
}

export function keysetBody(agency, changes = {}) {
  const worker = (id, roles, key, letter) => ({
    id,
    roles,
    signKey: key.name,
    ageKey: ageKey(letter),
  });
  return {
    v: 1,
    agency: agency.id,
    epoch: 1,
    prev: '',
    notBefore: unixNow() - day,
    notAfter: unixNow() + 300 * day,
    recipients: { team: ageKey('q'), duty: ageKey('p'), recovery: ageKey('z') },
    workers: [
      worker('maker-1', ['maker'], agency.maker, 'r'),
      worker('reader-1', ['reader'], agency.reader, 'y'),
    ],
    publishers: [agency.publisher.name],
    relays: [
      { key: agency.relay.name, notBefore: unixNow() - day, notAfter: unixNow() + 300 * day },
    ],
    ...changes,
  };
}

export const makeKeyset = (agency, changes) =>
  signedDocument(keysetBody(agency, changes), agency.root, 'keyset');

export const makeAgencyDocument = (agency, keyset, changes = {}) =>
  signedDocument(
    {
      v: 1,
      seq: 1,
      notBefore: unixNow() - 60,
      notAfter: unixNow() + 40 * day,
      agency: agency.id,
      rootKey: agency.root.name,
      name: 'Harbor Family Services',
      phone: '+1 601 555 0100',
      embedders: [],
      keyset: hashName(keyset),
      ...changes,
    },
    agency.root,
    'agency',
  );

// A new link: `body` is what POST /v1/links takes, the rest is what its holders know.
export function makeLink(changes = {}) {
  const token = () => {
    const secret = random(32);
    return { secret, hash: hashName(Buffer.from(secret, 'base64url')) };
  };
  const open = token();
  const uploads = Array.from({ length: changes.turns ?? 1 }, token);
  const code = random(32);
  const body = {
    v: 1,
    linkId: random(32),
    openHash: open.hash,
    uploadHashes: uploads.map((upload) => upload.hash),
    codeProof: code,
    r: random(32),
    public: random(200),
    private: random(900),
    expiry: unixNow() + 7 * day,
    bytesMax: 4 * 1024 * 1024,
    turns: uploads.length,
    escrow: random(500),
    ...changes,
  };
  return { id: body.linkId, open: open.secret, uploads: uploads.map((u) => u.secret), code, body };
}

export function makePart(kind, size = 2048) {
  const bytes = Buffer.from(random(size), 'base64url');
  return { kind, bytes, digest: hashName(bytes), size: bytes.length };
}

export const commitBody = (linkId, turn, parts) => ({
  v: 1,
  linkId,
  turn,
  parts: parts.map(({ kind, digest, size }) => ({ kind, digest, size })),
});

export const submissionDigest = (commit) =>
  hashName(pae('foyer/submission/v1', commit.linkId, jcs(commit.parts), '', ''));
