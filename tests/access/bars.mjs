// The bars: what each one requires, how much was looked at, and what fell short of it. A bar at
// which nothing was looked at is not met.
const bars = {
  screens: 'every screen of shared/intake is seen',
  axe: 'axe-core: 0 violations, 0 incompletes without a reason',
  names: 'what can be reached has a name: 100 %',
  ids: 'an id stands once: 100 %',
  hit: 'at its centre a control is itself: 100 %',
  targets: 'targets of at least 44 px: 100 %',
  overflow: 'nothing scrolls sideways, is clipped or is lost',
  place: 'painted and laid out: at most 1 px apart',
  canvas: 'the canvas alone holds each text and control',
  text: 'contrast of text: at least 7',
  edges: 'contrast of controls: at least 3',
  summary: 'the summary of a case fits one screen of 1280 x 800',
  rings: 'focus: 3 to 1 by what it changes and what is beside it, 2 px around',
  baseline: 'painted ink begins and ends where the browser has it: 0 device px off',
  glyphs: 'no glyph is missing',
  bytes: '0 bytes of fonts, 0 requests to others',
  tree: 'accessibility tree against View and outlines: 0 differences',
  flow: 'what the flow asks of each screen is met there, in its order',
  keyboard: 'whole intake by keyboard alone',
  switch: 'whole intake with two keys: next and activate',
  focus: 'never lost to the body, never trapped',
  clicks: '1,000 clicks are 1,000 activations, without added delay',
  writing: 'no code point lost or doubled',
  switches: 'language, size and view: nothing lost',
  gpu: 'without the GPU: usable within 500 ms, nothing lost',
  answer: 'a View of 300 nodes: compared in 0.2 ms, one answer shown in 2 ms',
  reader: 'a screen reader: each message once, each control with role and state',
  idle: 'idle: 0 operations, 0 frames',
  fails: 'each bar fails where a screen is spoiled',
  sheets: 'every screen looks as it did',
};

const shown_max = 12;

export class Bars {
  constructor() {
    this.all = new Map();
  }

  of(id) {
    if (!(id in bars)) throw new Error(`there is no bar '${id}'`);
    if (!this.all.has(id))
      this.all.set(id, {
        ...{ looked: 0, notes: [] },
        ...{ faults: new Map(), least: new Map(), counts: new Map() },
      });
    return this.all.get(id);
  }
  // `count` things were looked at in `where`, and `faults` say what is wrong with some of them. The
  // same fault in several places is told once.
  measured(id, where, count, faults = []) {
    const bar = this.of(id);
    bar.looked += count;
    for (const fault of faults) {
      const places = bar.faults.get(fault) ?? [];
      places.push(where);
      bar.faults.set(fault, places);
    }
  }
  // The least of a measure over all that was looked at.
  least(id, what, value) {
    const { least } = this.of(id);
    least.set(what, Math.min(least.get(what) ?? Infinity, value));
  }
  // Besides what was looked at: how many there are of something that is no fault.
  counted(id, what, count) {
    const { counts } = this.of(id);
    counts.set(what, (counts.get(what) ?? 0) + count);
  }
  notes(id, text) {
    this.of(id).notes.push(text);
  }

  toJSON() {
    return [...this.all].map(([id, { looked, notes, ...maps }]) => ({
      ...{ id, looked, notes },
      ...Object.fromEntries(Object.entries(maps).map(([name, map]) => [name, [...map]])),
    }));
  }
  // What `toJSON` told of others.
  add(told) {
    for (const { id, looked, notes, faults, least, counts } of told) {
      const bar = this.of(id);
      bar.looked += looked;
      bar.notes.push(...notes);
      for (const [fault, places] of faults)
        bar.faults.set(fault, [...(bar.faults.get(fault) ?? []), ...places]);
      for (const [what, value] of least) this.least(id, what, value ?? Infinity);
      for (const [what, count] of counts) this.counted(id, what, count);
    }
    return this;
  }

  met(id) {
    const { looked, faults } = this.of(id);
    return looked > 0 && faults.size === 0;
  }

  print() {
    for (const [id, { faults }] of this.all) {
      for (const [fault, places] of [...faults].slice(0, shown_max)) {
        console.log(`  ${id}: ${fault}`.slice(0, 600));
        console.log(`      ${places.length} x, first: ${places[0]}`);
      }
      if (faults.size > shown_max) console.log(`  ${id}: and ${faults.size - shown_max} more`);
    }
    const rows = [...this.all].map(([id, { looked, faults, least, counts, notes }]) => [
      bars[id],
      [
        `${looked} looked at, ${faults.size} wrong`,
        ...[...least].map(([what, value]) => `${what} at least ${value.toFixed(2)}`),
        ...[...counts].map(([what, count]) => `${count} ${what}`),
        ...notes,
      ].join('; '),
      this.met(id) ? 'met' : 'NOT MET',
    ]);
    const width = Math.max(...rows.map(([what]) => what.length));
    for (const [what, measured, met] of rows)
      console.log(`${met.padEnd(8)} ${what.padEnd(width)}  ${measured}`);
    const good = [...this.all.keys()].filter((id) => this.met(id)).length;
    console.log(`${good} passed, ${this.all.size - good} failed`);
    return good === this.all.size;
  }
}
