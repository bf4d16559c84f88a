// Runs in the page: what a reader must say of the element that has the focus, as patterns: its
// name's words, its role, its state.
export function said_of() {
  const held = document.activeElement;
  if (!held || held === document.body) return null;
  const words = (element) => (element?.innerText ?? '').replace(/\s+/g, ' ').trim();
  const said = (name, ...more) => ({ id: held.id || held.closest('[id]').id, name, more });
  const need = held.closest('[aria-required=true]') ? ['required'] : [];
  if (held.matches('input[type=radio]'))
    return said(
      words(document.getElementById(`${held.id}l`)),
      'radio',
      held.checked ? '(?<!not )selected|(?<!not )checked' : 'not (selected|checked)',
    );
  if (held.matches('input[type=checkbox]'))
    return said(
      words(document.getElementById(`${held.id}l`)),
      'check ?box',
      held.checked ? '(?<!not )checked' : 'not checked',
    );
  if (held.matches('summary'))
    return said(words(held), '', held.parentElement.open ? 'expanded' : 'collapsed');
  // Orca tells of no select that it is required.
  if (held.matches('select')) return said(words(held.labels[0]), 'combo');
  if (held.matches('input, textarea')) return said(words(held.labels[0]), 'entry|text', ...need);
  if (held.matches('button')) return said(words(held), 'button');
  if (held.matches('a')) return said(words(held), 'link');
  if (held.matches('h1')) return said(words(held), 'heading');
  return said(words(held.querySelector('h2') ?? held), '');
}
