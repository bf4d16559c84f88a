import { read_look } from '../look/wishes.ts';
import { framed } from './port.ts';

// What an address may ask of the page: to begin without a worker's link, and, of a page in a frame,
// how it should look at first. A person's own choices come before all of it.

const asked = new URLSearchParams(location.search);
const tag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/;
const schemes = { light: 'light', dark: 'dark', contrast: 'high' } as const;

function one_of<Value>(name: string, values: Record<string, Value>): Value | undefined {
  const wish = framed ? asked.get(name) : null;
  return wish !== null && Object.hasOwn(values, wish) ? values[wish] : undefined;
}

export const walks_in = framed || asked.has('walk-in');
export const is_kiosk = !framed && asked.has('kiosk');
export const wished_scheme = one_of('theme', schemes);
export const wished_look = read_look((name) => (framed ? asked.get(name) : null));
export const wished_page_view = one_of('view', { page: true, kiosk: false }) ?? false;

export function wished_languages(): string[] {
  const wish = framed ? asked.get('language') : null;
  return [...(wish && tag.test(wish) ? [wish] : []), ...navigator.languages];
}
