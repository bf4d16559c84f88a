/** How far the client is: the third of sixteen steps. Nothing that she said comes along. */
export interface FoyerStep {
  step: number;
  of: number;
}

export interface FoyerIntakeEvents {
  /** The first screen can be used. */
  ready: CustomEvent<null>;
  step: CustomEvent<FoyerStep>;
  /** The frame has this height now, in CSS pixels. */
  resize: CustomEvent<{ height: number }>;
  /** The agency has everything. */
  complete: CustomEvent<null>;
  /** She wants to be away. Without preventDefault() a neutral page takes this one's place. */
  leave: CustomEvent<null>;
  /** `reason` is 'agency' when the attribute names no origin, and absent otherwise. */
  error: CustomEvent<{ reason: 'agency' } | null>;
}

/**
 * `<foyer-intake agency="https://kiosk.example" language="es" theme="light" view="kiosk">` with the
 * slots `loading`, `fallback` and `link`; `label` is what a screen reader calls the frame. The
 * agency's look: `accent` and `tint` are colours (`#6b2d8f`), mended until they read well,
 * `radius` is 0 to 24, `font` is `sans`, `serif` or `rounded`, `text-size` is 16 to 22.
 */
export class FoyerIntake extends HTMLElement {
  /** The intake's address in a tab of its own. Empty without an agency. */
  readonly address: string;
  /** Opens it there. Call it from a click. */
  open(): void;
  addEventListener<Name extends keyof FoyerIntakeEvents>(
    name: Name,
    hear: (this: FoyerIntake, event: FoyerIntakeEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    hear: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The origin that an attribute `agency` names; nothing unless it is an origin and no more. */
export function read_agency(text: string | null): string | undefined;

declare global {
  interface HTMLElementTagNameMap {
    'foyer-intake': FoyerIntake;
  }
}
