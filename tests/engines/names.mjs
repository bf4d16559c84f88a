// The names by which assistive technology knows the controls of a page, beside the words that are
// seen on or beside them. Whoever tells a phone what to press says the words that are seen.

// Runs in the page: numbers each control, and says what is seen of it.
function seen() {
  const all = [
    ...document.querySelectorAll('#page :is(button, a[href], summary, input, select, textarea)'),
  ];
  const words = (one) => {
    const copy = one.cloneNode(true);
    for (const hidden of copy.querySelectorAll('.unseen, .seen, [aria-hidden]')) hidden.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const label = (one) => {
    if (one.matches('.marker')) return words(document.getElementById(`${one.id}l`));
    return words(one.labels ? (one.labels[0] ?? one) : one);
  };
  return all
    .filter((one) => one.checkVisibility())
    .map((one, i) => {
      one.dataset.number = String(i);
      return label(one);
    });
}

const forget = () => {
  for (const one of document.querySelectorAll('[data-number]')) delete one.dataset.number;
};

function number_of({ attributes = [] }) {
  const at = attributes.indexOf('data-number');
  return at < 0 ? undefined : Number(attributes[at + 1]);
}

// Chrome's own names: what its accessibility tree holds.
export async function names_of_controls(page) {
  const labels = await page.evaluate(seen);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  const tree = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  await page.evaluate(forget);
  const names = new Map(tree.nodes.map((one) => [one.backendDOMNodeId, one.name?.value ?? '']));
  const plain = (text) => text.replaceAll(/[\s\u2068\u2069]+/g, ' ').trim();
  return nodes
    .filter((node) => number_of(node) !== undefined)
    .map((node) => ({
      label: plain(labels[number_of(node)]),
      name: plain(names.get(node.backendNodeId) ?? ''),
    }));
}
