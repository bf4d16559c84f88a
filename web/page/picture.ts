import type { Piece } from '../contract.ts';

const names = 'http://www.w3.org/2000/svg';

// Fills every scene's place once. The page's ink shows the picture when the painter does not.
export function draw_pictures(root: ParentNode, picture: (name: string) => Piece[]): void {
  for (const stage of root.querySelectorAll<HTMLElement>('[data-picture]:empty')) {
    const drawing = document.createElementNS(names, 'svg');
    drawing.setAttribute('viewBox', '0 0 320 180');
    for (const piece of picture(stage.dataset.picture ?? '')) {
      const path = document.createElementNS(names, 'path');
      path.setAttribute('class', piece.ink);
      path.setAttribute('d', path_of(piece));
      path.style.transformOrigin = `${String(piece.x / 100)}px 0`;
      drawing.append(path);
    }
    stage.append(drawing);
  }
}

// The language of wasm/paint/drawing.h as an SVG path: M, L, Q and Z are the same, R and O become
// lines and arcs.
export function path_of({ drawing, x, y, zoom }: Piece): string {
  const words = drawing.split(' ');
  const out: string[] = [];
  const next = (): number => (Number(words.shift()) * zoom) / 100;
  const point = (): string => `${String(next() + x / 100)} ${String(next() + y / 100)}`;
  while (words.length) {
    const command = words.shift();
    if (command === 'M' || command === 'L') out.push(command, point());
    else if (command === 'Q') out.push(command, point(), point());
    else if (command === 'Z') out.push('Z');
    else if (command === 'R')
      out.push(rectangle(next() + x / 100, next() + y / 100, next(), next(), next()));
    else if (command === 'O') out.push(circle(next() + x / 100, next() + y / 100, next()));
    else break;
  }
  return out.join(' ');
}

function rectangle(x: number, y: number, w: number, h: number, r: number): string {
  const turn = (dx: number, dy: number): string =>
    `a${String(r)} ${String(r)} 0 0 1 ${String(dx)} ${String(dy)}`;
  return (
    `M${String(x + r)} ${String(y)} h${String(w - 2 * r)} ${turn(r, r)} v${String(h - 2 * r)} ` +
    `${turn(-r, r)} h${String(2 * r - w)} ${turn(-r, -r)} v${String(2 * r - h)} ${turn(r, -r)} Z`
  );
}

function circle(x: number, y: number, r: number): string {
  const half = (dx: number): string => `a${String(r)} ${String(r)} 0 1 0 ${String(dx)} 0`;
  return `M${String(x - r)} ${String(y)} ${half(2 * r)} ${half(-2 * r)} Z`;
}
