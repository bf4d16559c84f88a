// Runs in the page: the elements that a chain of steps leads to, from the whole document on. Each
// step is one of {css}, {xpath}, {text}, {visible}, {at}.
export function found(steps) {
  const by_path = (path, from) => {
    const all = document.evaluate(path, from, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
    return Array.from({ length: all.snapshotLength }, (_, i) => all.snapshotItem(i));
  };
  const says = (element, text) => element.textContent.replace(/\s+/g, ' ').includes(text);
  const narrow = (elements, { css, xpath, text, visible, at }) => {
    if (css) return elements.flatMap((one) => [...one.querySelectorAll(css)]);
    if (xpath) return elements.flatMap((one) => by_path(xpath, one));
    if (visible) return elements.filter((one) => one.checkVisibility());
    if (at !== undefined) return elements.slice(at).slice(0, 1);
    const all = elements.flatMap((one) => [...one.querySelectorAll('*')]);
    return all.filter(
      (one) => says(one, text) && ![...one.children].some((in_it) => says(in_it, text)),
    );
  };
  return steps.reduce(narrow, [document]);
}
