// The Views that the page's tests show: every kind of node, in English and in Arabic with Latin
// words and digits inside. Keys are numbered from the start of each page, 1,000 apart.
let key = 0;
const node = (kind, rest = {}) => ({ kind, key: ++key, ...rest });
const text = (label, rest) => node('paragraph', { label, ...rest });
const button = (label, variant, rest) => node('button', { label, variant, ...rest });
const options = (...labels) => labels.map((label) => node('option', { label }));

const say = {
  en: {
    title: 'Step by step',
    step: 'Step 2 of 10', leave: 'Leave now', language: 'Language', display: 'Display',
    next: 'Go on', back: 'Back', help: 'I need help or another way',
    draft: '**Draft.** A lawyer has not read these words yet.',
    words: 'Text messages can be read by others',
    body: 'Anyone who picks up your phone may read them. Phone companies keep copies. We cannot ' +
      'take a message back once it is sent, **not even** if we ask. 🙂 This sentence is long ' +
      'enough to break over several lines on a phone.',
    soft: 'This takes about 20 minutes. You can stop at any time.',
    list: ['Your phone company can see who you write to.', 'We keep messages for **7 years**.'],
    second: 'What you can do', third: 'On a shared phone',
    good: 'Your answers are saved on this device.', caution: 'Someone may look over your shoulder.',
    link: 'Call 601-555-0142', bad: 'More about this',
    questions: 'About you', name: 'Your full name', nameHint: 'As you want it written.',
    value: 'María Fernández', phone: 'Phone number', phoneError: 'Write the number with its area code.',
    area: 'Anything else we should know', areaValue: 'Please do not call before noon. My sister ' +
      'sometimes answers my phone, and she does not know about this.\nThank you.',
    state: 'Where you are right now', states: ['Alabama', 'Mississippi', 'Tennessee'],
    date: 'When were you born?', dateHint: 'We ask because some forms need a guardian.',
    safe: 'Is it safe to text you?', safeHint: 'You can change this later.', yesno: ['Yes', 'No', 'Ask me first'],
    tick: 'I have read this and it is my own choice.', hours: 'When may we call?',
    times: ['Mornings', 'Afternoons', 'Evenings'], more: 'Until 9 at night',
    cards: 'How we use technology', gist: 'Text messages: anyone who holds your phone can read them',
    gist2: 'Video calls: your face and your room can be seen', scene: 'Your message goes to a tower, ' +
      'to the phone company and to our phone. The company keeps a copy that it can read.',
    replay: 'Play again', sign: 'Draw your name', signHint: 'Use a finger, a pen or a mouse.',
    undo: 'Take back the last stroke', clear: 'Clear', errors: 'Two answers are missing',
    errorName: 'Write your full name', errorPhone: 'Write a phone number', sent: 'Sending the locked answers',
    review: 'Read it all', rowName: 'Name', rowState: 'State', change: 'Change', off: 'Not yet',
    page: 'Plain page', kiosk: 'Painted page',
  },
  ar: {
    title: 'خطوة بخطوة',
    step: 'الخطوة 2 من 10', leave: 'غادر الآن', language: 'اللغة', display: 'العرض',
    next: 'تابع', back: 'رجوع', help: 'أحتاج إلى مساعدة أو طريقة أخرى',
    draft: '**مسودة.** لم يقرأ محامٍ هذه الكلمات بعد.',
    words: 'يمكن للآخرين قراءة الرسائل النصية',
    body: 'يمكن لأي شخص يمسك هاتفك أن يقرأ الرسائل. تحتفظ شركات الهاتف بنسخ منها (مثل SMS)، ولا ' +
      'يمكننا سحب رسالة بعد إرسالها، **حتى لو** طلبنا ذلك. 🙂 رقمنا هو 601-555-0142.',
    soft: 'يستغرق هذا نحو 20 دقيقة. يمكنك التوقف في أي وقت.',
    list: ['ترى شركة الهاتف من تراسل.', 'نحتفظ بالرسائل لمدة **7 سنوات**.'],
    second: 'ما يمكنك فعله', third: 'على هاتف مشترك',
    good: 'حُفظت إجاباتك على هذا الجهاز.', caution: 'قد ينظر أحد من فوق كتفك.',
    link: 'اتصل على 601-555-0142', bad: 'المزيد عن هذا',
    questions: 'عنك', name: 'اسمك الكامل', nameHint: 'كما تريد أن يُكتب.',
    value: 'فاطمة الزهراء', phone: 'رقم الهاتف', phoneError: 'اكتب الرقم مع رمز المنطقة.',
    area: 'هل هناك شيء آخر ينبغي أن نعرفه', areaValue: 'من فضلكم لا تتصلوا قبل الظهر. أختي ترد ' +
      'أحيانًا على هاتفي وهي لا تعرف بهذا الأمر.\nشكرًا.',
    state: 'أين أنت الآن', states: ['ألاباما', 'ميسيسيبي', 'تينيسي'],
    date: 'متى ولدت؟', dateHint: 'نسأل لأن بعض النماذج تحتاج إلى وصي.',
    safe: 'هل من الآمن أن نراسلك؟', safeHint: 'يمكنك تغيير هذا لاحقًا.', yesno: ['نعم', 'لا', 'اسألني أولاً'],
    tick: 'قرأت هذا وهو اختياري.', hours: 'متى يمكننا الاتصال؟',
    times: ['صباحًا', 'بعد الظهر', 'مساءً'], more: 'حتى الساعة 9 ليلاً',
    cards: 'كيف نستخدم التقنية', gist: 'الرسائل النصية: يمكن لمن يمسك هاتفك قراءتها',
    gist2: 'مكالمات الفيديو: يمكن رؤية وجهك وغرفتك', scene: 'تذهب رسالتك إلى برج ثم إلى شركة الهاتف ' +
      'ثم إلى هاتفنا. تحتفظ الشركة بنسخة يمكنها قراءتها.',
    replay: 'أعد العرض', sign: 'ارسم اسمك', signHint: 'استخدم إصبعك أو قلمًا أو فأرة.',
    undo: 'تراجع عن آخر خط', clear: 'امسح', errors: 'تنقص إجابتان',
    errorName: 'اكتب اسمك الكامل', errorPhone: 'اكتب رقم هاتف', sent: 'نرسل الإجابات المقفلة',
    review: 'اقرأ كل شيء', rowName: 'الاسم', rowState: 'الولاية', change: 'غيّر', off: 'ليس بعد',
    page: 'صفحة بسيطة', kiosk: 'صفحة مرسومة',
  },
};

