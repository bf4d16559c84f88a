// Meets every screen by itself: two whole intakes, one that ends in a refusal, the way back, and
// the pages that stand instead of an intake. Each thing that can be seen is handed to `look`, with
// the screen's name, the moment, and how to come there again after the view was changed.
import { answers, comes, goes } from '../client/journey.mjs';
import { tells_much } from '../demo/tells_much.mjs';
import { tap } from './appearance.mjs';

// As a person leaves it who opened everything, one card after another.
export function uncover(page) {
  return page.evaluate(async () => {
    const closed = '#content details:not([open])';
    for (let card = document.querySelector(closed); card; card = document.querySelector(closed)) {
      const told = new Promise((done) => {
        card.addEventListener('toggle', done, { once: true });
      });
      card.open = true;
      await told;
    }
  });
}

// Goes on with nothing filled in, where something must be.
async function leaves_blank(person) {
  const asks = person.page.locator('#content [aria-required=true]');
  if ((await asks.count()) === 0) return false;
  await tap(person.page, 'frame.next');
  await person.element('frame.problems').waitFor();
  return true;
}

const overlays = ['help', 'display', 'language'];

async function look_over(person, screen, look) {
  for (const overlay of overlays) {
    const again = () => tap(person.page, `frame.${overlay}`);
    await again();
    await person.sees(overlay);
    await look({ screen: overlay, moment: `over ${screen}`, again });
    await tap(person.page, 'frame.close');
    await person.sees(screen);
  }
}

export const pin = '402918';

const told_much = {
  ...tells_much,
  async send(person) {
    await person.chooses('send.copyRoute', 'print');
    await person.chooses('send.wayPin', 'pin');
    await person.writes('send.pin', pin);
  },
};

const overlays_at = 'papers';

export async function whole_intake(person, link, look) {
  await comes(person, link);
  await goes(person, link, {
    does: told_much,
    async arrives(screen) {
      if (screen === overlays_at) await look_over(person, screen, look);
      await look({ screen, moment: (await leaves_blank(person)) ? 'left blank' : 'as it comes' });
    },
    async at(screen) {
      if (screen === 'check') return;
      await uncover(person.page);
      const moment = screen === 'sent' ? 'sent' : 'filled in';
      await look({ screen: screen === 'sent' ? 'send' : screen, moment });
    },
  });
}

// Brings the question whether somebody is still there, unless it stands there already.
async function waits(person) {
  if ((await person.screen()) === 'idle') return;
  await person.page.clock.fastForward('11:00');
  await person.sees('idle');
}

// The first of two signers refuses, and hands the device over. The page has a clock of its own.
export async function refusal(person, link, look) {
  await person.page.clock.install();
  await comes(person, link);
  await goes(person, link, { until: 'papers' });
  await person.press('frame.help');
  await person.chooses('help.wanted', 'call');
  await look({ screen: 'help', moment: 'filled in', again: () => tap(person.page, 'frame.help') });
  await person.press('help.instead');
  await person.sees('refusal');
  await waits(person);
  await look({ screen: 'idle', moment: 'over refusal', again: () => waits(person) });
  await tap(person.page, 'frame.close');
  await goes(person, link, {
    at: (screen) => look({ screen: screen === 'sent' ? 'send' : screen, moment: 'refused' }),
  });
  await person.press('send.handover');
  await person.sees('handover');
  await look({ screen: 'handover', moment: 'as it comes' });
}

// By the address on the client's copy, on the screen where it was just sent.
export async function way_back(person, look) {
  await person.opens('send.copy');
  const shown = person.page.getByText(/#w1[.]/).first();
  const address = (await shown.innerText()).trim();
  await person.page.goto('about:blank');
  await person.page.goto(address);
  await person.sees('waypin');
  await look({ screen: 'waypin', moment: 'as it comes' });
  await person.writes('waypin.typed', pin);
  await person.press('frame.next');
  await person.sees('wayhome');
  await uncover(person.page);
  await look({ screen: 'wayhome', moment: 'as it comes' });
  await person.press('wayhome.withdraw');
  await person.sees('waywithdraw');
  await look({ screen: 'waywithdraw', moment: 'as it comes' });
  await person.chooses('waywithdraw.rows', 'channel/text');
  await person.press('frame.next');
  await person.sees('wayhome');
  await person.press('wayhome.ask');
  await person.sees('wayask');
  await person.writes('wayask.text', answers.question);
  await look({ screen: 'wayask', moment: 'filled in' });
  await person.page.route('**/v1/**', (route) => route.fulfill({ status: 413, body: '{}' }));
  await person.press('frame.next');
  await person.sees('wayfull');
  await look({ screen: 'wayfull', moment: 'instead' });
}
