// What the pieces of the long form measured, kept in build/access/bars until all are there for one
// table. It holds for the very build that was looked at: of any other nothing is taken.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../personas/house.mjs';
import { root } from '../web/browser.mjs';
import { Bars } from './bars.mjs';

const folder = join(build, 'access/bars');
const file_of = (name) => join(folder, `${name}.json`);
const looked_at = [join(build, 'site'), join(build, 'desk'), join(root, 'assets/packs/default')];

function id_of_build() {
  const hash = createHash('sha256');
  for (const place of looked_at.filter(existsSync))
    for (const one of readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort())
      hash.update(one.slice(place.length)).update(readFileSync(one));
  return hash.digest('hex').slice(0, 16);
}

export class Kept {
  // Known before anything is measured: who builds anew meanwhile has measured something else.
  constructor() {
    this.id = id_of_build();
  }

  keep(name, bars) {
    if (id_of_build() !== this.id) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(file_of(name), JSON.stringify({ build: this.id, bars }));
  }

  // The sum of these, and which of them nobody has measured in this build.
  sum(names) {
    const bars = new Bars();
    const missing = [];
    for (const name of names) {
      const kept = existsSync(file_of(name)) ? JSON.parse(readFileSync(file_of(name), 'utf8')) : {};
      if (kept.build === this.id) bars.add(kept.bars);
      else missing.push(name);
    }
    return { bars, missing };
  }
}
