// Lays the vectors of the npm package cctv-age, inflated, into the folder that is named, and
// their names, one a line, into its file `index`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const [, , source, folder] = process.argv;
const text = readFileSync(source, 'utf8');
const names = [];
mkdirSync(folder, { recursive: true });
for (const [, name, data] of text.matchAll(/^var (\w+)_default = __toBinary\("([^"]*)"\);$/gm)) {
  const vector = Buffer.from(data, 'base64');
  const end = vector.indexOf('\n\n') + 2;
  const header = vector.subarray(0, end);
  const zlib = header.includes('compressed: zlib\n');
  const body = zlib ? inflateSync(vector.subarray(end)) : vector.subarray(end);
  writeFileSync(join(folder, name), Buffer.concat([header, body]));
  names.push(name);
}
writeFileSync(join(folder, 'index'), `${names.sort().join('\n')}\n`);
