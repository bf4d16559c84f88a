// A browser translates the page while somebody fills it in. As Google's translator does, each text
// is taken out and put back within <font> elements; whatever comes later is translated too. Every
// text must go on being what the View says, and the way must lead to its end.
import assert from 'node:assert/strict';

import { comes, goes } from '../client/journey.mjs';
import { Person, Pointer } from '../client/person.mjs';
import { tells_much } from '../demo/tells_much.mjs';
import { watch_views } from '../access/against_view.mjs';

// Runs in the page. This translator's language is ours with a mark behind each text.
function translate() {
  const is_ours = (text) =>
    /\p{L}|\p{N}/u.test(text.data) &&
    !text.parentElement?.closest('font, option, [translate=no], svg, script, style');
  const put = (text) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `${text.data} -`;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all_in = (node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.filter(is_ours).forEach(put);
  };
  const observer = new MutationObserver(() => {
    all_in(document.body);
    observer.takeRecords();
  });
  all_in(document.body);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
}

// Runs in the page: what is not what the View says, or stands there untranslated.
function unlike_the_view() {
  const plain = (text) =>
    text
      .replace(/\*\*|[\u2068\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const nodes = (all) => all.flatMap((node) => [node, ...nodes(node.children ?? [])]);
  const of_key = new Map(nodes(window.last_view.nodes).map((node) => [String(node.key), node]));
  const wrong = [];
  for (const one of document.querySelectorAll('#page [data-line]:not(.part *, .echo)')) {
    const wanted = plain(of_key.get(one.dataset.k)?.[one.dataset.line] ?? '');
    const shown = plain(one.textContent.replaceAll(' -', ' '));
    const same = (text) => text.replaceAll(' ', '');
    if (same(shown) !== same(wanted)) wrong.push(`"${wanted}" is shown as "${shown}"`);
    const translated = !/[\p{L}\p{N}]/u.test(wanted) || one.querySelector('font');
    if (!translated) wrong.push(`"${wanted}" stands untranslated`);
  }
  return wrong;
}

export async function goes_translated(page, link) {
  const wrong = [];
  let screens = 0;
  page.on('pageerror', (error) => wrong.push(String(error)));
  await watch_views(page);
  const person = new Person(page, new Pointer(page));
  await comes(person, link);
  await page.evaluate(translate);
  await page.waitForFunction(() => document.documentElement.dataset.ink === 'own');
  const look = async (screen) => {
    ++screens;
    const complaints = await page.evaluate(unlike_the_view);
    wrong.push(...complaints.map((one) => `${screen}: ${one}`));
  };
  await goes(person, link, { does: tells_much, arrives: look, at: look });
  assert.deepEqual(wrong, []);
  return `${screens} looks`;
}
