// A mark as wasm/host/contract.h describes it.

export interface Strokes {
  w: number;
  h: number;
  strokes: number[][]; // x, y, t, p, x, y, t, p, ...
}

export const unit = 10_000;
const pointsMax = 6_000; // far above any signature, far below what a record may hold

export function parse_strokes(value: string): Strokes | undefined {
  if (!value) return undefined;
  const found = JSON.parse(value) as Strokes;
  return Array.isArray(found.strokes) ? found : undefined;
}

export function write_strokes(strokes: Strokes): string {
  return strokes.strokes.length ? JSON.stringify(strokes) : '';
}

export function room_left(strokes: Strokes): boolean {
  return strokes.strokes.reduce((sum, stroke) => sum + stroke.length / 4, 0) < pointsMax;
}

// Adds a point, unless the pen has hardly moved since the last one.
export function add_point(stroke: number[], x: number, y: number, t: number, p: number): boolean {
  const clamp = (v: number): number => Math.max(0, Math.min(unit, Math.round(v)));
  const [px, py] = [clamp(x), clamp(y)];
  const n = stroke.length;
  if (n && Math.hypot(px - (stroke[n - 4] ?? 0), py - (stroke[n - 3] ?? 0)) < 12) return false;
  stroke.push(px, py, Math.max(0, Math.round(t)), clamp(p));
  return true;
}
