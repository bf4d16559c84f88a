// Two tabs with one link on the same device: one keeps the draft, the other is told that nothing is
// kept, and neither overwrites what the other wrote (attack 64).
import { goes } from '../../client/journey.mjs';
import { key_of } from '../../client/keys.mjs';
import { Person, Pointer } from '../../client/person.mjs';
import { said } from '../../client/texts.mjs';
import { place } from '../embed/place.mjs';
import { assert, check } from '../suite.mjs';

const own = {
  now: async (person) => {
    await person.chooses('now.device', 'own');
    await person.chooses('now.private', 'yes');
  },
};

// Remembers what stood in the field when a row was last written.
const watch_rows = (page) =>
  page.addInitScript(
    (id) => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...row) {
        window.kept_name = document.getElementById(id)?.value;
        return put.apply(this, row);
      };
    },
    `k${key_of('you.legalName')}`,
  );

const rows_of = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('rows').onsuccess = ({ target }) => {
          const store = target.result.transaction('rows').objectStore('rows');
          store.getAll().onsuccess = (all) => {
            target.result.close();
            done(all.target.result.map((row) => [...row].join()));
          };
        };
      }),
  );

check(
  'of two tabs one keeps the draft, and the other says that it cannot (attack 64)',
  async () => {
    const link = place.world.says(['link', 'new', '--relay', place.world.kiosk], 'kim');
    const context = await place.browser.newContext();
    const tab = async () => {
      const page = await context.newPage();
      await watch_rows(page);
      await page.goto(link.url);
      const person = new Person(page, new Pointer(page));
      await person.sees('welcome');
      return person;
    };
    const first = await tab();
    await goes(first, link, { does: own, until: 'you' });
    await first.writes('you.legalName', 'First Canary');
    await first.page.waitForFunction(() => window.kept_name === 'First Canary');
    const second = await tab();
    await goes(second, link, { does: own, until: 'papers' });
    await second.reads(said('draft.failed'));
    // Whatever is written there, the first one's rows stay as they are.
    const before = await rows_of(first.page);
    await goes(second, link, { does: own, until: 'you' });
    await second.writes('you.legalName', 'Second Canary');
    await second.press('frame.back');
    assert.deepEqual(await rows_of(first.page), before);
    await second.page.close();
    // After the first tab was closed, its draft is there for the next.
    await first.page.close();
    const third = await tab();
    await third.press('frame.next');
    await third.writes('code.typed', link.code);
    await third.press('frame.next');
    await third.reads(said('draft.restored'));
    await third.sees('you');
    assert.equal(await third.element('you.legalName').inputValue(), 'First Canary');
    await context.close();
  },
);
