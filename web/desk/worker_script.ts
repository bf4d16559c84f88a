// The two addresses that workers of this page may be made of; no other becomes a script.

interface Policy {
  createScriptURL(url: string): string;
}
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}
declare global {
  interface Window {
    trustedTypes?: Policies;
  }
}

const places = ['/stretch.js', '/opener.js'] as const;
type Place = (typeof places)[number];

const policy = window.trustedTypes?.createPolicy('desk', {
  createScriptURL(url) {
    const place = places.find((one) => one === url);
    if (!place) throw new TypeError('No worker of this page is there.');
    return place;
  },
});

export function start_worker(place: Place): Worker {
  return new Worker(policy?.createScriptURL(place) ?? place, { type: 'module' });
}
