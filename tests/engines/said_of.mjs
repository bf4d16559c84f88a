// Runs in the page: what a reader must say of the element that has the focus, as patterns: its
// name's words, its role, its state, and what it needs.
export function said_of() {
  const held = document.activeElement;
  if (!held || held === document.body) return null;
  const words = (element) => (element?.innerText ?? '').replace(/\s+/g, ' ').trim();
  const said = (name, role, state = '', need = '') => ({
    id: held.id || held.closest('[id]').id,
    name,
    state,
    more: [role, state, need],
  });
  const need = held.closest('[aria-required=true]') ? 'required' : '';
  const own_label = () => words(document.getElementById(`${held.id}l`));
  const chosen = '(?<!not )(selected|checked)';
  if (held.matches('input[type=radio]'))
    return said(own_label(), 'radio', held.checked ? chosen : 'not (selected|checked)');
  if (held.matches('input[type=checkbox]'))
    return said(own_label(), 'check ?box', held.checked ? chosen : 'not checked');
  if (held.matches('summary'))
    return said(words(held), '', held.parentElement.open ? 'expanded' : 'collapsed');
  // Orca tells of no select that it is required.
  if (held.matches('select')) return said(words(held.labels[0]), 'combo');
  if (held.matches('input, textarea')) return said(words(held.labels[0]), 'entry|text', '', need);
  if (held.matches('button')) return said(words(held), 'button');
  if (held.matches('a')) return said(words(held), 'link');
  if (held.matches('h1')) return said(words(held), 'heading');
  return said(words(held.querySelector('h2') ?? held), '');
}