const stroke = [1500, 6000, 0, 5000, 2500, 2500, 60, 7000, 3500, 6500, 120, 5000, 4200, 3000, 180,
  4000, 5200, 6200, 240, 5000, 7000, 4800, 300, 6000];

export function pages(lang) {
  const s = say[lang];
  const page = (screen, heading, nodes) => {
    key = 1000 * (pages.count = (pages.count ?? 0) + 1);
    const bar = node('group', { variant: 'bar', children: [
      node('progress', { label: s.step, number: 2, number_max: 10 }),
      button(s.language, 'quiet'), button(s.display, 'quiet'), button(s.leave, 'leave', { value: 'leave' }),
    ] });
    const title = node('heading', { label: heading, number: 1 });
    const inner = nodes();
    const foot = node('group', { variant: 'footer', children: [
      button(s.back, 'secondary'), button(s.help, 'secondary'),
      button(s.page, 'quiet', { value: 'page' }), button(s.kiosk, 'quiet', { value: 'kiosk' }),
    ] });
    return {
      screen, title: `${heading} · ${s.title}`, lang, direction: lang === 'ar' ? 'rtl' : 'ltr',
      focus: title.key, display: { text_percent: 100, contrast: 'standard' },
      nodes: [bar, node('notice', { variant: 'caution', label: s.draft }), title, ...inner,
        button(s.next, 'primary'), foot],
    };
  };
  pages.count = 0;
  return [
    page('words', s.words, () => [
      text(s.body), text(s.soft, { variant: 'soft' }),
      node('heading', { label: s.second, number: 2 }),
      node('list', { children: s.list.map((label) => text(label)) }),
      node('heading', { label: s.third, number: 3 }),
      node('notice', { variant: 'good', label: s.good }), text(s.caution, { variant: 'caution' }),
      node('link', { label: s.link, value: 'tel:+16015550142' }),
      node('link', { label: s.bad, value: 'javascript:alert(1)' }),
    ]),
    page('questions', s.questions, () => [
      node('text_field', { label: s.name, hint: s.nameHint, value: s.value, input: 'name', required: true }),
      node('text_field', { label: s.phone, error: s.phoneError, input: 'phone' }),
      node('text_area', { label: s.area, value: s.areaValue, input: 'long_text' }),
      node('select', { label: s.state, children: options(...s.states).map((o, i) =>
        i === 1 ? { ...o, checked: true } : o) }),
      node('date_field', { label: s.date, hint: s.dateHint, value: '1987-03-09' }),
      node('choice', { label: s.safe, hint: s.safeHint, children: options(...s.yesno).map((o, i) =>
        i === 1 ? { ...o, checked: true } : o) }),
      node('choice', { label: s.hours, multiple: true, children: options(...s.times).map((o, i) =>
        i === 2 ? { ...o, hint: s.more, checked: true } : o) }),
      node('choice', { multiple: true, children: options(s.tick) }),
    ]),
    page('cards', s.cards, () => [
      node('card', { label: s.gist, open: true, seen: true, children: [
        node('scene', { value: 'text', label: s.scene, children: [button(s.replay, 'quiet')] }),
        text(s.body),
      ] }),
      node('card', { label: s.gist2, children: [text(s.soft)] }),
      node('mark', { label: s.sign, hint: s.signHint,
        value: JSON.stringify({ w: 600, h: 240, strokes: [stroke] }),
        children: [button(s.undo, 'secondary'), button(s.clear, 'secondary')] }),
    ]),
    page('review', s.review, () => {
      const name = node('text_field', { label: s.name, error: s.errorName, input: 'name' });
      const phone = node('text_field', { label: s.phone, error: s.errorPhone, input: 'phone' });
      return [
        node('error_summary', { label: s.errors, children: [
          node('link', { label: s.errorName, value: `#${name.key}` }),
          node('link', { label: s.errorPhone, value: `#${phone.key}` }),
        ] }),
        name, phone,
        node('progress', { label: s.sent, number: 3, number_max: 5 }),
        node('status', { label: s.good, variant: 'good' }),
        node('row', { label: s.rowName, value: s.value, children: [button(s.change, 'quiet', { hint: s.rowName })] }),
        node('row', { label: s.rowState, value: s.states[1], children: [button(s.change, 'quiet', { hint: s.rowState })] }),
        button(s.off, 'secondary', { disabled: true }),
      ];
    }),
  ];
}
