// What index.html says where the kiosk cannot start: the way out, why, and the other ways, in each
// language in turn, as no script is there to choose one. No word of it is loaded, so a failing line
// takes nothing of it away.
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign]);

// `why` is the key of the reason.
function section(words, why) {
  const say = (key) => escaped(words[key]);
  return `<section lang="${say('language.tag')}" dir="${say('language.direction')}">
<h2>${say('language.name')}</h2>
<p><a class="button leave" href="/leave">${say('frame.leave')}</a></p>
<p>${say(why)}</p>
<p>${say('unstarted.ways')}</p>
<p><a href="/call">${say('unstarted.call')}</a></p>
</section>`;
}

// `all` are the words of each language; whoever lacks these texts is passed over. English comes
// first, and the others in the order of their tags.
export function unstarted(all, why) {
  const rank = (words) => (words['language.tag'] === 'en' ? 0 : 1);
  return all
    .filter((words) => [why, 'unstarted.ways', 'unstarted.call'].every((key) => words[key]))
    .sort((a, b) => rank(a) - rank(b))
    .map((words) => section(words, why))
    .join('\n');
}
