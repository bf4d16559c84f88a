// Writes the vectors into the folder that is named, or beside this script. Every run writes the
// same bytes; tools/test compares them with the committed ones.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files, identities, keyFile } from './age_vectors.mjs';
import { desk } from './desk_vectors.mjs';
import { entries } from './entry_vectors.mjs';
import { agency, keysets, proofs, release } from './keys_vectors.mjs';
import { link, walkIn } from './link_vectors.mjs';
import { b64u, drawn } from './primitives.mjs';
import { record } from './record_vectors.mjs';
import { requests, transfer } from './transfer_vectors.mjs';
import { way } from './way_vectors.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const write = (name, value) =>
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value, null, 1)}\n`);

const people = await identities();
const chain = keysets({
  team: people.team.recipient,
  duty: people.duty.recipient,
  recovery: people.recovery.recipient,
});
write('keys', {
  proofs: proofs(),
  keysets: chain,
  agency: agency(chain.hashes.at(-1)),
  release: release(),
});
const made = link(chain.hashes[0]);
write('link', { ...made, walkIn: walkIn(chain.hashes[0]) });
const sent = record(made, chain);
write('record', sent);
write('entry', await entries(sent.document, people, chain.hashes.at(-1)));
write('transfer', {
  ...transfer(),
  keyset: chain.chain.at(-1),
  root: chain.root,
  requests: requests(),
});
write('way', await way(chain.hashes.at(-1)));
const age_files = await files(people);
const key_file = await keyFile(people);
write('age', { identities: people, files: age_files, keyFile: key_file });
write('desk', desk(key_file.file, [b64u(drawn('wrapped team key', 200))]));
