// The desk in the worker's language: her browser's wish, or what she chose, which stays; and days
// as that language writes them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { pack } from '../client/texts.mjs';
import { root } from '../web/browser.mjs';
import { Office } from './office.mjs';
import { said, said_in } from './words.mjs';

let office;
before(async () => {
  office = await Office.opens();
});
after(() => office.closes());

const language = (page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
const in_language = (page, lang) =>
  page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);

test('a language is chosen before unlocking, runs its way, and is remembered', async () => {
  const worker = await office.at_desk();
  const { page } = worker;
  assert.deepEqual(await language(page), ['en', 'ltr']);
  await worker.press('unlock.speak.ar');
  await in_language(page, 'ar');
  assert.deepEqual(await language(page), ['ar', 'rtl']);
  await worker.reads(said_in('ar', 'unlock.lead'));
  await worker.picture('unlock-ar');
  await page.reload();
  await in_language(page, 'ar');
  await worker.unlocks();
  await worker.reads(said_in('ar', 'inbox.nothing'));
  await worker.picture('inbox-ar');
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});

test('what was typed stays in another language, and days are as people write them', async () => {
  const worker = await office.at_desk();
  const { page } = worker;
  await worker.unlocks();
  await worker.press('inbox.make');
  await worker.sees('make');
  await worker.writes('make.make.label', 'heron');
  for (const lang of ['es', 'zh-Hans']) {
    await worker.press(`make.speak.${lang}`);
    await in_language(page, lang);
    await worker.reads(said_in(lang, 'make.labelHint'));
    await worker.picture(`make-${lang}`);
  }
  await worker.press('make.speak.en');
  await in_language(page, 'en');
  await worker.chooses('make.make.to', 'client');
  await worker.chooses('make.make.code', 'words.es');
  await worker.press('make.make-now');
  await worker.sees('card');
  assert.equal(await worker.row('card.row.label').locator('dd').first().innerText(), 'heron');
  const words = pack.languages.find(({ tag }) => tag === 'es').codeWords;
  const code = await worker.row('card.row.code').locator('dd').first().innerText();
  assert.equal(code.split(' ').filter((word) => words.includes(word)).length, 3);
  const until = worker.row('card.row.until').locator('dd').first();
  assert.match(await until.innerText(), /^[A-Z][a-z]+ \d{1,2}, 20\d\d$/);
  await worker.press('card.speak.es');
  await in_language(page, 'es');
  await page.waitForFunction(
    (text) => document.body.innerText.includes(text),
    said_in('es', 'card.until'),
  );
  assert.match(await until.innerText(), /^\d{1,2} de [a-z]+ de 20\d\d$/);
  assert.notEqual(said('card.until'), said_in('es', 'card.until'));
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});

const pack_in = (lang) =>
  JSON.parse(readFileSync(join(root, `assets/packs/default/${lang}.json`), 'utf8'));

// Each text as it was shown, and what stands beside it: [id, [language, words] ...].
const shown_texts = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#content details .group')].map((group) => [
      group.parentElement.querySelector('h3') && group.previousElementSibling?.textContent,
      ...[...group.querySelectorAll('p')].map((one) => [
        one.lang || one.querySelector('[lang]')?.lang,
        one.innerText,
      ]),
    ]),
  );

test('what was shown stands beside the same words in the worker’s language', async () => {
  const link = await office.house.link();
  await office.house.sends(link, 'Marigold');
  const worker = await office.at_desk();
  const { page } = worker;
  await worker.press('unlock.speak.es');
  await in_language(page, 'es');
  await worker.unlocks();
  await worker.opens_case(link.unitId);
  await worker.press('case.part.everything');
  await worker.opens_all('case');
  const [english, spanish] = [pack_in('en'), pack_in('es')];
  const pairs = (await shown_texts(page)).filter(([, ...texts]) => texts.length === 2);
  assert.ok(pairs.length > 0, 'the texts stand in pairs');
  const risk = pairs.find(([, [, text]]) => text === english['text.risk']);
  assert.ok(risk, 'one of them is what a text message risks');
  assert.deepEqual(risk.slice(1), [
    ['en', english['text.risk']],
    ['es', spanish['text.risk']],
  ]);
  await worker.picture('everything-es');
  await worker.press('case.speak.en');
  await in_language(page, 'en');
  const alone = await shown_texts(page);
  assert.ok(
    alone.every(([, ...texts]) => texts.length === 1),
    'and alone in her own',
  );
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});
