// A commit with its digest and receipt, and signed requests (RFC 9421).
import {
  b64,
  b64u,
  drawn,
  hashName,
  jcs,
  pae,
  prove,
  publicKey,
  sha256,
  sign,
  signedDocument,
} from './primitives.mjs';
import { day, makerSeed, relaySeed, start } from './keys_vectors.mjs';
import { linkId } from './link_vectors.mjs';

// What a worker adds to a sealed file; what is in it is the age format's affair.
const addedHeader = (of) => {
  const header = drawn(`header for ${of}`, 300);
  const proof = prove(makerSeed, 'header', Buffer.from(of, 'base64url'), header);
  return { of, header: b64u(header), by: b64u(publicKey(makerSeed)), proof: b64u(proof) };
};

export const transfer = () => {
  const parts = [
    { kind: 'record', digest: hashName('record part'), size: 263168 },
    { kind: 'duty', digest: hashName('duty part'), size: 263168 },
  ];
  const submission = b64u(sha256(pae('foyer/submission/v1', linkId, jcs(parts), '', '')));
  const body = {
    v: 1,
    linkId,
    turn: 0,
    submission,
    time: start + 12 * day,
    seq: 42,
    prev: hashName('the receipt before'),
  };
  return {
    commit: jcs({ v: 1, linkId, turn: 0, parts }),
    submission,
    relaySeed: b64u(relaySeed),
    receipt: signedDocument(relaySeed, 'receipt', body),
    headers: jcs({ v: 1, headers: parts.map(({ digest }) => addedHeader(digest)) }),
  };
};

const request = (line, body, created, nonce) => {
  const digest = `sha-256=:${b64(sha256(body))}:`;
  const keyid = b64u(publicKey(makerSeed));
  const params =
    '("@method" "@authority" "@path" "@query" "content-digest")' +
    `;created=${created};keyid="${keyid}"` +
    (nonce === '' ? '' : `;nonce="${nonce}"`) +
    ';alg="ed25519";tag="foyer"';
  const base = [
    `"@method": ${line.method}`,
    `"@authority": ${line.authority}`,
    `"@path": ${line.path}`,
    `"@query": ${line.query}`,
    `"content-digest": ${digest}`,
    `"@signature-params": ${params}`,
  ].join('\n');
  return {
    ...line,
    body,
    created,
    nonce,
    seed: b64u(makerSeed),
    contentDigest: digest,
    signatureInput: `foyer=${params}`,
    signature: `foyer=:${b64(sign(makerSeed, base))}:`,
  };
};

export const requests = () => [
  request(
    { method: 'POST', authority: 'kiosk.example', path: '/v1/links', query: '?' },
    '{"v":1}',
    start,
    b64u(drawn('nonce', 16)),
  ),
  request(
    { method: 'GET', authority: '127.0.0.1:8080', path: '/v1/inbox', query: '?after=17' },
    '',
    start + 5,
    '',
  ),
];
