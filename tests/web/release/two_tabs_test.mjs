// Two tabs with one link on the same device: one keeps the draft, the other is told that nothing is
// kept, and neither overwrites what the other wrote (attack 64).
import { goes } from '../../client/journey.mjs';
import { key_of } from '../../client/keys.mjs';
import { Person, Pointer } from '../../client/person.mjs';
import { said } from '../../client/texts.mjs';
import { unpainted } from '../browser.mjs';
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
    `k${key_of('papers.accessWord')}`,
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
    await unpainted(context);
    const tab = async (until, does = {}) => {
      const page = await context.newPage();
      await watch_rows(page);
      await page.goto(link.url);
      const person = new Person(page, new Pointer(page));
      await person.sees('welcome');
      await goes(person, link, { until, does });
      return person;
    };
    const first = await tab('papers', own);
    await first.chooses('papers.eRecords', 'electronic');
    await first.writes('papers.accessWord', 'first canary');
    await first.page.waitForFunction(() => window.kept_name === 'first canary');
    const before = await rows_of(first.page);
    // The second one finds the draft, and what is written there goes nowhere.
    const second = await tab('papers');
    await second.reads(said('draft.restored'));
    await second.writes('papers.accessWord', 'second canary');
    await second.reads(said('draft.failed'));
    assert.deepEqual(await rows_of(first.page), before);
    await second.page.close();
    await first.page.close();
    const third = await tab('papers');
    await third.reads(said('draft.restored'));
    assert.equal(await third.element('papers.accessWord').inputValue(), 'first canary');
    await context.close();
  },
);
