// What is done to the page from outside: it is printed, cut down to what is read, shown in the
// system's few colours, and told by voice what to press. On every screen, as somebody leaves it.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { answers, comes, goes } from '../client/journey.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { tells_much } from '../demo/tells_much.mjs';
import { names_of_controls } from './names.mjs';

// Longer than any field is wide.
const long_name = Array(5).fill(answers.name).join(' ');

const paper = { width: 718, height: 1000 }; // A4 between its margins, in CSS px

// Each of these runs in the page, and answers with what is wrong on it.
function unlike_a_text() {
  const seen = [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) =>
    one.checkVisibility(),
  );
  const levels = seen.map(({ localName }) => Number(localName.slice(1)));
  const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
  const tops = levels.filter((level) => level === 1);
  return [
    ...(document.querySelectorAll('main').length === 1 ? [] : ['not one main']),
    ...(tops.length === 1 ? [] : [`${tops.length} headings of level 1`]),
    ...(jumps.length ? [`levels ${levels}`] : []),
    ...(document.querySelector('main h1') ? [] : ['the heading is not in main']),
  ];
}

function cut_on_paper() {
  const wrong = [];
  // What was written may be longer than its field; its twin, which breaks, is printed for it.
  const is_printed_by_twin = (field) => {
    const twin = field.parentElement.querySelector('.echo');
    if (!twin || getComputedStyle(field).color !== 'rgba(0, 0, 0, 0)') return false;
    const { visibility, color } = getComputedStyle(twin);
    return (
      visibility === 'visible' &&
      color !== 'rgba(0, 0, 0, 0)' &&
      twin.textContent.trim() === field.value.trim()
    );
  };
  const page = document.querySelector('#page');
  for (const one of page.querySelectorAll('*')) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.unseen, svg')) continue;
    const { left, right } = one.getBoundingClientRect();
    const name = `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 40)}"`;
    if (right > innerWidth + 1 || left < -1) wrong.push(`beside the paper: ${name}`);
    const style = getComputedStyle(one);
    const cuts = style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
    const whole = one.matches('.well > .text') && is_printed_by_twin(one);
    if (cuts && one.clientWidth && !whole) wrong.push(`cut off: ${name}`);
    const shows = one.matches('[data-line]') && one.textContent.trim();
    const ink = style.webkitTextFillColor.match(/[\d.]+/g).map(Number);
    if (shows && (ink[3] === 0 || ink.slice(0, 3).every((part) => part > 160)))
      wrong.push(`pale ${ink}: ${name}`);
    if (one.matches('.marker:checked') && style.printColorAdjust !== 'exact')
      wrong.push(`the mark of what is chosen is left out: ${one.id}`);
  }
  return wrong;
}

// What is pressed or written in has an edge, and a heading of a card too.
function without_edges() {
  const all = [...document.querySelectorAll('#page :is(.button, .tile, .text, summary)')];
  const has_edge = (one) => {
    const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(one);
    const ground = getComputedStyle(document.body).backgroundColor;
    return parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' && borderTopColor !== ground;
  };
  const bare = all.filter((one) => one.checkVisibility() && !has_edge(one));
  return bare
    .filter((one) => !one.matches('summary') || !has_edge(one.parentElement))
    .map((one) => `no edge: ${one.className} "${one.textContent.trim().slice(0, 40)}"`);
}

// A chosen answer is told from the one beside it by more than a colour that is gone.
async function chosen_like_the_rest(page) {
  const look = async (which) => {
    const one = page.locator(`#content fieldset:has(:checked) .marker${which}`).first();
    return (await one.count()) && (await one.isVisible()) ? one.screenshot() : null;
  };
  const chosen = await look(':checked');
  const other = await look(':not(:checked)');
  return chosen && other && chosen.equals(other) ? ['a chosen answer looks like the others'] : [];
}

export class Outside {
  constructor(page, pictures) {
    Object.assign(this, { page, pictures, wrong: [], screens: 0 });
    this.person = new Person(page, new Pointer(page));
  }
  says(screen, complaints) {
    this.wrong.push(...complaints.map((one) => `${screen}: ${one}`));
  }

  async as_printed(screen) {
    await this.page.setViewportSize(paper);
    await this.page.emulateMedia({ media: 'print' });
    this.says(screen, await this.page.evaluate(cut_on_paper));
    await this.page.pdf({ path: join(this.pictures, `printed-${screen}.pdf`), format: 'A4' });
    await this.page.emulateMedia({ media: 'screen' });
    await this.page.setViewportSize({ width: 390, height: 844 });
  }
  async in_few_colours(screen) {
    await this.page.emulateMedia({ forcedColors: 'active' });
    this.says(screen, await this.page.evaluate(without_edges));
    this.says(screen, await chosen_like_the_rest(this.page));
    const path = join(this.pictures, `few-colours-${screen}.png`);
    await this.page.screenshot({ path, fullPage: true });
    await this.page.emulateMedia({ forcedColors: 'none' });
  }
  // What somebody says to press is what stands there.
  async by_voice(screen) {
    const all = await names_of_controls(this.page);
    assert.ok(all.length, `${screen} has controls`);
    this.says(
      screen,
      all
        .filter(({ label, name }) => !name.includes(label))
        .map(({ label, name }) => `"${label}" is called "${name}"`),
    );
  }

  async looks(screen) {
    ++this.screens;
    this.says(screen, await this.page.evaluate(unlike_a_text));
    await this.by_voice(screen);
    await this.in_few_colours(screen);
    await this.as_printed(screen);
  }
  async goes(link) {
    await comes(this.person, link);
    const at = (screen) => this.looks(screen);
    await goes(this.person, { ...link, name: long_name }, { does: tells_much, at });
    assert.deepEqual(this.wrong, []);
    return `${this.screens} screens`;
  }
}
