// The page as Chromium tells it to assistive technology.

export async function full_tree(page) {
  page.devtools ??= await page.context().newCDPSession(page);
  const { nodes } = await page.devtools.send('Accessibility.getFullAXTree');
  for (const node of nodes) await tell_required(page, node);
  return nodes;
}

// Chromium tells assistive technology that these are required, but does not tell it here.
const untold = ['combobox', 'checkbox'];

async function tell_required(page, { role, ignored, backendDOMNodeId, properties }) {
  if (ignored || !untold.includes(role?.value)) return;
  const { node } = await page.devtools.send('DOM.describeNode', {
    backendNodeId: backendDOMNodeId,
  });
  const at = node.attributes.indexOf('aria-required');
  const value = at >= 0 && node.attributes[at + 1] === 'true';
  properties.push({ name: 'required', value: { value } });
}

const property = (node, name) =>
  node.properties?.find((one) => one.name === name)?.value?.value ?? null;

// Focused without being used: the heading of a new screen, a message, an empty line of a list.
const only_read = ['RootWebArea', 'paragraph', 'generic', 'option'];

export function nameless(nodes) {
  const reached = nodes.filter(
    (node) => !node.ignored && property(node, 'focusable') && !only_read.includes(node.role?.value),
  );
  const without = reached.filter((node) => !node.name?.value?.trim());
  return {
    count: reached.length,
    faults: without.map((node) => `${node.role?.value} ${node.nodeId} has no name`),
  };
}
