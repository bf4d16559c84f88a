import { read_news, version } from './messages.ts';
import type { News } from './messages.ts';
import { look_forms, read_look } from '../look/wishes.ts';

// <foyer-intake agency="https://kiosk.example" language="es">: an agency's intake in its own page.
// It wraps a frame of another origin and nothing else: no script of the page that it stands in can
// read or change what a client says. It hears how far she is, how high the frame wants to be, and
// that all is sent.

// Nothing but what a form needs: the frame cannot move the page around it, nor open windows.
const sandbox = 'allow-scripts allow-forms allow-same-origin allow-modals allow-downloads';
const delegated = ['camera', 'microphone'] as const;
const views = ['kiosk', 'page'];
const themes = ['light', 'dark', 'contrast'];
const language = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/;
const heightMin = 320;

const style = `:host{display:block}:host([hidden]){display:none}
iframe{display:block;width:100%;border:0;color-scheme:normal}iframe[hidden]{display:none}`;

export interface FoyerStep {
  step: number;
  of: number;
}

// The origin that an attribute names; nothing unless it is one and no more. A personal link, which
// has a secret behind its '#', is never loaded inside another page.
export function read_agency(text: string | null): string | undefined {
  try {
    const url = new URL(text ?? '');
    const local = ['localhost', '127.0.0.1'].includes(url.hostname);
    const safe = url.protocol === 'https:' || (local && url.protocol === 'http:');
    const bare = text === url.origin || text === `${url.origin}/`;
    return safe && bare ? url.origin : undefined;
  } catch {
    return undefined;
  }
}

// Its parts are private to the engine, not to the compiler alone: the page around may be hostile.
export class FoyerIntake extends HTMLElement {
  static readonly observedAttributes = [
    ...['agency', 'language', 'theme', 'view', 'own-tab'],
    ...Object.keys(look_forms),
  ];

  readonly #root = this.attachShadow({ mode: 'closed' });
  #frame: HTMLIFrameElement | undefined;
  readonly #hear = (event: MessageEvent): void => {
    this.#take(event);
  };

  connectedCallback(): void {
    this.#draw();
    addEventListener('message', this.#hear);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#frame = undefined;
    this.#root.replaceChildren();
  }

  attributeChangedCallback(_: string, before: string | null, now: string | null): void {
    if (this.isConnected && before !== now) this.#draw();
  }

  // The address in an own tab: for services that are nobody's business on this page.
  get address(): string {
    const origin = read_agency(this.getAttribute('agency'));
    return origin ? `${origin}/?walk-in` : '';
  }

  open(): void {
    if (this.address) window.open(this.address, '_blank', 'noopener,noreferrer');
  }

  #draw(): void {
    const sheet = document.createElement('style');
    sheet.textContent = style;
    const origin = read_agency(this.getAttribute('agency'));
    const frames = origin && !this.hasAttribute('own-tab');
    this.#frame = frames ? this.#make_frame(origin) : undefined;
    if (origin && !frames) {
      this.#root.replaceChildren(sheet, this.#make_link());
      return;
    }
    const slot = document.createElement('slot');
    slot.name = origin ? 'loading' : 'fallback';
    const parts: Element[] = this.#frame ? [this.#frame] : [];
    // The way out of the frame, in the page's words, where it has them: for who is watched by this
    // page, and where the browser keeps camera or storage from frames.
    if (this.#frame && this.querySelector('[slot=link]')) parts.push(this.#make_link());
    this.#root.replaceChildren(sheet, slot, ...parts);
    if (!origin) this.#tell('error', { reason: 'agency' });
  }

  // For services that are nobody's business on the page that names them: nothing of the intake is
  // loaded here, and the tab that opens knows neither this page nor its address.
  #make_link(): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = this.address;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.referrerPolicy = 'no-referrer';
    link.setAttribute('part', 'link');
    const slot = document.createElement('slot');
    slot.name = 'link';
    slot.textContent = this.getAttribute('label') ?? 'Intake';
    link.append(slot);
    return link;
  }

  #make_frame(origin: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', sandbox);
    frame.referrerPolicy = 'no-referrer';
    frame.allow = delegated.map((name) => `${name} ${origin}`).join('; ');
    frame.title = this.getAttribute('label') ?? 'Intake';
    frame.style.height = `${String(heightMin)}px`;
    frame.addEventListener('load', () => {
      frame.contentWindow?.postMessage({ foyer: version, say: 'hello' }, origin);
    });
    frame.src = `${origin}/embed/${this.#wishes()}`;
    return frame;
  }

  #wishes(): string {
    const wishes = new URLSearchParams();
    const take = (name: string, good: (value: string) => boolean): void => {
      const value = this.getAttribute(name);
      if (value && good(value)) wishes.set(name, value);
    };
    take('language', (value) => language.test(value));
    take('theme', (value) => themes.includes(value));
    take('view', (value) => views.includes(value));
    for (const [name, value] of Object.entries(read_look((name) => this.getAttribute(name))))
      wishes.set(name, value);
    return wishes.size ? `?${wishes.toString()}` : '';
  }

  // From this very frame and its very origin, or it is not heard.
  #take(event: MessageEvent): void {
    const origin = read_agency(this.getAttribute('agency'));
    if (!this.#frame || event.source !== this.#frame.contentWindow || event.origin !== origin)
      return;
    const news = read_news(event.data);
    if (news) this.#follow(news, this.#frame, origin);
  }

  #follow(news: News, frame: HTMLIFrameElement, origin: string): void {
    switch (news.say) {
      case 'ready':
        this.#root.querySelector('slot')?.remove();
        this.#tell('ready');
        return;
      case 'resize':
        frame.style.height = `${String(Math.max(news.height, heightMin))}px`;
        this.#tell('resize', { height: news.height });
        return;
      case 'step':
        this.#scroll_back(frame);
        this.#tell('step', { step: news.step, of: news.of });
        return;
      case 'leave':
        // Away from this page too, unless the page has a better way to hide itself.
        frame.remove();
        if (this.#tell('leave')) location.replace(`${origin}/weather`);
        return;
      case 'complete':
      case 'error':
        this.#tell(news.say);
    }
  }

  // A new step begins at its top, which is often above what is on the screen.
  #scroll_back(frame: HTMLIFrameElement): void {
    if (frame.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  #tell(name: News['say'], detail?: FoyerStep | { height: number } | { reason: string }) {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable: name === 'leave' }));
  }
}

if (!customElements.get('foyer-intake')) customElements.define('foyer-intake', FoyerIntake);
