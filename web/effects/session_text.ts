// One text for this tab: what lets a reload go on where it was, on a person's own device.
const name = 'foyer';

export function keep_session(text: string): void {
  try {
    if (text) sessionStorage.setItem(name, text);
    else sessionStorage.removeItem(name);
  } catch {
    // Storage is switched off: a reload starts from the link again.
  }
}

export function resumed(): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}
