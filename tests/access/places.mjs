// Where the page, as it is scrolled now, shows texts and controls. Runs in the page; CSS px of the
// window.
export function places_in_page() {
  const away = '[data-quiet], [hidden], .unseen, .echo:empty, details:not([open]) > :not(summary)';
  const bar = document.getElementById('bar').getBoundingClientRect();
  // Right under the bar that stays in sight, its line would be taken for the ground.
  const top = scrollY > 0 ? bar.bottom + 8 : 0;
  const inside = ({ width, left, right, top: y, bottom }) =>
    width > 0 && y >= top && bottom <= innerHeight && left >= 0 && right <= innerWidth;
  const rect = ({ left, top: y, width, height }) => ({ x: left, y, w: width, h: height });
  const lines = [];
  for (const holder of document.querySelectorAll('#page [data-line]')) {
    if (holder.closest(away) || !holder.textContent.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(holder);
    const what = `${holder.dataset.line} "${holder.textContent.trim().slice(0, 40)}"`;
    // A link's underline and a field's cropping belong to the whole.
    const box = range.getBoundingClientRect();
    if (inside(box)) lines.push({ what, ...rect(box) });
  }
  const bordered = 'button:not(.quiet), .tile, .text, .pad, .card, .marker';
  const controls = [...document.querySelectorAll(bordered)]
    .filter((one) => !one.closest(away) && inside(one.getBoundingClientRect()))
    .map((one) => ({
      what: `${one.className} "${one.textContent.trim().slice(0, 40)}"`,
      kind: `${one.tagName} ${one.className}`,
      ...rect(one.getBoundingClientRect()),
    }));
  return { lines, controls, bottom: scrollY + innerHeight, end: document.body.scrollHeight, top };
}
