import { readFileSync } from 'node:fs';

// assets/theme/tokens.json as CSS custom properties: the light colours first, the system's wish
// before the script runs, and the scheme that the script then names.
export function tokens_css(path) {
  const { colours, sizes } = JSON.parse(readFileSync(path, 'utf8'));
  const block = (scheme) =>
    Object.entries(colours)
      .map(([name, value]) => `--${name}:${value[scheme]}`)
      .join(';');
  const rule = (where, scheme) =>
    `:root${where}{color-scheme:${scheme === 'dark' ? 'dark' : 'light'};${block(scheme)}}`;
  return [
    `:root{--radius:${sizes.radius}px}`,
    rule('', 'light'),
    `@media (prefers-color-scheme:dark){${rule(':not([data-scheme])', 'dark')}}`,
    `@media (prefers-contrast:more){${rule(':not([data-scheme])', 'high')}}`,
    rule('[data-scheme=dark]', 'dark'),
    rule('[data-scheme=high]', 'high'),
  ].join('\n');
}

// The names of the colours in the painter's order, which is that of the alphabet.
export function token_names(path) {
  return JSON.stringify(Object.keys(JSON.parse(readFileSync(path, 'utf8')).colours).sort());
}
