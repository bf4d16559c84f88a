// Whether a bundle says all that its case says, and nothing more: every decision, every answer,
// every text that was shown, every mark and proof.
import { createPublicKey, verify } from 'node:crypto';
import { jcs, pae } from '../vectors/primitives.mjs';
import { itemsOf, resources } from './bundle.mjs';

const DECISION = 'https://foyer.example/fhir/StructureDefinition/decision';

// What is no answer: keys, hashes, manifests, and what stands in resources of its own.
const TECHNICAL = new Set(
  ['v', 'recordId', 'linkId', 'turn', 'manifestHash', 'manifest', 'packRef', 'keysetHash'].concat([
    'sessionKey',
    'appVersion',
    'agency',
    'worker',
    'wayBack',
    'parts',
  ]),
);

const hashUri = (digest) => `ni:///sha-256;${digest}`;
const rowOf = ({ about, id }) => `${about}.${id}`;

const fieldsOf = (extension) => {
  const out = {};
  for (const { url, valueString } of extension.extension) (out[url] ??= []).push(valueString);
  return out;
};
const told = (element) =>
  (element?.extension ?? []).filter(({ url }) => url === DECISION).map(fieldsOf);

// The only type of provision that this choice may have; none: it neither allows nor forbids.
export const expectedType = (whole, digest, id) => {
  const row = whole.rows.find((one) => one.id === id);
  const signer = row?.signers.find((one) => one.submission === digest);
  const reach = whole.reach.find(
    (one) => one.signer === signer?.signer && `channel.${one.channel}` === id,
  );
  if (['deny', 'withdrawn'].includes(signer?.choice) || reach?.why === 'not-safe') return 'deny';
  const open = signer?.choice === 'permit' && row.state === 'active';
  return open && reach?.why !== 'ask-first' ? 'permit' : undefined;
};

const leaves = (value, path = '', out = []) => {
  if (Array.isArray(value)) value.forEach((item, i) => leaves(item, `${path}.${i + 1}`, out));
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) leaves(item, `${path}.${key}`, out);
  else out.push([path.slice(1), value]);
  return out;
};

const answerOf = (item) => {
  const [answer] = item?.answer ?? [];
  if (answer?.valueDateTime) return Date.parse(answer.valueDateTime) / 1000;
  if (answer?.valueCoding) return answer.valueCoding.code;
  return answer === undefined ? undefined : Object.values(answer)[0];
};

function* lostAnswers(sent, asked, answered) {
  const said = Object.entries(sent.document).filter(([key]) => !TECHNICAL.has(key));
  for (const [path, value] of leaves(Object.fromEntries(said))) {
    if (value === '' || value === 0) continue;
    const shown = /^shown\.\d+\.text$/.test(path);
    const found = shown ? asked.get(path)?.text : answerOf(answered.get(path));
    const same = found === value || found === String(value);
    if (!same) yield `${path} is ${JSON.stringify(found)} and not ${JSON.stringify(value)}`;
  }
}

function* wrongDecisions(whole, sent, consent) {
  const typed = consent.provision?.provision ?? [];
  const all = [...told(consent.provision), ...typed.flatMap(told)];
  const ids = new Set((sent.document.decisions ?? []).map(rowOf));
  for (const decision of sent.document.decisions ?? []) {
    const id = rowOf(decision);
    const found = all.filter(({ row }) => row[0] === id);
    if (found.length !== 1) yield `${id} is told ${found.length} times`;
    if (found[0]?.said[0] !== decision.choice) yield `${id} is not ${decision.choice}`;
  }
  for (const row of whole.rows) {
    const own = typed.filter(({ code }) => code[0].text === row.id);
    const types = own.map(({ type }) => type).join();
    const expected = expectedType(whole, sent.digest, row.id) ?? '';
    if (types !== expected) yield `${row.id} is ${types || 'untyped'}, not ${expected}`;
    const excepted = (own[0]?.provision ?? []).map(({ purpose }) => purpose[0].code);
    const wanted = expected === 'permit' ? [...new Set(row.exceptServices)] : [];
    if (excepted.join() !== wanted.join()) yield `${row.id} excepts ${excepted}, not ${wanted}`;
    ids.add(row.id);
  }
  for (const { row } of all) if (!ids.has(row[0])) yield `${row[0]} was never decided`;
  const effective = whole.rows.some(
    ({ state, signers }) =>
      state === 'active' &&
      signers.some((one) => one.submission === sent.digest && one.choice === 'permit'),
  );
  if (effective !== (consent.status === 'active')) yield `the status is ${consent.status}`;
}

function* wrongSignatures(sent, provenance, response) {
  const line1 = jcs(sent.document);
  const marks = JSON.parse(sent.marksLine);
  const signatures = provenance.signature;
  if (signatures.length !== marks.length + 1) yield `${signatures.length} signatures`;
  for (const [i, mark] of marks.entries()) {
    const read = JSON.parse(Buffer.from(signatures[i].data, 'base64'));
    if (jcs(read) !== jcs(mark)) yield `the mark ${jcs(read)} is not ${jcs(mark)}`;
  }
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: sent.document.sessionKey };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const message = pae('foyer/session/v1', line1, sent.marksLine);
  const proof = Buffer.from(signatures.at(-1).data, 'base64');
  if (!verify(null, message, key, proof)) yield 'the session proof does not verify';
  const beside = response.extension.map(({ valueSignature }) => valueSignature);
  if (jcs(beside) !== jcs(signatures)) yield 'the answers have other signatures';
}

export const differences = (bundle, whole) => {
  const out = [];
  const consents = resources(bundle, 'Consent');
  if (consents.length !== whole.submissions.length) out.push(`${consents.length} consents`);
  for (const sent of whole.submissions) {
    const named = consents.filter(({ identifier }) =>
      identifier.some(({ value }) => value === hashUri(sent.digest)),
    );
    if (named.length !== 1) return [...out, `${sent.digest} has ${named.length} consents`];
    const [consent] = named;
    const byUrl = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource]));
    const response = byUrl.get(consent.sourceReference.reference);
    const asked = itemsOf(byUrl.get(response.questionnaire));
    const provenance = resources(bundle, 'Provenance').find(({ entity }) =>
      entity?.some(({ what }) => what.identifier.value === hashUri(sent.digest)),
    );
    out.push(...wrongDecisions(whole, sent, consent));
    out.push(...lostAnswers(sent, asked, itemsOf(response)));
    out.push(...wrongSignatures(sent, provenance, response));
  }
  const open = whole.tasks.filter(({ state }) => state === 'open').map(({ id }) => id);
  const tasks = resources(bundle, 'Task').map(({ identifier }) => identifier[0].value);
  if (open.sort().join() !== tasks.sort().join()) out.push(`tasks ${tasks}, not ${open}`);
  return out;
};
