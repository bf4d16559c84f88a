import type { DeskHappening, Happening, Node, View } from './contract.ts';
import type { Core, Run } from './core.ts';
import { with_aloud } from './aloud/load.ts';
import { gather_voices } from './aloud/voices.ts';
import { left } from './effects/leave.ts';
import { Canvas } from './ink/canvas.ts';
import { follow_height, tell_host } from './frame/port.ts';
import { wished_page_view } from './frame/wishes.ts';
import { set_reason, watch } from './ink/mode.ts';
import { Pad } from './ink/pad.ts';
import { on_scheme_change } from './ink/scheme.ts';
import { follow } from './ink/follow.ts';
import { keep_in_sight } from './page/in_sight.ts';
import { listen } from './page/input.ts';
import { listen_for_stirring } from './page/stirring.ts';
import { listen_for_stops } from './page/stops.ts';
import { Page } from './page/page.ts';
import { draw_pictures } from './page/picture.ts';
import { texts_are_replaced } from './page/text.ts';

type Start = Omit<Extract<Happening, { what: 'started' }>, 'painted'>;

// One loop: an event goes to the session, its View to the page, the page's layout to the painter,
// its effects to the world.
export class App {
  private readonly page = new Page();
  private readonly pad: Pad;
  private readonly canvas: Canvas;

  constructor(
    private readonly core: Core,
    private readonly run: Run,
  ) {
    this.pad = new Pad(
      this.tell,
      (key) => this.node(key)?.value ?? '',
      () => {
        this.canvas.ask('states');
      },
    );
    this.canvas = new Canvas(core, this.pad, () => this.page.view);
  }

  start(started: Start): void {
    const relayout = (): void => {
      this.canvas.ask('layout');
    };
    watch(relayout, () => {
      texts_are_replaced();
      this.tell({ what: 'translated' });
    });
    on_scheme_change(relayout);
    set_reason('host', wished_page_view);
    const painted = this.canvas.open();
    this.tell({ ...started, painted });
    if (!navigator.onLine) this.tell({ what: 'online', yes: false });
    listen(document, this.tell, this.tell_turned);
    listen_for_stirring(this.tell);
    listen_for_stops(document);
    gather_voices();
    follow_height();
    tell_host({ say: 'ready' });
    this.pad.listen(document);
    follow(this.canvas);
    keep_in_sight(document);
    document.addEventListener('click', (event) => {
      this.replay(event);
    });
    addEventListener('afterprint', () => {
      this.tell({ what: 'heard_or_printed', how: 'printed' });
    });
    addEventListener('online', () => {
      this.tell({ what: 'online', yes: true });
    });
    addEventListener('offline', () => {
      this.tell({ what: 'online', yes: false });
    });
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && navigator.onLine) this.tell({ what: 'online', yes: true });
    });
  }

  readonly tell = (happening: Happening | DeskHappening): void => {
    this.tell_turned();
    this.pass(happening);
  };

  private readonly tell_turned = (): void => {
    for (const turned of this.page.turned()) this.pass(turned);
  };

  private pass(happening: Happening | DeskHappening): void {
    if (left()) return;
    const answer = this.core.update(happening);
    if (answer.view) {
      set_reason('wished', answer.view.display.page_view);
      this.tell_progress(answer.view);
      this.page.show(answer.view);
      draw_pictures(document, (name) => this.core.picture(name));
      if (document.querySelector('[data-film]')) {
        with_aloud((code) => {
          code.fill_films(document);
        });
      }
      // Only then: a desk that opens ten thousand submissions is told of each, and a picture for
      // each of them would keep it from opening them.
      this.canvas.ask('layout');
    }
    for (const effect of answer.effects) this.run(effect, this.core, this.tell);
  }

  // To the page around a frame: how far, and that it is done. Nothing of what was said.
  private tell_progress({ step, step_count, sent }: View): void {
    const before = this.page.view;
    if (step !== before?.step || step_count !== before.step_count) {
      tell_host({ say: 'step', step, of: step_count });
    }
    if (sent && !before?.sent) tell_host({ say: 'complete' });
  }

  private node(key: number): Node | undefined {
    const search = (nodes: Node[]): Node | undefined => {
      for (const node of nodes) {
        const found = node.key === key ? node : search(node.children ?? []);
        if (found) return found;
      }
      return undefined;
    };
    return search(this.page.view?.nodes ?? []);
  }

  // A button that stands under a drawing plays it again.
  private replay(event: Event): void {
    const scene = (event.target as Element).closest('button')?.closest<HTMLElement>('[data-scene]');
    if (!scene) return;
    this.core.exports._foyer_replay(Number(scene.dataset.scene));
    this.canvas.ask('states');
  }
}
