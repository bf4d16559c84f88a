import type { Finding } from '../../contract.ts';
import { camera } from './camera.ts';
import { embedded } from './embedded.ts';
import { keyboard } from './keyboard.ts';
import { microphone } from './microphone.ts';
import { screen } from './screen.ts';
import { sound } from './sound.ts';
import { speed } from './speed.ts';
import { storage } from './storage.ts';

// One thing that the browser tries. It gives up, and lets go of what it holds, when it is stopped.
export type Check = (stopped: AbortSignal) => Promise<Finding> | Finding;

const checks: Record<string, Check> = {
  speed,
  camera,
  microphone,
  sound,
  screen,
  keyboard,
  storage,
  embedded,
};

let running: AbortController | undefined;

// Whatever a check found; nothing when it was stopped meanwhile.
export async function start_check(name: string): Promise<Finding | undefined> {
  stop_check();
  const mine = (running = new AbortController());
  let found: Finding = { result: 'missing' };
  try {
    found = (await checks[name]?.(mine.signal)) ?? found;
  } catch {
    found = { result: 'failed' };
  }
  return mine.signal.aborted ? undefined : found;
}

export function stop_check(): void {
  running?.abort();
  running = undefined;
}

// A page that is hidden or left holds neither camera nor microphone.
addEventListener('pagehide', stop_check);
