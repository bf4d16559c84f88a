// What is wrong with the layout of the page as it stands. Everything here runs in the page.

// Ids, targets and what lies at the centre of each control.
export function controls_in_page() {
  const away = '#sorry, [hidden], .unseen, details:not([open]) > :not(summary)';
  const shown = (one) => !one.closest(away) && one.getBoundingClientRect().width > 0;
  const say = (one) => `${one.tagName.toLowerCase()} ${one.textContent.trim().slice(0, 60)}`;
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  const found = { ids: ids.length, twice: [], controls: 0, small: [], covered: [] };
  found.twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  const every = 'button, a[href], summary, input, select, textarea, [tabindex="0"]';
  // A marker is pressed by all of its tile.
  const pressed = [...document.querySelectorAll(every)].map((one) => one.closest('.tile') ?? one);
  const top = scrollY;
  for (const control of new Set(pressed.filter(shown))) {
    ++found.controls;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top: y, width, height } = control.getBoundingClientRect();
    if (width < 43.99 || height < 43.99)
      found.small.push(`${say(control)}: ${width.toFixed(1)} x ${height.toFixed(1)} px`);
    const hit = document.elementFromPoint(left + width / 2, y + height / 2);
    if (!hit || !control.contains(hit))
      found.covered.push(`${say(control)}: there is ${hit ? say(hit) : 'nothing'}`);
  }
  scrollTo({ top, behavior: 'instant' });
  return found;
}

// Every text that is to be seen, and whether all of it can be. `aside`: what a narrow or a wide
// window may leave out, as the list while a case is read; its texts count as seen.
export function texts_in_page(aside) {
  const left_out = aside
    ? [...document.querySelectorAll(aside)].filter((one) => !one.checkVisibility())
    : [];
  const html = document.documentElement;
  const away =
    '#sorry, [hidden], .unseen, .echo, option, noscript, details:not([open]) > :not(summary)';
  const texts = [];
  const wrong = [];
  if (html.scrollWidth > html.clientWidth) {
    const out = (one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < -0.5 || right > html.clientWidth + 0.5;
    };
    const wide = [...document.querySelectorAll('#page *')].find(out);
    const say = wide ? `${wide.className} "${wide.textContent.trim().slice(0, 40)}"` : 'something';
    wrong.push(`the page scrolls sideways: ${say} is too wide`);
  }
  const walker = document.createTreeWalker(document.getElementById('page'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = node.data.trim();
    if (!text || holder.closest(away)) continue;
    if (left_out.some((one) => one.contains(holder))) {
      texts.push(text.replace(/\s+/g, ' '));
      continue;
    }
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    texts.push(text.replace(/\s+/g, ' '));
    const say = (what) => wrong.push(`"${text.slice(0, 40)}" ${what}`);
    if (!box.width) say('has no room');
    if (box.left < -0.5 || box.right > html.clientWidth + 0.5) say('leaves the page');
    for (let up = holder; up.id !== 'page'; up = up.parentElement) {
      const frame = up.getBoundingClientRect();
      const style = getComputedStyle(up);
      const holds = up.matches('button, .tile, summary, .notice') || style.overflowX !== 'visible';
      // The line box of a glyph may be higher than what holds it; what is cut is wider.
      if (holds && (box.left < frame.left - 0.5 || box.right > frame.right + 0.5))
        say(`leaves its ${up.className || up.tagName}`);
      if (holds && (box.top < frame.top - 4 || box.bottom > frame.bottom + 4))
        say(`is higher than its ${up.className || up.tagName}`);
    }
  }
  return { texts, wrong };
}
