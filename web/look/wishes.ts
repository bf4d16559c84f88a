// What an agency may wish of how its kiosk looks in its own page: a short, closed list, and of each
// wish only these forms. What is none of them is not there.

const colour = /^#[0-9a-f]{6}$/i;

export const look_forms = {
  accent: colour, // of buttons, links and what is chosen
  tint: colour, // a breath of it on the grounds
  radius: /^(\d|1\d|2[0-4])$/, // of corners, in CSS px
  font: /^(sans|serif|rounded)$/, // a kind of face that the system has; none is ever loaded
  'text-size': /^(1[6-9]|2[0-2])$/, // in CSS px where the browser's own is 16
} as const;

export type LookName = keyof typeof look_forms;
export type Look = Partial<Record<LookName, string>>;

export function read_look(value_of: (name: LookName) => string | null): Look {
  const look: Look = {};
  for (const name of Object.keys(look_forms) as LookName[]) {
    const value = value_of(name);
    if (value !== null && look_forms[name].test(value)) look[name] = value;
  }
  return look;
}
