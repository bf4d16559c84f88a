// Moves the focus to a node: to the chosen or first answer of a choice, to the first part of a
// date, otherwise to the element itself.
export function focus_key(key: number): void {
  const target = document.getElementById(`k${String(key)}`);
  if (!target) return;
  const inner = target.matches('fieldset')
    ? (target.querySelector<HTMLElement>('input:checked') ??
      target.querySelector<HTMLElement>('input'))
    : null;
  (inner ?? target).focus();
}
