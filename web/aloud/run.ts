import type { Effect } from '../contract.ts';
import type { Tell } from '../core.ts';
import { hush, read_aloud } from './reader.ts';
import { find_voices } from './voices.ts';

type Asked = Extract<Effect, { do: 'find_voices' | 'read_aloud' | 'stop_reading' }>;

export function run_aloud(effect: Asked, tell: Tell): void {
  switch (effect.do) {
    case 'find_voices':
      find_voices(effect.languages, tell);
      return;
    case 'read_aloud':
      read_aloud(effect, tell);
      return;
    case 'stop_reading':
      hush();
      return;
  }
}
