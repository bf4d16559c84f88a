// Foyer's documents made again from their description, so that the relay is tested against the
// format and not against its own code: PAE, JCS, Ed25519 proofs, hash names.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export const random = (size) => randomBytes(size).toString('base64url');
export const b64u = (bytes) => Buffer.from(bytes).toString('base64url');
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
export const hashName = (bytes) => b64u(sha256(bytes));
export const unixNow = () => Math.floor(Date.now() / 1000);

export function makeKey() {
  const seed = randomBytes(32);
  const key = createPrivateKey({
    key: Buffer.concat([privatePrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { seed: b64u(seed), key, name: b64u(spki.subarray(publicPrefix.length)) };
}

export const signBytes = (key, bytes) => sign(null, Buffer.from(bytes), key.key);

export function pae(...pieces) {
  const number = (value) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return bytes;
  };
  const parts = pieces.map((piece) => Buffer.from(piece));
  return Buffer.concat([
    number(parts.length),
    ...parts.flatMap((part) => [number(part.length), part]),
  ]);
}

// RFC 8785 for what Foyer's documents hold: integers, texts, lists, objects with ASCII keys.
export function jcs(value) {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${jcs(value[key])}`).join(',')}}`;
}

export function signedDocument(body, key, kind) {
  const line = jcs(body);
  const proof = signBytes(key, pae(`foyer/${kind}/v1`, line));
  return `${line}\n${jcs({ by: key.name, proof: b64u(proof) })}\n`;
}

// The body of a signed document, or an error when the proof is wrong or by another key.
export function openDocument(text, keyName, kind) {
  const [line, proofLine] = text.split('\n');
  const { by, proof } = JSON.parse(proofLine);
  const key = createPublicKey({
    key: Buffer.concat([publicPrefix, Buffer.from(by, 'base64url')]),
    format: 'der',
    type: 'spki',
  });
  const proved = verify(null, pae(`foyer/${kind}/v1`, line), key, Buffer.from(proof, 'base64url'));
  if (!proved || by !== keyName) throw new Error(`This ${kind} is not by that key.`);
  return JSON.parse(line);
}
