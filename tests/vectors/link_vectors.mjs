// One link from S and R to both sealed manifests, the spoken codes and the escrow's text.
import {
  b64u,
  derive,
  drawn,
  concat,
  hashName,
  hmacSha256,
  jcs,
  pae,
  proofLine,
  prove,
  publicKey,
  seal,
  sha256,
  signedDocument,
} from './primitives.mjs';
import { agencyId, day, makerSeed, start } from './keys_vectors.mjs';

const s = drawn('s');
const r = drawn('r');
const k = derive(concat(s, r), 'link');
export const linkId = b64u(derive(s, 'link-id'));
const linkSeed = derive(k, 'link-sign');

const publicText = jcs({
  v: 1,
  agency: agencyId,
  linkId,
  linkKey: b64u(publicKey(linkSeed)),
  languages: ['en', 'es-MX'],
  code: 'digits',
  expiry: start + 20 * day,
});

const privateBody = (keyset) => ({
  v: 1,
  worker: {
    id: 'w-rivera',
    name: 'Ana Rivera Nuñez',
    state: 'US-MS',
    licences: [
      {
        state: 'US-MS',
        type: 'LCSW',
        number: 'C-1234',
        verifiedOn: '2026-01-02',
        expiresOn: '2027-06-30',
        multistate: false,
      },
    ],
    contacts: [{ kind: 'phone', value: '+1 601 555 0143' }],
    attestations: [{ id: 'competence', version: '1', on: '2026-01-03' }],
  },
  services: ['information', 'contact'],
  channels: [{ id: 'text', purposes: ['scheduling'] }],
  mode: 'remote',
  unitId: b64u(drawn('unit', 16)),
  unitType: 'individual',
  requiredSigners: ['client'],
  turns: ['client'],
  pack: hashName('the pack'),
  keyset,
  bytesMax: 16 * 1024 * 1024,
});

const privateLine = (keyset) => jcs(privateBody(keyset));

// The same offered to everybody, what a page makes of it, and its order with the first work found.
export const walkIn = (keyset) => {
  const { unitId, ...body } = privateBody(keyset);
  const line = jcs({ ...body, languages: ['en', 'zh-Hans'] });
  const publisher = drawn('publisher');
  const text = `${line}\n${proofLine(publisher, prove(publisher, 'walk-in', sha256(line)))}\n`;
  const key = derive(s, 'walk-in');
  const order = {
    v: 1,
    linkId,
    openHash: hashName(derive(s, 'open')),
    uploadHash: hashName(derive(key, 'upload/0')),
    manifest: hashName(text),
    time: start + day,
    nonce: 0,
  };
  const { openHash, uploadHash, manifest, time } = order;
  const subject = sha256(
    pae('foyer/work/v1', linkId, openHash, uploadHash, manifest, String(time)),
  );
  const count = Buffer.alloc(8);
  for (;;) {
    count.writeBigUInt64LE(BigInt(order.nonce));
    const hash = sha256(concat(subject, count));
    if (hash[0] === 0 && hash[1] < 2) break;
    order.nonce += 1;
  }
  return {
    publisher: b64u(publicKey(publisher)),
    publisherSeed: b64u(publisher),
    text,
    s: b64u(s),
    k: b64u(key),
    linkKey: b64u(publicKey(derive(key, 'link-sign'))),
    order: jcs(order),
  };
};

const codes = [
  ['042917', '042917'],
  ['042 917', '042917'],
  ['04-29-17', '042917'],
  ['٠٤٢٩١٧', '042917'],
  ['०४२९१७', '042917'],
  ['\u200e０４２\u00a0９１７', '042917'],
  ['River  Lamp Stone', 'river lamp stone'],
  ['ÉTÉ-Ñandú_ÅNGSTRÖM', 'été ñandú ångström'],
  ['ЗИМА река Ёлка', 'зима река ёлка'],
  ['ΠΈΤΡΑ Νερό ΦΩΣ', 'πέτρα νερό φωσ'],
  ['πέτρα. νερό. φως', 'πέτρα νερό φωσ'],
  ['苹果、河流 月亮', '苹果 河流 月亮'],
  ['苹果河流月亮', '苹果 河流 月亮'],
];

export const link = (keyset) => {
  const line = privateLine(keyset);
  const proof = prove(makerSeed, 'manifest', publicText, sha256(line));
  const privateText = `${line}\n${proofLine(makerSeed, proof)}\n`;
  const nonces = [drawn('public nonce', 24), drawn('private nonce', 24)];
  const sealedPublic = seal(derive(s, 'public'), 'public', linkId, nonces[0], publicText);
  const sealedPrivate = seal(derive(k, 'private'), 'private', linkId, nonces[1], privateText);
  const h = sha256(pae('foyer/H/v1', sealedPublic, sealedPrivate));
  const escrow = {
    v: 1,
    label: 'Tuesday, Ms B.',
    linkId,
    s: b64u(s),
    r: b64u(r),
    code: '042917',
    h: b64u(h),
  };
  return {
    s: b64u(s),
    r: b64u(r),
    linkId,
    open: b64u(derive(s, 'open')),
    openHash: hashName(derive(s, 'open')),
    code: b64u(derive(s, 'code')),
    public: b64u(derive(s, 'public')),
    k: b64u(k),
    private: b64u(derive(k, 'private')),
    linkSign: b64u(linkSeed),
    linkKey: b64u(publicKey(linkSeed)),
    uploads: [0, 1, 31].map((turn) => ({ turn, token: b64u(derive(k, `upload/${turn}`)) })),
    drafts: [0, 1, 31].map((turn) => ({ turn, key: b64u(derive(k, `draft/${turn}`)) })),
    codes: codes.map(([typed, written]) => ({
      typed,
      written,
      proof: b64u(hmacSha256(derive(s, 'code'), written)),
    })),
    publicText,
    privateText,
    maker: b64u(publicKey(makerSeed)),
    publicNonce: b64u(nonces[0]),
    privateNonce: b64u(nonces[1]),
    sealedPublic: b64u(sealedPublic),
    sealedPrivate: b64u(sealedPrivate),
    h: b64u(h),
    fragment: `1.${b64u(concat(s, h))}`,
    makerSeed: b64u(makerSeed),
    escrow: signedDocument(makerSeed, 'escrow', escrow),
  };
};
