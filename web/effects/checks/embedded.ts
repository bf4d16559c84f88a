import type { Finding } from '../../contract.ts';

// Inside of another page or not; which page it is does not matter and is not asked.
export function embedded(): Finding {
  return { result: window.top === window.self ? 'done' : 'blocked' };
}
