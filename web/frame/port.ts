import { read_hello, version } from '../embed/messages.ts';
import type { News } from '../embed/messages.ts';

// The intake's side of the border, where the page stands in an agency's frame. It speaks to the one
// window around it, at the one origin that said hello and that agency.json names, and tells
// step, height and end. It takes nothing but that hello.

type Telling = News extends infer One ? (One extends News ? Omit<One, 'foyer'> : never) : never;

export const framed = location.pathname === '/embed/';

let host: string | undefined; // its exact origin, once it is known to be one of the agency's
const waiting: Telling[] = [];

// Who may embed, as agency.json says. The browser has kept all others out by the same list.
async function embedders(): Promise<string[]> {
  try {
    const answer = await fetch('/agency.json', { credentials: 'omit' });
    const line = (await answer.text()).split('\n', 1)[0] ?? '';
    const list: unknown = (JSON.parse(line) as { embedders?: unknown }).embedders;
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function listen_for_host(): void {
  if (!framed) return;
  document.documentElement.dataset.framed = '';
  addEventListener('message', (event) => {
    if (host || event.source !== window.parent || !read_hello(event.data)) return;
    void embedders().then((list) => {
      if (host || !list.includes(event.origin)) return;
      host = event.origin;
      for (const news of waiting.splice(0)) tell_host(news);
    });
  });
}

export function tell_host(news: Telling): void {
  if (!framed) return;
  if (host) window.parent.postMessage({ foyer: version, ...news }, host);
  else if (waiting.length < 8) waiting.push(news);
}

// The height that the page wants, whenever it changes.
export function follow_height(): void {
  const page = document.querySelector('#page');
  if (!framed || !page) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell_host({ say: 'resize', height });
  }).observe(page);
}
