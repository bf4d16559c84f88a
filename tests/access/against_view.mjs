// The View against what assistive technology meets: the same things in the same order, by role and
// name, and each text between them.

// Isolates become elements (<bdi>), which have no text of their own.
const unsaid = /\*\*|[\u2068\u2069]/g;
const plain = (text = '') => text.replace(unsaid, '').replace(/\s+/g, ' ').trim();
const with_hint = ({ label, hint }) => plain(`${label ?? ''} ${hint ?? ''}`);

const roles = {
  heading: ({ label }) => ['heading', plain(label)],
  button: (node) => ['button', with_hint(node)],
  card: (node) => ['DisclosureTriangle', with_hint(node)],
  link: ({ label }) => ['link', plain(label)],
  text_field: ({ label }) => ['textbox', plain(label)],
  text_area: ({ label }) => ['textbox', plain(label)],
  select: ({ label }) => ['combobox', plain(label)],
  progress: ({ label }) => ['progressbar', plain(label)],
  error_summary: ({ label }) => ['heading', plain(label)],
};
const met = [
  'heading',
  'button',
  'link',
  'radio',
  'checkbox',
  'textbox',
  'combobox',
  'progressbar',
];
const said = ['paragraph', 'notice', 'status', 'scene', 'progress'];

// Before any script of the page runs: keeps hold of the last View.
export function watch_views(page) {
  return page.addInitScript(() => {
    const real = JSON.parse;
    JSON.parse = (...given) => {
      const made = real(...given);
      if (made?.view) window.last_view = made.view;
      return made;
    };
  });
}

function wanted_of(nodes, out = { things: [], texts: [] }) {
  for (const node of nodes) {
    const { kind, label, value, children = [] } = node;
    if (roles[kind]) out.things.push(roles[kind](node));
    if (said.includes(kind) && plain(label)) out.texts.push(plain(label));
    if (kind === 'list') out.texts.push(...children.map((one) => plain(one.label)));
    if (kind === 'row') out.texts.push(...[label, value].map(plain).filter(Boolean));
    if (kind === 'choice')
      for (const option of children)
        out.things.push([node.multiple ? 'checkbox' : 'radio', plain(option.label)]);
    // Of a date, the browser's own names for its parts.
    if (kind === 'date_field') for (let i = 0; i < 3; ++i) out.things.push(['textbox', null]);
    const open = kind !== 'card' || node.open;
    if (open && !['choice', 'select', 'list'].includes(kind)) wanted_of(children, out);
  }
  return out;
}

export const view_of_session = (page) => page.evaluate(() => window.last_view);

export function differences_from_view(view, lines) {
  const { things, texts } = wanted_of(view.nodes);
  const found = lines.filter(({ role }) => met.includes(role) || role === 'DisclosureTriangle');
  const faults = [];
  for (let i = 0; i < Math.max(things.length, found.length); ++i) {
    const [role, name] = things[i] ?? ['nothing', ''];
    const one = found[i] ?? { role: 'nothing', name: '' };
    if (one.role === role && (name === null || one.name === name)) continue;
    faults.push(`the View's ${role} "${name}" is ${one.role} "${one.name}"`);
    break;
  }
  let at = 0;
  for (const text of texts) {
    const there = lines.findIndex(({ name }, i) => i >= at && name === text);
    if (there < 0) faults.push(`the View's text "${text.slice(0, 60)}" is not met there`);
    else at = there;
  }
  return { count: things.length + texts.length, faults };
}
