// The pages around the clients of a tablet in a lobby, as pictures: how a worker starts it, how it
// greets, the question whether somebody is still there, what was sent, and how it ends.
import { join } from 'node:path';
import { goes } from '../client/journey.mjs';
import { count_draws } from '../web/browser.mjs';
import { place as around } from '../web/embed/place.mjs';
import { make_world } from '../web/embed/world.mjs';
import { build } from '../personas/house.mjs';
import { begins, button_of, code, field_of, greets } from '../web/kiosk/tablet.mjs';
import { open_tablet, start, words } from '../web/kiosk/tablet.mjs';
import { own, stand_in, tags } from '../web/voices.mjs';

const minute = 60_000;
const at_the_tablet = { now: async () => {} }; // whose it is, it knows

async function wrong_code(page, lang) {
  await button_of(page, 'attract.staff', lang).click();
  await field_of(page, 'exit.code', lang).fill('999999');
  await button_of(page, 'exit.go', lang).click();
  await page
    .getByRole('alert')
    .filter({ hasText: words(lang)['exit.wrong'] })
    .waitFor();
}

// `look(page, name)` is called at each of these pages.
async function a_day(options, lang, look) {
  const { page, person, context } = await open_tablet({ painted: true, ...options });
  await count_draws(page);
  await page.addInitScript(stand_in, Object.values(tags).map(own));
  await page.clock.install();
  await page.reload();
  await start(page, '12345', '12345', lang);
  await look(page, 'start, refused');
  await start(page, code, code, lang);
  await greets(page);
  await look(page, 'greeting');
  await begins(person, lang);
  await look(page, 'welcome');
  await goes(person, {}, { does: at_the_tablet, until: 'you' });
  await page.clock.fastForward(3 * minute);
  await person.sees('idle');
  await look(page, 'idle');
  await person.press('idle.longer');
  await goes(person, {}, { does: at_the_tablet });
  await look(page, 'sent');
  await person.press('frame.leave');
  await greets(page);
  await wrong_code(page, lang);
  await look(page, 'end, refused');
  await context.close();
}

const windows = { tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } };

// The same in each language and window: `look(page, name, sheet)`.
export async function days_in_the_lobby({ browser }, languages, look) {
  around.browser = browser;
  around.world = await make_world(join(build, 'site'), ['--rate', '1000', '--burst', '100000']);
  for (const lang of languages)
    for (const [window, viewport] of Object.entries(windows))
      await a_day(
        { viewport, locale: tags[lang] ?? lang, reducedMotion: 'reduce' },
        lang,
        (page, name) => look(page, name, `${lang}-lobby-${window}`),
      );
  await around.world.close();
}
