// What crosses the border between an agency's page and the intake in its frame, both ways. Both
// sides read it with these functions and with nothing else: whatever is not exactly one of these
// messages is not there. Nothing that a client says is in any of them.

export const version = 1;

// From the agency's page: it listens. The frame answers to the origin that this came from.
export interface Hello {
  foyer: typeof version;
  say: 'hello';
}

// From the frame.
export type News =
  | { foyer: typeof version; say: 'ready' }
  | { foyer: typeof version; say: 'step'; step: number; of: number }
  | { foyer: typeof version; say: 'resize'; height: number }
  | { foyer: typeof version; say: 'complete' }
  | { foyer: typeof version; say: 'leave' }
  | { foyer: typeof version; say: 'error' };

const numbersMax = { step: 99, of: 99, height: 100_000 } as const;
type Numbered = keyof typeof numbersMax;

const members: Record<News['say'], readonly Numbered[]> = {
  ready: [],
  step: ['step', 'of'],
  resize: ['height'],
  complete: [],
  leave: [],
  error: [],
};

// Its own members, and only when it has no other than these.
function plain(data: unknown, names: readonly string[]): Map<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const found = new Map(Object.entries(data));
  const exact = found.size === names.length && names.every((name) => found.has(name));
  return exact && found.get('foyer') === version ? found : undefined;
}

export function read_hello(data: unknown): boolean {
  return plain(data, ['foyer', 'say'])?.get('say') === 'hello';
}

export function read_news(data: unknown): News | undefined {
  if (typeof data !== 'object' || data === null || !('say' in data)) return undefined;
  const say = Object.keys(members).find((name) => name === data.say) as News['say'] | undefined;
  if (!say) return undefined;
  const found = plain(data, ['foyer', 'say', ...members[say]]);
  const whole = members[say].every((name) => {
    const value = found?.get(name);
    return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= numbersMax[name];
  });
  return found && whole ? (Object.fromEntries(found) as unknown as News) : undefined;
}
