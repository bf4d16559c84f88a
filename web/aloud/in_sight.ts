const marginPx = 24;

// Scrolls when the sentence is not wholly in sight: below the bar, above the lower edge. How it
// moves is the style's matter.
export function bring_into_sight(range: Range): void {
  const rect = range.getBoundingClientRect();
  const bar = document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0;
  const top = Math.max(bar, 0) + marginPx;
  if (rect.top >= top - marginPx && rect.bottom <= innerHeight - marginPx) return;
  scrollBy({ top: rect.top - top });
}
