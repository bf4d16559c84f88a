// Every document of the vectors follows its JSON schema, and stops following it when a required
// member goes or its version is another one.
import { readFileSync } from 'node:fs';
import { load } from './primitives.mjs';

const { default: Ajv } = await load('ajv');
const root = new URL('../../', import.meta.url);
const read_at = (base, path) => JSON.parse(readFileSync(new URL(path, base), 'utf8'));
const read = (path) => read_at(import.meta.url, path);
const firstLine = (text) => JSON.parse(text.split('\n')[0]);

const keys = read('keys.json');
const link = read('link.json');
const transfer = read('transfer.json');
const record = read('record.json');
const entry = read('entry.json');
const way = read('way.json');
const seed = { v: 1, kind: 'relay', seed: transfer.relaySeed };
const documents = [
  ['keys/agency', firstLine(keys.agency.text)],
  ...keys.keysets.chain.map((text) => ['keys/keyset', firstLine(text)]),
  ['keys/release', firstLine(keys.release.text)],
  ['keys/seed', seed],
  ['link/public', JSON.parse(link.publicText)],
  ['link/private', firstLine(link.privateText)],
  ['link/escrow', firstLine(link.escrow)],
  ['link/walk_in', firstLine(link.walkIn.text)],
  ['transfer/walk_in', JSON.parse(link.walkIn.order)],
  ['transfer/commit', JSON.parse(transfer.commit)],
  ['transfer/receipt', firstLine(transfer.receipt)],
  ['transfer/headers_post', JSON.parse(transfer.headers)],
  ['transfer/commit', JSON.parse(way.commit)],
  ['transfer/note_receipt', firstLine(way.receipt)],
  ['way/card', JSON.parse(way.cardText)],
  ['way/note', firstLine(way.note)],
  ['way/answer', firstLine(way.answer)],
  ['record/document', JSON.parse(record.document)],
  ['record/refusal', JSON.parse(record.refusal)],
  ['record/part', JSON.parse(record.duty)],
  ...entry.documents.map((text) => ['record/entry', firstLine(text)]),
  ['desk/work/desk_file', firstLine(read('desk.json').text)],
  ['seal/worker_key', JSON.parse(read('age.json').keyFile.text)],
];

// Ajv 6 knows draft 7; the schemas use nothing that came later but the name of their draft.
const compile = (name) => {
  const { $schema, ...schema } = read_at(root, `shared/${name}.schema.json`);
  return [new Ajv().compile(schema), schema];
};

const without = (value, member) => {
  const { [member]: gone, ...rest } = value;
  return rest;
};

let failed = 0;
const check = (holds, what) => {
  if (holds) return;
  failed += 1;
  console.log(`does not hold: ${what}`);
};
for (const [name, document] of documents) {
  const [follows, schema] = compile(name);
  check(follows(document), `${name} follows its schema ${JSON.stringify(follows.errors)}`);
  check(!follows({ ...document, v: 2 }), `${name} refuses another version`);
  for (const member of schema.required) {
    check(!follows(without(document, member)), `${name} needs ${member}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
