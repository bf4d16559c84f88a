import type { LiveInk } from '../ink/pad.ts';
import type { Spot } from './atlas.ts';
import { state, state_of, type Box } from './boxes.ts';
import type { Line } from './lines.ts';
import { has_own_colour } from './raster.ts';
import { snap } from './snap.ts';

export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Report {
  time_ms: number;
  still: boolean;
  rtl: boolean;
  width: number;
  height: number;
  region: Region;
  dpr: number;
  rem: number;
  atlas: { width: number; height: number; padding: number };
  boxes: Box[];
  lines: Line[];
  spots: Spot[];
  ink: LiveInk | undefined;
}

const whiteTexel = 1 | (1 << 16);
let serial = 0;

// The bytes of wasm/paint/layout.h.
export function pack(report: Report): Uint8Array {
  const { boxes, lines, spots, region, ink } = report;
  const points = ink ? ink.stroke.length / 4 : 0;
  const words = 20 + boxes.length * 7 + lines.length * 13 + points * 4;
  const view = new DataView(new ArrayBuffer(words * 4));
  let at = 0;
  const u32 = (...values: number[]): void => {
    for (const value of values) view.setUint32(at++ * 4, value, true);
  };
  const f32 = (...values: number[]): void => {
    for (const value of values) view.setFloat32(at++ * 4, value, true);
  };
  u32(1, ++serial, report.time_ms, (report.still ? 1 : 0) | (report.rtl ? 2 : 0));
  f32(report.width, report.height, region.left, region.top, region.width, region.height);
  f32(report.dpr, report.rem);
  u32(report.atlas.width, report.atlas.height, report.atlas.padding, whiteTexel);
  u32(boxes.length, lines.length, points, ink?.key ?? 0);
  for (const box of boxes) {
    u32(box.key, box.part);
    f32(box.x, box.y, box.w, box.h);
    u32(state_of(box.element));
  }
  lines.forEach((line, i) => {
    const spot = spots[i] ?? { u: 0, v: 0, w: 0, h: 0 };
    u32(line.key, line.part);
    f32(snap(line.x) / report.dpr, snap(line.y) / report.dpr, line.w, line.h);
    u32((has_own_colour(line) ? state.own_colour : 0) | (line.aloud ? state.read_aloud : 0));
    f32(line.baseline, spot.u, spot.v, spot.u + spot.w, spot.v + spot.h, line.font.em);
  });
  for (let i = 0; ink && i < ink.stroke.length; i += 4) {
    f32(ink.stroke[i] ?? 0, ink.stroke[i + 1] ?? 0);
    u32(ink.stroke[i + 3] ?? 5000, i === 0 ? 1 : 0);
  }
  return new Uint8Array(view.buffer);
}
