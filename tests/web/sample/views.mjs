// The Views that the page's tests show: every kind of node, in English and in Arabic. Keys are
// numbered from the start of each page, 1,000 apart.
import { say } from './say.mjs';

let key = 0;
const node = (kind, rest = {}) => ({ kind, key: ++key, ...rest });
const text = (label, rest) => node('paragraph', { label, ...rest });
const button = (label, variant, rest) => node('button', { label, variant, ...rest });
const options = (...labels) => labels.map((label) => node('option', { label }));

const stroke = [
  1500, 6000, 0, 5000, 2500, 2500, 60, 7000, 3500, 6500, 120, 5000, 4200, 3000, 180, 4000, 5200,
  6200, 240, 5000, 7000, 4800, 300, 6000,
];

const words = (s) => [
  text(s.body),
  text(s.soft, { variant: 'soft' }),
  node('heading', { label: s.second, number: 2 }),
  node('list', { children: s.list.map((label) => text(label)) }),
  node('heading', { label: s.third, number: 3 }),
  node('notice', { variant: 'good', label: s.good }),
  text(s.caution, { variant: 'caution' }),
  node('link', { label: s.link, value: 'tel:+16015550142' }),
  node('link', { label: s.bad, value: 'javascript:alert(1)' }),
];

const questions = (s) => [
  node('text_field', {
    label: s.name,
    hint: s.nameHint,
    value: s.value,
    input: 'name',
    autocomplete: 'name',
    required: true,
  }),
  node('text_field', { label: s.phone, error: s.phoneError, input: 'phone' }),
  node('text_area', { label: s.area, value: s.areaValue, input: 'long_text' }),
  node('select', {
    label: s.state,
    children: options(...s.states).map((o, i) => (i === 1 ? { ...o, checked: true } : o)),
  }),
  node('date_field', {
    label: s.date,
    hint: s.dateHint,
    value: '1987-03-09',
    autocomplete: 'bday',
  }),
  node('choice', {
    label: s.safe,
    hint: s.safeHint,
    children: options(...s.yesno).map((o, i) => (i === 1 ? { ...o, checked: true } : o)),
  }),
  node('choice', {
    label: s.hours,
    multiple: true,
    children: options(...s.times).map((o, i) =>
      i === 2 ? { ...o, hint: s.more, checked: true } : o,
    ),
  }),
  node('choice', { multiple: true, children: options(s.tick) }),
];

const cards = (s, film) => [
  node('card', {
    label: s.gist,
    open: true,
    seen: true,
    children: [
      node('scene', { value: 'text', label: s.scene, children: [button(s.replay, 'quiet')] }),
      text(s.body),
    ],
  }),
  node('card', { label: s.gist2, children: [text(s.soft)] }),
  node('card', {
    label: s.watch,
    children: [node('live', { label: s.film, hint: s.filmFailed, value: film })],
  }),
  node('mark', {
    label: s.sign,
    hint: s.signHint,
    value: JSON.stringify({ w: 600, h: 240, strokes: [stroke] }),
    children: [button(s.undo, 'secondary'), button(s.clear, 'secondary')],
  }),
];

const review = (s) => {
  const name = node('text_field', { label: s.name, error: s.errorName, input: 'name' });
  const phone = node('text_field', { label: s.phone, error: s.errorPhone, input: 'phone' });
  return [
    node('error_summary', {
      label: s.errors,
      children: [
        node('link', { label: s.errorName, value: `#${name.key}` }),
        node('link', { label: s.errorPhone, value: `#${phone.key}` }),
      ],
    }),
    name,
    phone,
    node('progress', { label: s.sent, number: 3, number_max: 5 }),
    node('status', { label: s.good, variant: 'good' }),
    node('row', {
      label: s.rowName,
      value: s.value,
      children: [button(s.change, 'quiet', { hint: s.rowName })],
    }),
    node('row', {
      label: s.rowState,
      value: s.states[1],
      children: [button(s.change, 'quiet', { hint: s.rowState })],
    }),
    button(s.off, 'secondary', { disabled: true }),
  ];
};

const bar = (s) =>
  node('group', {
    variant: 'bar',
    children: [
      node('progress', { label: s.step, number: 2, number_max: 10 }),
      button(s.language, 'quiet'),
      button(s.display, 'quiet'),
      button(s.leave, 'leave', { value: 'leave' }),
    ],
  });

const foot = (s) =>
  node('group', {
    variant: 'footer',
    children: [
      button(s.back, 'secondary'),
      button(s.help, 'secondary'),
      button(s.page, 'quiet', { value: 'page' }),
      button(s.kiosk, 'quiet', { value: 'kiosk' }),
    ],
  });

// `film` is what stands as the value of a film: its file, its captions and their language.
export function pages(lang, film) {
  const s = say[lang];
  const screens = [
    ['words', s.words, words],
    ['questions', s.questions, questions],
    ['cards', s.cards, cards],
    ['review', s.review, review],
  ];
  return screens.map(([screen, heading, inner], index) => {
    key = 1000 * (index + 1);
    const top = bar(s);
    const title = node('heading', { label: heading, number: 1 });
    const draft = node('notice', { variant: 'caution', label: s.draft });
    return {
      screen,
      title: `${heading} · ${s.title}`,
      lang,
      direction: lang === 'ar' ? 'rtl' : 'ltr',
      focus: title.key,
      autofill: lang === 'en', // in one of them the device is one's own
      display: { text_percent: 100, contrast: 'standard' },
      nodes: [top, draft, title, ...inner(s, film), button(s.next, 'primary'), foot(s)],
    };
  });
}
