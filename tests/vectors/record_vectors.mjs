// A submission's lines: document, marks and proofs of the main part; head and proofs of the duty
// part. Padding and age stand in vectors of their own.
import { b64u, drawn, hashName, jcs, prove, publicKey, sha256 } from './primitives.mjs';
import { agencyId, day, start } from './keys_vectors.mjs';
import { publicHalves } from './way_vectors.mjs';

const sessionSeed = drawn('session');
const recordId = b64u(drawn('record', 16));
const text = 'Anyone who holds your phone can read a text message.';

const proofsLine = (link, kind, over) =>
  jcs({
    alg: 'ed25519',
    session: b64u(prove(sessionSeed, kind.session, ...over)),
    link: b64u(prove(Buffer.from(link.linkSign, 'base64url'), kind.link, ...over)),
  });

const documentOf = (link, keyset) => ({
  v: 1,
  recordId,
  linkId: link.linkId,
  turn: 0,
  role: 'client',
  manifestHash: link.h,
  manifest: {
    public: link.publicText,
    private: link.privateText,
    sealedPublic: link.sealedPublic,
    sealedPrivate: link.sealedPrivate,
    publicKey: link.public,
    privateKey: link.private,
  },
  packRef: { id: 'default', version: '1', sha256: hashName('the pack') },
  keysetHash: keyset,
  sessionKey: b64u(publicKey(sessionSeed)),
  appVersion: '1.0.0',
  session: {
    mode: 'remote',
    lang: 'en',
    started: start + 11 * day,
    submitted: start + 11 * day + 900,
    clock: { device: start + 11 * day + 903, monotonicMs: 900000, relay: start + 11 * day + 890 },
  },
  unit: { id: b64u(drawn('unit', 16)), type: 'individual', said: 'individual' },
  requiredSigners: ['client'],
  agency: { id: agencyId, name: 'Pearl River Family Services' },
  worker: { id: 'w-rivera', name: 'Ana Rivera Nuñez' },
  parties: [
    { role: 'client', name: 'Đặng Thị Hoa', birthDate: '2009-02-28' },
    { role: 'relative', name: 'Minh' },
  ],
  signers: [{ role: 'client', authority: 'self', proofStatus: 'none', name: 'Đặng Thị Hoa' }],
  support: { helper: 'Minh', interpreter: { name: 'Lan', qualified: 'yes' } },
  signerRule: { who: 'worker-decides', why: 'missing', state: 'US-MS', assent: false },
  identity: { legalName: 'Đặng Thị Hoa', usedName: 'Hoa', code: 'right' },
  location: { nowState: 'US-MS', addressByPhone: true },
  jurisdiction: { licenceStates: ['US-MS'], outcome: 'covered' },
  access: { needs: ['large print'] },
  checks: [],
  needs: [{ factor: 'place', said: 'I share a room.\n"Quotes" and \\ too.' }],
  alternatives: [],
  shown: [
    {
      source: 'pack',
      id: 'channel.text.risk',
      version: '1',
      lang: 'en',
      text,
      sha256: b64u(sha256(text)),
      openedAt: start + 11 * day + 60,
      closedAt: start + 11 * day + 90,
      how: 'read',
      altered: false,
    },
  ],
  understanding: [{ point: 'text', tries: 1, outcome: 'understood' }],
  acknowledgements: [{ id: 'your-part', answer: 'yes', at: start + 11 * day + 300 }],
  questionsForWorker: [{ about: 'text', text: 'Can my sister read it?' }],
  decisions: [
    { about: 'channel', id: 'text', choice: 'deny', warnedUnencrypted: true },
    { about: 'channel', id: 'video', choice: 'permit', warnedUnencrypted: false },
    {
      about: 'purpose',
      id: 'online-search',
      choice: 'permit',
      warnedUnencrypted: false,
      until: start + 100 * day,
      scope: { what: 'news', where: 'public pages', why: 'safety' },
    },
    {
      about: 'release',
      id: 'release-1',
      choice: 'permit',
      warnedUnencrypted: false,
      until: start + 60 * day,
    },
  ],
  releases: [
    {
      id: 'release-1',
      recipient: 'Dr. Lee',
      what: 'visit days',
      purpose: 'care',
      until: start + 60 * day,
    },
  ],
  eRecords: {
    choice: 'electronic',
    disclosureShown: 'notice.papers',
    demo: true,
    at: start + 11 * day + 30,
  },
  copyRoute: 'download',
  wayBack: publicHalves,
  parts: [{ kind: 'duty', digest: hashName('the duty part'), size: 262544 }],
});

// The same link, by somebody who wants paper: only what proves it, agency, date and contact.
const refusalOf = (link, keyset) => {
  const full = documentOf(link, keyset);
  const { v, session } = full;
  const people = 'parties signers support signerRule releases';
  const route = 'eRecords copyRoute wayBack';
  const told = 'appVersion session identity location jurisdiction access checks needs';
  const asked = 'shown understanding acknowledgements questionsForWorker decisions';
  const kept = { ...full };
  for (const member of `${people} ${told} ${asked} ${route}`.split(' ')) delete kept[member];
  kept.unit = { id: full.unit.id, type: full.unit.type };
  return {
    ...kept,
    v,
    kind: 'refused-electronic',
    at: session.submitted,
    contact: { route: 'mail', address: '7 Rue de l’Église' },
    alternatives: [{ offered: 'paper-mail later', chosen: 'paper-mail' }],
  };
};

const marksOf = (line1) => [
  {
    signer: 'client',
    method: 'typed',
    name: 'Đặng Thị Hoa',
    intent: 'I have read this, and this is what I choose.',
    at: start + 11 * day + 880,
    digest: b64u(sha256(line1)),
    assisted: 'Minh',
  },
];

const dutyOf = (link, keyset) => {
  const [privateLine, proofLine] = link.privateText.split('\n');
  return {
    v: 1,
    kind: 'duty',
    recordId,
    linkId: link.linkId,
    keysetHash: keyset,
    sessionKey: b64u(publicKey(sessionSeed)),
    manifest: {
      public: link.publicText,
      privateDigest: b64u(sha256(privateLine)),
      ...JSON.parse(proofLine),
    },
    content: {
      name: 'Hoa',
      emergency: { callback: '+1 601 555 0177' },
      safeContact: [{ channel: 'text', safe: 'ask-first', address: '+1 601 555 0177' }],
      safeWord: 'heron',
    },
  };
};

// `chain` is from keysets(): the record is sealed to its second keyset, the link pins the first.
export const record = (link, chain) => {
  const line1 = jcs(documentOf(link, chain.hashes[1]));
  const line2 = jcs(marksOf(line1));
  const refusal = jcs(refusalOf(link, chain.hashes[1]));
  const duty = jcs(dutyOf(link, chain.hashes[1]));
  return {
    document: line1,
    marks: line2,
    proofs: proofsLine(link, { session: 'session', link: 'link' }, [line1, line2]),
    refusal,
    refusalProofs: proofsLine(link, { session: 'session', link: 'link' }, [refusal, '[]']),
    duty,
    dutyProofs: proofsLine(link, { session: 'part', link: 'part' }, [duty]),
  };
};
