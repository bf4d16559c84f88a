// The scripts that the page may begin by itself, by their exact addresses; all else is refused by
// the browser (Trusted Types).

interface Policy {
  createScriptURL(url: string): string;
}
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}
declare const trustedTypes: Policies | undefined; // not in every browser

export const worker_script = '/worker.js';
export const kiosk_script = '/kiosk.js';
export const aloud_script = '/aloud.js';
export const look_script = '/look.js';
const known = [worker_script, kiosk_script, aloud_script, look_script];

function check(url: string): string {
  if (known.includes(url)) return url;
  throw new TypeError('No script of this release.');
}

let policy: Policy | undefined;

export function script_url(url: string): string {
  if (typeof trustedTypes === 'undefined') return check(url);
  policy ??= trustedTypes.createPolicy('release', { createScriptURL: check });
  return policy.createScriptURL(url);
}

// Fetches one by its hash; it hands what it has over by this event on the document.
export function fetch_script<Part>(url: string, integrity: string, handing: string): Promise<Part> {
  return new Promise((done, fail) => {
    document.addEventListener(
      handing,
      (event) => {
        done((event as CustomEvent<Part>).detail);
      },
      { once: true },
    );
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', integrity });
    script.src = script_url(url);
    script.addEventListener('error', () => {
      fail(new Error(`${url} is missing.`));
    });
    document.head.append(script);
  });
}
