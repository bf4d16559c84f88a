// Rows of the relay's database, read beside it as an agency's auditor would. Python brings SQLite.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = `
import json, sqlite3, sys
database = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
database.row_factory = sqlite3.Row
print(json.dumps([dict(row) for row in database.execute(sys.argv[2])]))
`;

export function readRows(folder, sql) {
  const database = join(folder, 'data', 'relay.sqlite');
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 };
  return JSON.parse(execFileSync('python3', ['-c', script, database, sql], options));
}
