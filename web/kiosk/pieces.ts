import { texts, type Texts } from './texts.ts';

// The few pieces that the kiosk's own pages are made of, in the page's style.

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  members: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), members);
  element.append(...children);
  return element;
}

export function button(label: string, variant: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', className: `button ${variant}` }, label);
  made.addEventListener('click', press);
  return made;
}

export interface CodeField {
  row: HTMLElement;
  field: HTMLInputElement;
  says(problem: string): void; // what is wrong with it; nothing, where it is not this one
}

// A code: shown as dots, and nothing that the browser offers or keeps.
export function code_field(label: string, hint: string): CodeField {
  const id = `code-${String(document.querySelectorAll('input').length)}-${label.length.toString()}`;
  const field = make('input', {
    id,
    className: 'text code',
    type: 'text',
    inputMode: 'numeric',
    autocomplete: 'off',
    spellcheck: false,
  });
  const parts: Node[] = [make('label', { htmlFor: id }, label)];
  if (hint) parts.push(make('p', { className: 'hint', id: `${id}-hint` }, hint));
  const error = make('p', { className: 'error', id: `${id}-error`, role: 'alert' });
  const well = make('div', { className: 'well' }, field);
  const row = make('div', { className: 'field' }, ...parts, error, well);
  const says = (problem: string): void => {
    error.textContent = problem;
    row.toggleAttribute('data-invalid', problem !== '');
    field.setAttribute('aria-invalid', String(problem !== ''));
    const described = [problem && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
    field.setAttribute('aria-describedby', described.join(' '));
  };
  says('');
  return { row, field, says };
}

// The kiosk's own page takes the place of the intake's, in one language; the focus goes to its
// heading, and so does a screen reader.
export function show_page(words: Texts, heading: string, ...content: Node[]): void {
  const root = document.documentElement;
  Object.assign(root, { lang: words.tag, dir: words.dir });
  Object.assign(root.dataset, { ink: 'own', screen: 'kiosk' });
  document.title = words.say('title');
  document.querySelector('#ink')?.setAttribute('hidden', '');
  document.querySelector('#page')?.setAttribute('hidden', '');
  document.querySelector('#kiosk')?.remove();
  const title = make('h1', { tabIndex: -1 }, heading);
  document.body.append(make('main', { id: 'kiosk' }, title, ...content));
  title.focus();
}

export function leave_page(): void {
  document.querySelector('#kiosk')?.remove();
  document.querySelector('#page')?.removeAttribute('hidden');
}

export function browsers_words(): Texts {
  const wish = navigator.languages.find((tag) => texts.some((one) => one.speaks(tag)));
  const [first] = texts;
  return texts.find((one) => wish !== undefined && one.speaks(wish)) ?? (first as Texts);
}
