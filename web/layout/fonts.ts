import type { Font } from './lines.ts';

// Where the baseline lies in a line's box depends on the face, the size and the engine's rounding,
// so it is measured: once per font, with an element of no height that stands on the baseline.
const ascents = new Map<string, number>();

function measure(beside: Element): number {
  const probe = document.createElement('span');
  const foot = document.createElement('span');
  probe.className = 'probe';
  probe.append('x', foot);
  beside.append(probe);
  const range = document.createRange();
  range.setStart(probe, 0);
  range.setEnd(probe, 1);
  const ascent = foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
  probe.remove();
  return ascent;
}

// Computed styles are asked for once per element and report, not once per line.
export function font_reader(): (of: Element) => Font {
  const seen = new Map<Element, Font>();
  return (element) => {
    const known = seen.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    const lang = element.closest<HTMLElement>('[lang]')?.lang ?? '';
    const weight = `${style.fontStyle} ${style.fontWeight}`;
    const face = [weight, style.fontSize, style.fontFamily, lang, devicePixelRatio].join('|');
    let ascent = ascents.get(face);
    if (ascent === undefined) ascents.set(face, (ascent = measure(element)));
    const font: Font = {
      style: weight,
      em: parseFloat(style.fontSize),
      family: style.fontFamily,
      rtl: style.direction === 'rtl',
      each: style.unicodeBidi === 'plaintext',
      typed: style.whiteSpace.startsWith('pre'),
      lang,
      colour: style.color,
      letters: style.letterSpacing === 'normal' ? '0px' : style.letterSpacing,
      words: style.wordSpacing,
      ascent,
    };
    seen.set(element, font);
    return font;
  };
}
