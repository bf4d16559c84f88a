import type { Core } from '../core.ts';
import type { View } from '../contract.ts';
import { left } from '../effects/leave.ts';
import { Atlas } from '../layout/atlas.ts';
import { find_boxes, type Box } from '../layout/boxes.ts';
import { font_reader } from '../layout/fonts.ts';
import { find_lines, type Line } from '../layout/lines.ts';
import { pack, type Region } from '../layout/report.ts';
import { painted, set_reason } from './mode.ts';
import type { Pad } from './pad.ts';
import { region_of, stands } from './region.ts';
import { dress } from '../look/load.ts';
import { schemes, scheme_of } from './scheme.ts';

const stillWish = matchMedia('(prefers-reduced-motion: reduce)');
const lossesMax = 3;

// The painted ink. It draws when something changed and when a motion asks for its next frame.
export class Canvas {
  private readonly element = document.querySelector<HTMLCanvasElement>('#ink');
  private readonly page = document.querySelector<HTMLElement>('#page');
  private readonly atlas: Atlas;
  private boxes: Box[] = [];
  private lines: Line[] = [];
  private region: Region = { left: 0, top: 0, width: 0, height: 0 };
  private asked: 'nothing' | 'states' | 'layout' = 'nothing';
  private frame = 0;
  private timer = 0;
  private losses = 0;
  private screen = '';

  constructor(
    private readonly core: Core,
    private readonly pad: Pad,
    private readonly view: () => View | undefined,
  ) {
    this.atlas = new Atlas(core.exports);
  }

  open(): boolean {
    // WebKit without WebGL does not even have the name that what opens the canvas asks for.
    const there =
      'WebGL2RenderingContext' in window && this.core.exports._foyer_canvas_open() !== 0;
    set_reason('no_gl', !there);
    if (there && !this.losses) this.listen();
    return there;
  }

  // Everything that changes what is seen ends here; all of one turn is one frame.
  ask(what: 'states' | 'layout'): void {
    if (this.asked !== 'layout') this.asked = what;
    this.frame ||= requestAnimationFrame(() => {
      this.commit();
    });
  }

  // At once, for changes that come after the browser's layout and before its paint.
  commit(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.frame = 0;
    const view = this.view();
    if (!view || !this.element || !this.page) return;
    const asked = this.asked;
    this.asked = 'nothing';
    const scheme = scheme_of(view.display);
    document.documentElement.dataset.scheme = scheme;
    dress(scheme, this.core);
    this.element.hidden = !painted();
    if (!painted() || view.screen !== this.screen) this.forget();
    this.screen = view.screen;
    if (!painted() || left()) return;
    if (asked === 'layout') this.measure(this.element, this.page);
    if (asked !== 'nothing' && !this.report(view)) return;
    this.paint(view);
  }

  // What was written on one screen is not kept for the next one: another person may hold the device
  // by then.
  private forget(): void {
    this.atlas.lose();
    this.lines = [];
  }

  scrolled(): void {
    if (painted() && this.page && !stands(this.region, this.page)) {
      this.asked = 'layout';
      this.commit();
    }
  }

  private measure(element: HTMLCanvasElement, page: HTMLElement): void {
    this.boxes = find_boxes(page);
    this.region = region_of(page, this.core.exports._foyer_side_max());
    const { top, height } = this.region;
    const all = find_lines(page, font_reader());
    this.lines = all.filter((line) => line.y + line.h > top && line.y < top + height);
    const dpr = devicePixelRatio;
    const size = [Math.round(this.region.width * dpr), Math.round(height * dpr)] as const;
    if (element.width !== size[0] || element.height !== size[1])
      [element.width, element.height] = size;
    element.style.width = `${String(size[0] / dpr)}px`;
    element.style.height = `${String(size[1] / dpr)}px`;
    element.style.top = `${String(top)}px`;
  }

  private report(view: View): boolean {
    const html = document.documentElement;
    const spots = this.atlas.hold(this.lines, devicePixelRatio);
    if (!spots || !this.page) {
      set_reason('too_large', true);
      this.ask('layout');
      return false;
    }
    const bytes = pack({
      time_ms: performance.now(),
      still: view.display.still || stillWish.matches,
      rtl: view.direction === 'rtl',
      width: html.clientWidth,
      height: this.page.offsetHeight,
      region: this.region,
      dpr: devicePixelRatio,
      rem: parseFloat(getComputedStyle(html).fontSize),
      atlas: this.atlas,
      boxes: this.boxes,
      lines: this.lines,
      spots,
      ink: this.pad.live,
    });
    if (this.core.exports._foyer_layout(this.core.put(bytes))) return true;
    throw new Error('The painter refused the layout report.');
  }

  private paint(view: View): void {
    const scheme = schemes.indexOf(scheme_of(view.display));
    const next = this.core.exports._foyer_paint(performance.now(), scheme);
    if (!next) return;
    const again = (): void => {
      this.frame ||= requestAnimationFrame(() => {
        this.commit();
      });
    };
    if (next <= 20) again();
    else this.timer = window.setTimeout(again, next);
  }

  // The browser may take the GPU away at any time: the page's own ink is on at once, and the
  // painted one comes back with the GPU, unless that happens again and again.
  private listen(): void {
    this.element?.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.losses++;
      this.core.exports._foyer_canvas_close();
      this.atlas.lose();
      set_reason('no_gl', true);
      this.commit();
    });
    this.element?.addEventListener('webglcontextrestored', () => {
      if (this.losses < lossesMax && this.open()) this.ask('layout');
    });
  }
}
