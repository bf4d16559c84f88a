import type { Exports } from '../contract.ts';
import type { Line } from './lines.ts';
import { draw_line, has_own_colour } from './raster.ts';
import { snap } from './snap.ts';

// Where a line's raster lies in the atlas, in texels with the padding; and where it is to be seen,
// in CSS px.
export interface Spot {
  u: number;
  v: number;
  w: number;
  h: number;
}

interface Wanted {
  line: Line;
  name: string;
  spot: Spot;
}

const paddingPx = 6; // room for marks and swashes that stand out of a line's box
const white = 3; // the texels that fill surfaces
const firstWidth = 2048;
const firstHeight = 1024;

// One texture for all text on the screen. New lines are drawn on one strip and go up in one batch;
// what was drawn before stays. When it is full it begins anew with what is needed now.
export class Atlas {
  width = 0;
  height = 0;
  padding = 0;
  private dpr = 0;
  private readonly spots = new Map<string, Spot>();
  private x = 0; // the shelf that is being filled: its next free texel, its top and its height
  private y = 0;
  private shelf = 0;

  constructor(private readonly exports: Exports) {}

  // Forgets everything, as when the GPU did; the names of what was drawn are its very words.
  lose(): void {
    this.width = 0;
    this.spots.clear();
  }

  // The spots of these lines in the same order; nothing when even the largest atlas is too small.
  hold(lines: Line[], dpr: number): Spot[] | undefined {
    if (dpr !== this.dpr) this.lose();
    this.dpr = dpr;
    this.padding = Math.ceil(paddingPx * dpr);
    const wanted = lines.map((line) => this.want(line));
    if (this.width && this.add(wanted)) return wanted.map(({ spot }) => spot);
    const side = this.exports._foyer_side_max();
    const widest = Math.max(1, ...wanted.map(({ spot }) => spot.w));
    for (let height = firstHeight; height <= side; height *= 2) {
      this.begin(Math.min(side, Math.max(firstWidth, 2 ** Math.ceil(Math.log2(widest)))), height);
      if (this.add(wanted)) return wanted.map(({ spot }) => spot);
    }
    this.lose();
    return undefined;
  }

  private begin(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.spots.clear();
    this.x = this.y = this.shelf = 0;
  }

  // What makes two rasters the same: the text, how it looks, and how it lies on the pixels.
  private want(line: Line): Wanted {
    const { dpr, padding } = this;
    const { font } = line;
    const x = snap(line.x);
    const y = snap(line.y);
    const spot = {
      u: 0,
      v: 0,
      w: Math.ceil((line.x + line.w) * dpr) - x + 2 * padding,
      h: Math.ceil((line.y + line.h) * dpr) - y + 2 * padding,
    };
    const name = [
      ...line.pieces.flatMap(({ text, x: at, rtl }) => [text, (at * dpr - x).toFixed(2), rtl]),
      font.style,
      font.em,
      font.family,
      font.lang,
      font.colour,
      font.letters,
      font.words,
      snap(line.baseline) - y,
      spot.w,
      spot.h,
      line.cut,
    ].join('|');
    return { line, name, spot };
  }

  // Draws what is not there yet. False when it does not fit.
  private add(wanted: Wanted[]): boolean {
    const fresh = new Map<string, Wanted>();
    const fits = wanted.every((want) => {
      const known = this.spots.get(want.name) ?? fresh.get(want.name)?.spot;
      if (known) want.spot = known;
      else if (!this.seat(want.spot, fresh.size === 0)) return false;
      else fresh.set(want.name, want);
      return true;
    });
    if (fits && fresh.size) this.upload([...fresh.values()]);
    for (const { name, spot } of fits ? fresh.values() : []) this.spots.set(name, spot);
    return fits;
  }

  // The next free place. Each batch begins a shelf of its own, so that its strip covers no other.
  private seat(spot: Spot, first: boolean): boolean {
    if (first) {
      this.y += this.shelf;
      this.shelf = this.y === 0 ? white + 1 : 0;
      this.x = this.y === 0 ? white + 1 : 0;
    }
    if (this.x + spot.w > this.width) {
      this.y += this.shelf;
      this.x = this.shelf = 0;
    }
    if (spot.w > this.width || this.y + spot.h > this.height) return false;
    spot.u = this.x;
    spot.v = this.y;
    this.x += spot.w;
    this.shelf = Math.max(this.shelf, spot.h);
    return true;
  }

  private upload(fresh: Wanted[]): void {
    const begins = this.spots.size === 0;
    const top = begins ? 0 : Math.min(...fresh.map(({ spot }) => spot.v));
    const bottom = Math.max(...fresh.map(({ spot }) => spot.v + spot.h));
    const strip = new OffscreenCanvas(this.width, bottom - top);
    const context = strip.getContext('2d');
    if (!context) return;
    const draw = ({ line, spot }: Wanted): void => {
      draw_line(context, line, { ...spot, v: spot.v - top }, this.dpr, this.padding);
    };
    for (const one of fresh.filter(({ line }) => !has_own_colour(line))) draw(one);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, strip.width, strip.height);
    context.globalCompositeOperation = 'source-over';
    for (const one of fresh.filter(({ line }) => has_own_colour(line))) draw(one);
    if (begins) {
      context.fillRect(0, 0, white, white);
      this.exports._foyer_atlas_new(this.width, this.height);
    }
    this.exports.strip = strip;
    this.exports._foyer_atlas_strip(top);
    this.exports.strip = null;
  }
}
