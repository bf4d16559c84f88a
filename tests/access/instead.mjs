// The pages that stand instead of an intake: what the relay says, or a device that lacks something,
// leads to them.
import { new_page } from '../web/browser.mjs';
import { watch_views } from './against_view.mjs';
import { Person, Pointer } from '../client/person.mjs';

const never = () => new Promise(() => undefined);
const says = (status, body) => (route) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
const way = `w1.${'A'.repeat(43)}`;

// By screen: what follows the '#', or null for the link's own, and what answers instead of the
// relay.
const cases = {
  starting: { at: null, links: never, phone: false },
  nolink: { at: '' },
  badlink: { at: 'f1.cut-short' },
  altered: {
    at: null,
    links: says(200, { state: 'open', public: 'AAAA', private: 'AAAA' }),
    phone: false,
  },
  expired: { at: null, links: says(410, { error: 'expired' }) },
  revoked: { at: null, links: says(410, { error: 'revoked' }) },
  locked: { at: null, links: says(423, { error: 'locked' }) },
  committed: { at: null, links: says(200, { state: 'committed' }) },
  offline: { at: null, links: (route) => route.abort() },
  relay: { at: null, links: says(500, {}) },
  waynone: { at: way, ways: says(401, {}) },
  waylocked: { at: way, ways: says(200, { state: 'locked' }) },
  norandom: { at: '', dull: true, phone: false },
};

export async function pages_instead(browser, link, options, look) {
  const { origin, hash } = new URL(link.url);
  for (const [screen, { at, links, ways, dull, phone = true }] of Object.entries(cases)) {
    const page = await new_page(browser, options);
    await watch_views(page);
    if (links) await page.route('**/v1/links/**', links);
    if (ways) await page.route('**/v1/ways/**', ways);
    if (dull)
      await page.addInitScript(() => {
        crypto.getRandomValues = (bytes) => bytes.fill(0);
      });
    await page.goto(`${origin}/${at === null ? hash : at && `#${at}`}`);
    await new Person(page, new Pointer(page)).sees(screen);
    if (phone) await page.locator('a[href^="tel:"]').waitFor(); // it comes with agency.json
    await look(page, { screen, moment: 'instead', fixed: true });
    await page.context().close();
  }
}
