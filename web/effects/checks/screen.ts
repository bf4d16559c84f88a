import type { Finding } from '../../contract.ts';

// Whether the page fits, at the zoom and text size that it has now; no size is told.
export function screen(): Finding {
  const fits = document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  return { result: fits ? 'done' : 'failed' };
}
