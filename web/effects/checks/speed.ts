import type { Finding } from '../../contract.ts';

// Random bytes from the kiosk's own origin and back to it, in three short runs: under 1 MB in all.
const path = '/v1/weight';
const bytes = 128 * 1024;
const runs = 3;
const patienceMs = 15_000;

type Ways = 'down' | 'up' | 'near';

async function request(way: Ways, stopped: AbortSignal): Promise<number> {
  const begun = performance.now();
  const from = { near: `${path}/1`, down: `${path}/${String(bytes)}`, up: path };
  const answer = await fetch(from[way], {
    method: way === 'up' ? 'POST' : 'GET',
    body: way === 'up' ? noise() : null,
    headers: way === 'up' ? { 'Content-Type': 'application/octet-stream' } : {},
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]),
  });
  if (!answer.ok) throw new Error('The relay would not measure now.');
  await answer.arrayBuffer();
  return performance.now() - begun;
}

// What cannot be pressed together on the way.
function noise(): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) {
    crypto.getRandomValues(out.subarray(at, at + 65_536));
  }
  return out;
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
const kbps = (ms: number): number => Math.round((bytes * 8) / Math.max(ms, 1));

export async function speed(stopped: AbortSignal): Promise<Finding> {
  const took: Record<Ways, number[]> = { near: [], down: [], up: [] };
  for (let i = 0; i < runs; ++i) {
    for (const way of ['near', 'down', 'up'] as const) took[way].push(await request(way, stopped));
  }
  const rtt_ms = Math.round(middle(took.near));
  // The way there and back is part of every transfer; what is left is the bytes' own time.
  const down_kbps = kbps(middle(took.down) - rtt_ms);
  const up_kbps = kbps(middle(took.up) - rtt_ms);
  return { result: 'done', down_kbps, up_kbps, rtt_ms };
}
