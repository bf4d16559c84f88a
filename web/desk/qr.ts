import qrcode from 'qrcode-generator';

const names = 'http://www.w3.org/2000/svg';
const quiet = 4; // modules around the code, ISO/IEC 18004 section 6.3.8

// Fills each place of a code that has come onto the page. It keeps its own ink: black on white, as
// cameras want it, in every colour scheme.
export function draw_codes(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-live=qr] > .drawn:empty')) {
    place.append(drawing(place.parentElement?.dataset.more ?? ''));
  }
}

function drawing(text: string): SVGElement {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const side = size + 2 * quiet;
  let dark = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (code.isDark(y, x)) dark += `M${String(x + quiet)} ${String(y + quiet)}h1v1h-1z`;
    }
  }
  const svg = document.createElementNS(names, 'svg');
  svg.setAttribute('viewBox', `0 0 ${String(side)} ${String(side)}`);
  for (const [fill, way] of [
    ['#fff', `M0 0h${String(side)}v${String(side)}H0z`],
    ['#000', dark],
  ] as const) {
    const path = document.createElementNS(names, 'path');
    path.setAttribute('fill', fill);
    path.setAttribute('d', way);
    svg.append(path);
  }
  return svg;
}
