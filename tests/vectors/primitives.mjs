// The formats' building blocks, written from FORMAT.md with @noble's primitives, none of our code.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = fileURLToPath(new URL('../../build/third/node_modules/', import.meta.url));
const require = createRequire(modules);
export const load = (name) => import(pathToFileURL(require.resolve(name)).href);

const { sha256: sha256Of } = await load('@noble/hashes/sha2');
const { hmac } = await load('@noble/hashes/hmac');
const { hkdf } = await load('@noble/hashes/hkdf');
const { ed25519 } = await load('@noble/curves/ed25519');
const { xchacha20poly1305 } = await load('@noble/ciphers/chacha');

export const age = await load('age-encryption');

export const utf8 = (text) => new TextEncoder().encode(text);
const bytesOf = (piece) => (typeof piece === 'string' ? utf8(piece) : piece);
export const concat = (...pieces) => new Uint8Array(Buffer.concat(pieces.map(bytesOf)));
export const b64u = (bytes) => Buffer.from(bytes).toString('base64url');
export const b64 = (bytes) => Buffer.from(bytes).toString('base64');

export const sha256 = (bytes) => sha256Of(bytesOf(bytes));
export const hmacSha256 = (key, message) => hmac(sha256Of, key, bytesOf(message));
export const hashName = (bytes) => b64u(sha256(bytes));

// HKDF(x, label): info "foyer/1/<label>", no salt, 32 bytes.
export const derive = (key, label) => hkdf(sha256Of, key, undefined, `foyer/1/${label}`, 32);

// PASETO's pre-authentication encoding.
export const pae = (...pieces) => {
  const le64 = (number) => {
    const out = Buffer.alloc(8);
    out.writeBigUInt64LE(BigInt(number));
    return out;
  };
  return concat(le64(pieces.length), ...pieces.flatMap((p) => [le64(bytesOf(p).length), p]));
};

// RFC 8785 for documents of texts, whole numbers, booleans, lists and objects with ASCII keys.
export const jcs = (value) => {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${jcs(value[key])}`).join(',')}}`;
};

export const publicKey = (seed) => ed25519.getPublicKey(seed);
export const sign = (seed, message) => ed25519.sign(bytesOf(message), seed);
export const proofMessage = (kind, ...pieces) => pae(`foyer/${kind}/v1`, ...pieces);
export const prove = (seed, kind, ...pieces) => sign(seed, proofMessage(kind, ...pieces));
export const proofLine = (seed, proof) => jcs({ by: b64u(publicKey(seed)), proof: b64u(proof) });

// Two lines: the document, and who vouches for it.
export const signedDocument = (seed, kind, body) => {
  const line = jcs(body);
  return `${line}\n${proofLine(seed, prove(seed, kind, line))}\n`;
};

export const seal = (key, label, linkId, nonce, message) =>
  concat(nonce, xchacha20poly1305(key, nonce, pae(label, linkId)).encrypt(bytesOf(message)));

// Bytes that look random and are the same in every run: SHA-256 in counter mode over a name.
export const drawn = (name, size = 32) => {
  let out = new Uint8Array();
  for (let i = 0; out.length < size; i += 1)
    out = concat(out, sha256(`foyer vectors/${name}/${i}`));
  return out.subarray(0, size);
};
