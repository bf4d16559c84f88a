// Somebody leaves in the middle of something, by three Shifts or by a touch, in any engine: a page
// about the weather is there at once, and nothing of her is kept, not behind Back either.
import assert from 'node:assert/strict';

import { answers, comes, goes } from '../client/journey.mjs';
import { Person } from '../client/person.mjs';
import { pack, said } from '../client/texts.mjs';
import { QuickHand } from './hands.mjs';

const canaries = [answers.name, answers.address, answers.phone];

// On a device of her own, where a draft is kept while she writes.
const does = { now: (person) => person.chooses('now.device', 'own') };

// Runs in the page: how much the browser keeps for this site, of each kind.
async function kept() {
  const workers = await navigator.serviceWorker?.getRegistrations();
  return {
    cookies: document.cookie.length,
    local: localStorage.length,
    session: sessionStorage.length,
    bases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: workers?.length ?? 0,
  };
}
// Runs in the page: an error of its own WebAssembly, which Firefox gives a driver another one of.
function break_core() {
  const { RuntimeError } = (window.wrappedJSObject ?? window).WebAssembly;
  dispatchEvent(new ErrorEvent('error', { error: new RuntimeError('unreachable') }));
}

const nothing = { cookies: 0, local: 0, session: 0, bases: 0, caches: 0, workers: 0 };

// Runs in the page, wherever it is scrolled to: the way out is above everything.
function is_on_top(button) {
  const box = button.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return button.contains(top) && box.top >= 0 && box.bottom <= innerHeight;
}

// What somebody is in the middle of. Each begins on the first screen of a link.
const moments = {
  async 'writing in a field'(person, link) {
    await goes(person, link, { does, until: 'emergency' });
    await person.element('emergency.callback').evaluate((field) => field.focus());
    await person.page.keyboard.type(answers.phone);
  },
  async 'a window over the screen'(person, link) {
    await goes(person, link, { does, until: 'papers' });
    await person.press('frame.display');
    await person.sees('display');
  },
  async 'told what is missing'(person, link) {
    await goes(person, link, { does, until: 'papers' });
    await person.press('frame.next');
    await person.element('frame.problems').waitFor();
  },
  async 'a page that broke'(person, link) {
    await goes(person, link, { does, until: 'papers' });
    await person.page.evaluate(break_core);
    await person.page.locator('#sorry section').first().waitFor();
  },
  async 'an upload'(person, link, house) {
    await goes(person, link, { does, until: 'send' });
    await person.chooses('send.copyRoute', 'none');
    house.relay.kill('SIGSTOP');
    await person.press('frame.next');
  },
};

const ways = {
  async keys({ page }) {
    for (let i = 0; i < 3; ++i) await page.keyboard.press('Shift');
  },
  touch: ({ page }, button) => page.touches(button),
};

const a_second = () => new Promise((resolve) => setTimeout(resolve, 1000));

// Asked from outside: a page that goes away answers nothing.
async function arrives(page, path) {
  const end = Date.now() + 60_000;
  while (new URL(await page.url()).pathname !== path) {
    assert.ok(Date.now() < end, `it does not come to ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export class Leaving {
  constructor(engine, house, ink) {
    Object.assign(this, { engine, house, ink, page: engine.page, times: 0 });
    this.person = new Person(engine.page, new QuickHand());
  }

  out(moment) {
    const broken = moment === 'a page that broke';
    return broken ? this.page.locator('#sorry a').first() : this.person.element('frame.leave');
  }

  async is_ready(moment) {
    const { page } = this;
    const title = await page.evaluate(() => document.title);
    assert.ok(title.endsWith(said('frame.title', '').trim()), `${moment}: "${title}" is neutral`);
    assert.ok(!title.includes(pack.agency.name), `${moment}: "${title}" names nobody`);
    const icons = await page.evaluate(() =>
      [...document.querySelectorAll('link[rel~=icon]')].map((link) => link.getAttribute('href')),
    );
    assert.deepEqual(icons, ['/icon.svg'], moment);
    const before = await page.evaluate(kept);
    assert.ok(before.bases + before.session > 0, `${moment}: something is kept before`);
    if (moment !== 'a page that broke')
      assert.equal(await page.evaluate(() => document.documentElement.dataset.ink), this.ink);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    if (moment === 'a page that broke') await page.evaluate(() => scrollTo(0, 0));
    assert.ok(await this.out(moment).evaluate(is_on_top), `${moment}: the way out is on top`);
  }

  async has_gone(moment) {
    const { page } = this;
    await arrives(page, '/weather');
    const left = await page.evaluate(kept);
    assert.deepEqual(left, nothing, `${moment}: nothing is kept`);
    await this.shows_none(`${moment}, after leaving`, [...canaries, pack.agency.name]);
    await page.goBack();
    await this.shows_none(`${moment}, after Back`, [...canaries, pack.agency.name]);
  }
  async shows_none(when, words) {
    const seen = await this.page.evaluate(() => {
      const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value);
      return [document.title, document.body?.innerText, ...fields].join(' ');
    });
    for (const word of words) assert.ok(!seen.includes(word), `${when}: ${word}`);
  }

  async leaves(moment, way) {
    const link = await this.house.link('--label', `${this.engine.name} leaves`);
    await this.page.goto('about:blank');
    await comes(this.person, link);
    try {
      await moments[moment](this.person, link, this.house);
      await this.is_ready(moment);
      // While the relay is silent, Chromium does not say that a touch has ended.
      const pressed = ways[way](this.engine, this.out(moment));
      await Promise.race([pressed, a_second()]);
      this.house.relay.kill('SIGCONT');
      await pressed;
    } finally {
      this.house.relay.kill('SIGCONT');
    }
    await this.has_gone(moment);
    await this.page.goto(new URL('/', link.url).href);
    await this.person.sees('nolink');
    await this.shows_none(`${moment}, opened anew`, canaries);
    const { submissions } = await this.house.tells('inbox');
    assert.ok(!submissions.some(({ linkId }) => linkId === link.linkId), 'nothing was sent');
    ++this.times;
  }

  // Each moment by one way and the other in turn; the whole form has both, and an upload.
  async goes({ whole }) {
    for (const [i, moment] of Object.keys(moments).entries())
      for (const [j, way] of Object.keys(ways).entries())
        if (whole || (i % 2 === j && moment !== 'an upload')) await this.leaves(moment, way);
    return `${this.times} times, and nothing was kept`;
  }
}
