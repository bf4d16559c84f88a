// One way back from W and Rw to the card, a note of the client, an answer to it, and the commit
// that carries them to the relay.
import {
  age,
  b64u,
  concat,
  derive,
  drawn,
  hashName,
  hmacSha256,
  jcs,
  load,
  pae,
  publicKey,
  seal,
  sha256,
  signedDocument,
  utf8,
} from './primitives.mjs';
import { agencyId, day, makerSeed, relaySeed, start } from './keys_vectors.mjs';
import { linkId } from './link_vectors.mjs';

const { bech32 } = await load('@scure/base');

const w = drawn('way w');
const rw = drawn('way r');
const key = derive(concat(w, rw), 'way');
const id = b64u(derive(w, 'way-id'));
const noteSeed = derive(key, 'way-sign');
const identity = bech32
  .encode('AGE-SECRET-KEY-', bech32.toWords(derive(key, 'way-age')), false)
  .toUpperCase();

// What the signed document names of it.
export const publicHalves = {
  id,
  signKey: b64u(publicKey(noteSeed)),
  ageKey: await age.identityToRecipient(identity),
};

const pin = '402918';
const codeProof = hmacSha256(derive(w, 'way-code'), pin);
const nonce = drawn('way card nonce', 24);
const submission = hashName('line 1 of the document');

// Steps of 4 KiB, filled with spaces.
const padded = (line) => utf8(line.padEnd(Math.ceil(line.length / 4096) * 4096));

const parts = [
  { kind: 'record', digest: hashName('record part'), size: 263168 },
  { kind: 'duty', digest: hashName('duty part'), size: 263168 },
];

const card_text = (keyset) =>
  jcs({
    v: 1,
    agency: agencyId,
    submission,
    keyset,
    lang: 'en',
    rows: [
      { about: 'channel', id: 'text', label: 'Text messages', choice: 'permit' },
      { about: 'purpose', id: 'recording', label: 'Record a visit', choice: 'deny' },
    ],
  });

const chain = { v: 1, id, seq: 1, prev: hashName(id) };

const note = {
  ...chain,
  submission,
  kind: 'withdraw',
  rows: [{ about: 'channel', id: 'text' }],
  text: '',
  lang: 'en',
  at: start + 13 * day,
};

const answer = {
  ...chain,
  kind: 'answer',
  about: 1,
  text: 'We have stopped.\n\nCall us on any day.',
  lang: 'en',
  at: start + 14 * day,
};

const receipt = {
  v: 1,
  id,
  seq: 1,
  note: hashName('the sealed note'),
  time: start + 13 * day,
};

const tokenHash = hashName(derive(key, 'way-token'));
const kept = {
  id,
  tokenHash,
  tryHash: hashName(derive(w, 'way-try')),
  codeProof: b64u(codeProof),
  r: b64u(rw),
};

export const way = async (keyset) => {
  const cardText = card_text(keyset);
  const card = seal(derive(key, 'way-card'), 'way-card', id, nonce, padded(`${cardText}\n`));
  return {
    w: b64u(w),
    r: b64u(rw),
    fragment: `w1.${b64u(w)}`,
    id,
    tryToken: b64u(derive(w, 'way-try')),
    codeKey: b64u(derive(w, 'way-code')),
    token: b64u(derive(key, 'way-token')),
    signKey: publicHalves.signKey,
    ageKey: publicHalves.ageKey,
    cardKey: b64u(derive(key, 'way-card')),
    pin,
    codeProof: b64u(codeProof),
    cardText,
    cardNonce: b64u(nonce),
    card: b64u(card),
    note: signedDocument(noteSeed, 'way-note', note),
    answer: signedDocument(makerSeed, 'way-answer', answer),
    receipt: signedDocument(relaySeed, 'note-receipt', receipt),
    commit: jcs({ v: 1, linkId, turn: 0, parts, way: kept, card: b64u(card) }),
    submission: b64u(
      sha256(pae('foyer/submission/v1', linkId, jcs(parts), hashName(card), tokenHash)),
    ),
  };
};
