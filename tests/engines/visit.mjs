// Somebody goes the whole way by keyboard, and each screen is looked at as it comes and as it is
// left: where the focus is, what the heading and the title say, whether anything stands out
// sideways, and which ink is on.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { comes, goes } from '../client/journey.mjs';
import { Person } from '../client/person.mjs';
import { tells_much } from '../demo/tells_much.mjs';
import { BothWays } from './hands.mjs';

function state_of_page() {
  const { documentElement: html, activeElement: held, title } = document;
  const wide = [...document.querySelectorAll('#page *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1) && !element.closest('.unseen');
  });
  return {
    held: held === document.body ? 'body' : held.id,
    heading: document.querySelector('h1').innerText.trim(),
    title: title.trim(),
    ink: html.dataset.ink,
    direction: html.dir,
    sideways: Math.max(html.scrollWidth, document.body.scrollWidth) - innerWidth,
    wide: wide
      .slice(0, 5)
      .map((element) => `${element.localName}#${element.id}.${element.className}`),
  };
}

// Changes the language by the keyboard, as somebody does before anything else.
async function reads_in(person, lang) {
  await person.press('frame.language');
  await person.chooses('language.tag', lang);
  await person.page.waitForFunction((tag) => document.documentElement.lang === tag, lang);
  await person.press('frame.close');
  await person.sees('welcome');
}

export class Visit {
  // `sees()` is called whenever a screen is looked at.
  constructor(engine, pictures, { ink, lang = 'en', sees = () => {} }) {
    Object.assign(this, { engine, pictures, ink, lang, sees, screens: 0, titles: new Set() });
    this.person = new Person(engine.page, new BothWays(engine.page));
  }

  async picture(name) {
    const number = String(this.screens).padStart(2, '0');
    const file = [this.engine.name.toLowerCase(), this.ink, this.lang, number, name].join('-');
    await this.engine.page.screenshot({ path: join(this.pictures, `${file}.png`) });
  }

  async looks(moment) {
    const seen = await this.engine.page.evaluate(state_of_page);
    this.sees();
    assert.equal(seen.ink, this.ink, `${moment}: which ink is on`);
    assert.notEqual(seen.held, 'body', `${moment}: the focus is on something`);
    assert.ok(seen.heading && seen.title, `${moment}: it has a heading and a title`);
    assert.ok(seen.sideways <= 0, `${moment}: ${seen.sideways} px stand out: ${seen.wide}`);
    return seen;
  }

  async arrives(screen) {
    if (screen === 'welcome' && this.lang !== 'en') await reads_in(this.person, this.lang);
    ++this.screens;
    const seen = await this.looks(`${screen} as it comes`);
    if (screen !== 'welcome')
      assert.equal(seen.held, 'title', `${screen}: the heading has the focus`);
    this.titles.add(seen.title);
    await this.picture(screen);
  }

  async goes(link) {
    await comes(this.person, link);
    await goes(this.person, link, {
      does: tells_much,
      arrives: (screen) => this.arrives(screen),
      at: async (screen) => {
        await this.looks(`${screen} filled in`);
        if (screen === 'sent') await this.picture('sent');
      },
    });
    assert.ok(this.titles.size >= this.screens - 2, 'each screen has a title of its own');
  }
}
