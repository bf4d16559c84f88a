// What Chromium tells assistive technology about a page, as an outline: one line for each thing
// that is met, in its order, with role, name, states and description.

// Their name is all that they hold; a live region has none, and what it says is heard as it comes.
const named = [
  ...['heading', 'button', 'link', 'radio', 'checkbox', 'textbox', 'combobox', 'progressbar'],
  ...['DisclosureTriangle', 'meter', 'Video', 'status'],
];
const around = [
  ...['banner', 'main', 'contentinfo', 'form', 'radiogroup', 'group', 'list', 'listitem', 'figure'],
  ...['DescriptionList', 'Details'],
];
const texts = ['paragraph', 'term', 'definition', 'Figcaption', 'listitem'];
// A label or a legend is the name of what follows it.
const silent = ['LabelText', 'Legend', 'ListMarker'];

const states = ['level', 'required', 'invalid', 'expanded', 'readonly', 'disabled'];
const default_of = { required: false, invalid: 'false', readonly: false, disabled: false };

const plain = (text = '') => text.replace(/\s+/g, ' ').trim();

const property = (node, name) => node.properties?.find((one) => one.name === name)?.value?.value;

function states_of(node) {
  const found = [];
  for (const name of states) {
    const value = property(node, name);
    if (value === undefined || value === (default_of[name] ?? null)) continue;
    found.push(value === true ? name : `${name}=${value}`);
  }
  return found;
}

// A text that isolates split is one text: its pieces follow each other, and no element is between.
function whole_texts(nodes) {
  const out = [];
  for (const node of nodes) {
    const before = out.at(-1);
    if ([before, node].every((one) => one?.role?.value === 'StaticText' && !one.ignored))
      out[out.length - 1] = { ...before, name: { value: before.name.value + node.name.value } };
    else out.push(node);
  }
  return out;
}

// Lines of { depth, role, name, states, chosen, description }.
export function outline_of(nodes) {
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  const children = (node) =>
    whole_texts((node.childIds ?? []).map((id) => by_id.get(id)).filter(Boolean));
  const role_of = (node) => (node.ignored ? '' : (node.role?.value ?? ''));
  const text_of = (node) =>
    role_of(node) === 'StaticText' ? node.name.value : children(node).map(text_of).join('');
  const holds_named = (node) =>
    children(node).some((one) => named.includes(role_of(one)) || holds_named(one));
  const lines = [];
  const put = (depth, role, name, node) =>
    lines.push({
      ...{ depth, role, name: plain(name) },
      states: states_of(node),
      chosen: property(node, 'checked') === 'true',
      description: plain(node.description?.value),
    });
  const walk = (node, depth) => {
    const role = role_of(node);
    if (silent.includes(role)) {
      for (const child of children(node)) walk_named(child, depth);
      return;
    }
    if (named.includes(role)) return put(depth, role, node.name?.value, node);
    if (role === 'StaticText') return put(depth, 'text', node.name.value, node);
    if (texts.includes(role) && !holds_named(node)) {
      if (plain(text_of(node))) put(depth, role, text_of(node), node);
      return;
    }
    if (around.includes(role)) put(depth, role, node.name?.value, node);
    const deeper = around.includes(role) ? depth + 1 : depth;
    for (const child of children(node)) walk(child, deeper);
  };
  const walk_named = (node, depth) => {
    if (named.includes(role_of(node))) walk(node, depth);
    else for (const child of children(node)) walk_named(child, depth);
  };
  walk(nodes[0], 0);
  return lines;
}
