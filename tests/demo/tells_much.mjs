// The demo's client: somebody who shares her device and tells much, so that every screen has
// something to show and every part of the record has something in it.
import { answers, decides, tells_how_to_reach_her } from '../client/journey.mjs';

export const tells_much = {
  async now(person) {
    await person.chooses('now.device', 'shared');
    await person.chooses('now.private', 'yes');
  },
  async emergency(person) {
    await person.writes('emergency.callback', answers.phone);
    await person.chooses('emergency.support', 'yes');
    await person.writes('emergency.supportName', answers.friend);
    await person.chooses('emergency.mayBeTold', 'location');
  },
  async reach(person) {
    await tells_how_to_reach_her(person, { text: 'yes', mobile: 'ask' });
    await person.writes('reach.safeWord', answers.safeWord);
  },
  async device(person) {
    await person.chooses('device.own', 'sometimes');
    await person.chooses('device.needs', 'captions');
  },
  async technology(person) {
    await person.opens_all('technology');
    await person.writes('technology.ask.search', answers.question);
  },
  choices: (person) => decides(person, { text: 'yes', mobile: 'yes', web: 'later' }),
  needs: (person) => person.chooses('needs.picked.place', 'shared'),
};
