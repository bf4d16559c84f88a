// What the tablet keeps for its workers, and the only thing that outlives a client: the hash of the
// code that ends the kiosk, and how often a wrong one was tried.

export interface Setting {
  v: 1;
  salt: string;
  hash: string;
  misses: number;
  wait_until: number; // ms of the device's clock; until then no code is taken
}

const name = 'kiosk';
const rounds = 400_000; // PBKDF2 with SHA-256: what WebCrypto has
const missesFree = 5;
const waitMs = 30_000;

const to_text = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const to_bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

// Six numbers or more, in the digits of any script.
export function read_code(typed: string): string | undefined {
  const code = [...typed.normalize('NFKC')].map(plain_digit).join('').replace(/[\s-]/g, '');
  return /^\d{6,32}$/.test(code) ? code : undefined;
}

// Each script's ten digits stand in a row that begins with its zero.
function plain_digit(letter: string): string {
  if (!/\p{Nd}/u.test(letter)) return letter;
  const point = letter.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(point - zero);
}

async function stretch(code: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(code),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return to_text(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

export function read_setting(): Setting | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? '') as Partial<Setting>;
    const whole = found.v === 1 && typeof found.hash === 'string' && typeof found.salt === 'string';
    const counted = Number.isInteger(found.misses) && Number.isInteger(found.wait_until);
    return whole && counted ? (found as Setting) : undefined;
  } catch {
    return undefined;
  }
}

function keep_setting(setting: Setting): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(setting));
    return read_setting()?.hash === setting.hash;
  } catch {
    return false;
  }
}

// False where the device keeps nothing.
export async function make_setting(code: string): Promise<boolean> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await stretch(code, salt);
  return keep_setting({ v: 1, salt: to_text(salt), hash, misses: 0, wait_until: 0 });
}

// Of a wiped device, everything but this.
export function clear_all_but_setting(): void {
  const setting = read_setting();
  sessionStorage.clear();
  localStorage.clear();
  if (setting) keep_setting(setting);
}

export function forget_setting(): void {
  localStorage.clear();
}

// 'wait': too many wrong ones; each that follows makes the wait twice as long. The count is kept
// before anything is compared, so that loading the page again is no way around it.
export async function try_code(typed: string, now: number): Promise<'right' | 'wrong' | 'wait'> {
  const setting = read_setting();
  if (!setting) return 'right';
  if (now < setting.wait_until) return 'wait';
  const misses = setting.misses + 1;
  const over = misses - missesFree;
  const wait_until = over >= 0 ? now + waitMs * 2 ** Math.min(over, 10) : 0;
  keep_setting({ ...setting, misses, wait_until });
  const code = read_code(typed);
  if (!code || (await stretch(code, to_bytes(setting.salt))) !== setting.hash) return 'wrong';
  keep_setting({ ...setting, misses: 0, wait_until: 0 });
  return 'right';
}
