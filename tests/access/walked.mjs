// Every screen, in one of the languages that are walked.
import { Person, Pointer } from '../client/person.mjs';
import { new_page } from '../web/browser.mjs';
import { pages_instead } from './instead.mjs';
import { in_every_way } from './languages.mjs';
import { Look } from './look.mjs';
import { watch_views } from './against_view.mjs';
import { all_screens } from './screens.mjs';
import { has_voices, read_aloud } from './voiced.mjs';
import { refusal, way_back, whole_intake } from './walk.mjs';

const turns = ['--turn', 'partner-1', '--turn', 'partner-2'];
const signers = ['--signer', 'partner-1', '--signer', 'partner-2'];
const couple = ['--unit-type', 'couple', ...signers, ...turns];

// All that the page asks for is the relay's own, and no font is among it.
function watch_requests(page, { bars, house }, lang) {
  page.on('request', (request) => {
    const url = request.url();
    const good = url.startsWith(`${house.origin}/`) && request.resourceType() !== 'font';
    bars.measured('bytes', lang, 1, good ? [] : [`asks for ${url.slice(0, 80)}`]);
  });
}

// `look(page, state)` is called at every moment of every screen.
export async function walk_in(place, lang, look) {
  const { house, browser } = place;
  const options = { locale: lang };
  const come = async () => {
    const page = await new_page(browser, options);
    page.setDefaultTimeout(60_000);
    watch_requests(page, place, lang);
    await watch_views(page);
    return new Person(page, new Pointer(page));
  };
  const visit = (person) => (state) => look(person.page, state);
  const link = await house.link('--label', `walk in ${lang}`);
  const first = await come();
  await whole_intake(first, link, visit(first));
  await way_back(first, visit(first));
  await first.page.context().close();
  const other = await house.link('--label', `refusal in ${lang}`, ...couple);
  const second = await come();
  await refusal(second, other, visit(second));
  await second.page.context().close();
  const third = await come();
  await has_voices(third.page, lang);
  await read_aloud(third, await house.link('--label', `read aloud in ${lang}`), visit(third));
  await third.page.context().close();
  await pages_instead(browser, other, options, look);
}

export async function look_at_all(place) {
  const { bars, lang } = place;
  const look = new Look(bars, { ...place, few: !in_every_way.includes(lang) });
  await walk_in(place, lang, (page, state) => look.at(page, state));
  const missing = all_screens().filter((id) => !look.seen.has(id));
  bars.measured(
    'screens',
    lang,
    look.seen.size,
    missing.map((id) => `${id} was not seen`),
  );
  console.log(`  ${lang}: ${[...look.seen].join(' ')}`);
}
