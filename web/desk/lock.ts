import type { Core } from '../core.ts';
import { empty } from '../effects/leave.ts';
import { dismiss } from './openers.ts';

// The page is emptied, the core's memory zeroed, and the page begins anew with a core of its own.
export function lock(core: Core): void {
  dismiss();
  empty(core);
  location.reload();
}
