import type { Effect, Sentence } from '../contract.ts';
import type { Tell } from '../core.ts';
import { media_address } from '../media/media.ts';
import type { Mark } from './code.ts';
import { bring_into_sight } from './in_sight.ts';
import { Places } from './place.ts';
import { voice_for } from './voices.ts';

// One reading from its press to its end. Only the newest one speaks.
interface Reading {
  sentences: Sentence[];
  rate: number;
  tell: Tell;
  mark: Mark;
  places: Places;
  whole: boolean; // so far each sentence was read
  unplayable: Set<string>;
  audio?: HTMLAudioElement;
  utterance?: SpeechSynthesisUtterance; // held, or the browser may forget to tell its end
}

let reading: Reading | undefined;

type Asked = Extract<Effect, { do: 'read_aloud' }>;

export function read_aloud({ sentences, speed_percent }: Asked, tell: Tell, mark: Mark): void {
  hush();
  const rate = speed_percent / 100;
  reading = {
    sentences,
    rate,
    tell,
    mark,
    places: new Places(),
    whole: true,
    unplayable: new Set(),
  };
  listen();
  say(reading, 0);
}

// Nothing is told: whoever stops it knows.
export function hush(): void {
  const was = reading;
  reading = undefined;
  if (!was) return;
  was.audio?.pause();
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
  was.mark(undefined);
}

function end(mine: Reading, how: 'end' | 'partly' | 'stopped' | 'failed'): void {
  if (mine !== reading) return;
  hush();
  mine.tell({ what: 'read', how });
}

function say(mine: Reading, number: number): void {
  if (mine !== reading) return;
  const sentence = mine.sentences[number];
  if (!sentence) {
    end(mine, mine.whole ? 'end' : 'partly');
    return;
  }
  if (sentence.audio && !mine.unplayable.has(sentence.audio)) void play(mine, number);
  else speak(mine, number, sentence);
}

// Marked, told and in sight; false where its words are closed, taken away or translated meanwhile.
function comes_to(mine: Reading, number: number, range: Range | undefined): boolean {
  if (!range) {
    mine.whole = false;
    return false;
  }
  mine.tell({ what: 'read', how: 'sentence', number });
  mine.mark(range);
  bring_into_sight(range);
  return true;
}

function speak(mine: Reading, number: number, sentence: Sentence): void {
  const voice = voice_for(sentence.lang);
  if (!voice) {
    // The browser would choose one by itself, and perhaps one elsewhere.
    end(mine, 'failed');
    return;
  }
  if (!comes_to(mine, number, mine.places.find(sentence))) {
    say(mine, number + 1);
    return;
  }
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  Object.assign(utterance, { voice, lang: voice.lang, rate: mine.rate });
  utterance.addEventListener('end', () => {
    if (mine.utterance === utterance) say(mine, number + 1);
  });
  utterance.addEventListener('error', () => {
    if (mine.utterance === utterance) end(mine, 'failed');
  });
  mine.utterance = utterance;
  window.speechSynthesis.speak(utterance);
}

// A recording reads all sentences of its statement. Where it cannot be had, a voice reads them.
async function play(mine: Reading, first: number): Promise<void> {
  const name = mine.sentences[first]?.audio ?? '';
  let next = first;
  while (mine.sentences[next]?.audio === name) next++;
  const cannot = (): void => {
    mine.unplayable.add(name);
    say(mine, first);
  };
  try {
    const address = await media_address('audio', name);
    if (mine !== reading) return;
    if (!comes_to(mine, first, mine.places.find_all(mine.sentences.slice(first, next)))) {
      say(mine, next);
      return;
    }
    const audio = new Audio(address);
    audio.playbackRate = mine.rate;
    audio.addEventListener('ended', () => {
      if (mine.audio === audio) say(mine, next);
    });
    mine.audio = audio;
    await audio.play();
  } catch {
    if (mine === reading) cannot();
  }
}

let listens = false;

// A page that is hidden or left is not heard, and neither is it after Escape.
function listen(): void {
  if (listens) return;
  listens = true;
  const stop = (): void => {
    if (reading) end(reading, 'stopped');
  };
  addEventListener('pagehide', stop);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stop();
  });
}
