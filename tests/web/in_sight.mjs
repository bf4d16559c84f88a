// WCAG 2.4.11, and a little more: goes through a screen with Tab or Shift+Tab, once around, and
// tells each control that the bar covers, outline included, or that is nowhere in sight. Of what is
// higher than the room below the bar, a part must be in sight.

// How far the outline stands out.
const outline = 4;

function look(outset) {
  const bar = document.getElementById('bar');
  const control = document.activeElement;
  if (!control || control === document.body) return { nowhere: true };
  const again = window.gone_round.has(control);
  window.gone_round.add(control);
  const box = (control.closest('.tile') ?? control).getBoundingClientRect();
  const corners = [box.left - outset, box.right + outset].flatMap((x) =>
    [box.top - outset, box.bottom + outset].map((y) => [x, y]),
  );
  const seen = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const covered = ([x, y]) => bar.contains(document.elementFromPoint(x, y));
  const under = bar.contains(control) ? 0 : bar.getBoundingClientRect().bottom;
  const inside = box.bottom > under && box.top < innerHeight;
  const fits = box.height + 4 * outset < innerHeight - under;
  const wrong = !inside || (under > 0 && fits && corners.filter(seen).some(covered));
  const name = (control.closest('.tile') ?? control).textContent.trim() || control.id;
  return { again, wrong, what: `${name} (${box.top} to ${box.bottom}, bar ${bar.offsetHeight})` };
}

export async function out_of_sight(page, key) {
  await page.evaluate(() => {
    window.gone_round = new WeakSet();
  });
  const found = [];
  let seen = 0;
  for (let i = 0, nowhere = 0; i < 400 && nowhere < 3; ++i) {
    await page.keyboard.press(key);
    const now = await page.evaluate(look, outline);
    if (now.nowhere) {
      ++nowhere;
    } else if (now.again) {
      break;
    } else {
      ++seen;
      if (now.wrong) found.push(`${key}: ${now.what}`);
    }
  }
  return { seen, found };
}
