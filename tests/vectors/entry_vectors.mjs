// A case of two entries, sealed by the npm package age-encryption to the team of the newest keyset.
import { encryptedBy } from './age_vectors.mjs';
import { day, makerSeed, start } from './keys_vectors.mjs';
import { b64u, drawn, hashName, signedDocument } from './primitives.mjs';

const unitId = b64u(drawn('unit', 16));
const step = 4096;

const acts = (document) =>
  [
    { kind: 'identity', body: { role: 'client', method: 'phone', result: 'confirmed' } },
    { kind: 'answer', body: { task: 'question-00000000', text: 'Không, chỉ chúng tôi đọc.' } },
  ].map((act, i) => ({
    v: 1,
    unitId,
    submissions: [hashName(document)],
    seq: i + 1,
    by: 'w-rivera',
    at: start + (20 + i) * day,
    ...act,
  }));

const padded = (text) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes, Buffer.alloc((step - (bytes.length % step)) % step, ' ')]);
};

export const entries = async (document, people, keysetHash) => {
  const out = [];
  const documents = [];
  let prev = hashName(unitId);
  for (const act of acts(document)) {
    const text = signedDocument(makerSeed, 'entry', { ...act, keysetHash, prev });
    const readers = [people.team.recipient, people.recovery.recipient];
    const sealed = await encryptedBy(`entry ${act.seq}`, readers, padded(text));
    prev = hashName(sealed);
    out.push(b64u(sealed));
    documents.push(text);
  }
  return { unitId, documents, entries: out, head: prev };
};
