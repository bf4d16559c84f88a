import type { Tell } from '../core.ts';
import {
  add_point,
  parse_strokes,
  room_left,
  unit,
  write_strokes,
  type Strokes,
} from './strokes.ts';

// The stroke under the pen, until the pen is lifted and the whole mark goes to the session.
export interface LiveInk {
  key: number;
  stroke: number[];
}

// The one place that takes raw pointer strokes.
export class Pad {
  live: LiveInk | undefined;
  private pointer: number | undefined;
  private area = new DOMRect();
  private began = 0;
  private readonly first = new Map<number, number>(); // when each mark's first point was drawn

  constructor(
    private readonly tell: Tell,
    private readonly value_of: (key: number) => string,
    private readonly moved: () => void,
  ) {}

  listen(root: Document): void {
    root.addEventListener('pointerdown', (event) => {
      this.down(event);
    });
    root.addEventListener('pointermove', (event) => {
      this.move(event);
    });
    root.addEventListener('pointerup', (event) => {
      this.up(event);
    });
    root.addEventListener('pointercancel', (event) => {
      this.up(event);
    });
    // Safari before 16 scrolls in spite of `touch-action: none` on a child of a scroller.
    root.addEventListener(
      'touchmove',
      (event) => {
        if (this.live) event.preventDefault();
      },
      { passive: false },
    );
  }

  private down(event: PointerEvent): void {
    const pad = (event.target as Element).closest<HTMLElement>('[data-pad]');
    if (!pad || this.live || event.button !== 0 || pad.hasAttribute('data-off')) return;
    // A mark is drawn by a hand: what a script makes up is none (attack 66). Who cannot draw types.
    if (!event.isTrusted) return;
    const key = Number(pad.dataset.pad);
    const before = parse_strokes(this.value_of(key));
    if (before && !room_left(before)) return;
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    this.pointer = event.pointerId;
    this.area = pad.getBoundingClientRect();
    if (!before) this.first.delete(key);
    this.began = this.first.get(key) ?? event.timeStamp;
    this.first.set(key, this.began);
    this.live = { key, stroke: [] };
    this.take(event);
  }

  private move(event: PointerEvent): void {
    if (!this.live || event.pointerId !== this.pointer) return;
    const all = event.getCoalescedEvents?.() ?? [];
    for (const one of all.length ? all : [event]) this.take(one);
  }

  private up(event: PointerEvent): void {
    if (!this.live || event.pointerId !== this.pointer) return;
    const { key, stroke } = this.live;
    this.live = undefined;
    const strokes: Strokes = parse_strokes(this.value_of(key)) ?? { w: 0, h: 0, strokes: [] };
    strokes.w = Math.round(this.area.width);
    strokes.h = Math.round(this.area.height);
    if (stroke.length) strokes.strokes.push(stroke);
    this.tell({ what: 'changed', key, value: write_strokes(strokes) });
  }

  private take(event: PointerEvent): void {
    if (!this.live) return;
    const x = ((event.clientX - this.area.left) / this.area.width) * unit;
    const y = ((event.clientY - this.area.top) / this.area.height) * unit;
    const p = event.pointerType === 'pen' && event.pressure > 0 ? event.pressure * unit : unit / 2;
    if (add_point(this.live.stroke, x, y, event.timeStamp - this.began, p)) this.moved();
  }
}
