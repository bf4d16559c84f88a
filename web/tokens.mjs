import { readFileSync } from 'node:fs';

// assets/theme/tokens.json as CSS custom properties: the light colours first, the system's wish
// before the script runs, and the scheme that the script then names.
export function tokens_css(path) {
  const { colours } = JSON.parse(readFileSync(path, 'utf8'));
  const block = (scheme) =>
    Object.entries(colours).map(([name, value]) => `--${name}:${value[scheme]}`).join(';');
  return [
    `:root{color-scheme:light;${block('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-scheme]){color-scheme:dark;${block('dark')}}}`,
    `@media (prefers-contrast:more){:root:not([data-scheme]){color-scheme:light;${block('high')}}}`,
    `:root[data-scheme=dark]{color-scheme:dark;${block('dark')}}`,
    `:root[data-scheme=high]{color-scheme:light;${block('high')}}`,
  ].join('\n');
}
