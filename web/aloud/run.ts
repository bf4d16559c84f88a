import type { Effect } from '../contract.ts';
import type { Tell } from '../core.ts';
import { hush, with_aloud } from './load.ts';
import { find_voices } from './voices.ts';

type Asked = Extract<Effect, { do: 'find_voices' | 'read_aloud' | 'stop_reading' }>;

export function run_aloud(effect: Asked, tell: Tell): void {
  switch (effect.do) {
    case 'find_voices':
      find_voices(effect.languages, tell);
      with_aloud(() => undefined);
      return;
    case 'read_aloud':
      with_aloud(
        (code) => {
          code.read(effect, tell);
        },
        () => {
          tell({ what: 'read', how: 'failed' });
        },
      );
      return;
    case 'stop_reading':
      hush();
      return;
  }
}
