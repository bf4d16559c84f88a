// Random cases as PDFs: everything that was decided can be read there, in order, under tags.
// FOYER_EXPORTS names the folder that export_cases has filled.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { facts, imagesOf, squeezed, tagsOf, textOf } from './pdf.mjs';

const folder = process.env.FOYER_EXPORTS;
const stems = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf') && !name.startsWith('form'))
  .map((name) => `${folder}/${name.slice(0, -4)}`);
const whole = (stem) => JSON.parse(readFileSync(`${stem}.case.json`, 'utf8'));
const words = JSON.parse(readFileSync('assets/paper_words/en.json', 'utf8'));
const pack = JSON.parse(readFileSync('assets/packs/default/en.json', 'utf8'));
const raw = (stem) => readFileSync(`${stem}.pdf`, 'latin1');

test('every record is tagged, titled, of its own day, and in one language', () => {
  for (const stem of stems) {
    const { Title, Tagged, CreationDate, Pages } = facts(`${stem}.pdf`);
    assert.equal(Title, words['record.title']);
    assert.equal(Tagged, 'yes');
    assert.ok(CreationDate.includes('2026'), CreationDate);
    assert.ok(Number(Pages) >= 2, stem);
    assert.match(raw(stem), /\/Type \/Catalog[^]*$/);
    const tags = tagsOf(`${stem}.pdf`);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      assert.ok(tags.includes(tag), `${stem}: ${tag}`);
    assert.equal(tags[0], 'Document');
    assert.equal(tags.filter((tag) => tag === 'H1').length, 1);
  }
});

// Of one submission: each decision with its answer, in the order of the record.
const decided = (document) =>
  (document.decisions ?? [])
    .filter(({ about }) => about !== 'release')
    .map(({ about, id, choice }) => [
      pack[about === 'channel' ? `${id}.name` : `decision.${id}.name`] ?? `${about}.${id}`,
      words[`choice.${choice}`],
    ]);

test('every decision stands there, in the order of the record', () => {
  let seen = 0;
  for (const stem of stems) {
    const text = squeezed(textOf(`${stem}.pdf`));
    let from = 0;
    for (const { document } of whole(stem).submissions) {
      const rows = decided(document);
      if (!rows.length) continue;
      const heading = squeezed(
        words['sent.decisions'] + words['record.row'] + words['sent.answer'],
      );
      const at = text.indexOf(heading, from);
      assert.ok(at >= 0, stem);
      from = at + heading.length;
      for (const [name, answer] of rows) {
        const next = text.indexOf(squeezed(name + answer), from);
        assert.ok(next >= 0, `${stem}: ${name} ${answer}`);
        from = next;
        seen += 1;
      }
    }
  }
  assert.ok(seen > 5 * stems.length, String(seen));
});

test('every row tells its state, and every layer its verdict', () => {
  for (const stem of stems) {
    const text = squeezed(textOf(`${stem}.pdf`));
    const one = whole(stem);
    for (const { id, state, signers } of one.rows) {
      for (const { signer } of signers) {
        const said = one.reach.find((at) => at.signer === signer && `channel.${at.channel}` === id);
        const caution = state === 'active' && words[`state.${said?.why}`];
        assert.ok(text.includes(squeezed(caution || words[`state.${state}`])), `${stem}: ${id}`);
      }
    }
    for (const { verdicts, digest } of one.submissions) {
      assert.ok(text.includes(digest), stem);
      for (const { text: said, state } of verdicts) {
        assert.ok(text.includes(squeezed(said)), `${stem}: ${said}`);
        assert.ok(text.includes(squeezed(words[`verdict.${state}`])));
      }
    }
    for (const { by } of one.entries) assert.ok(text.includes(by));
  }
});

test('marks are paths, and each has its words', () => {
  let drawn = 0;
  for (const stem of stems) {
    const dots = imagesOf(`${stem}.pdf`);
    const emoji = /\p{Extended_Pictographic}/u.test(JSON.stringify(whole(stem)));
    if (!emoji) assert.deepEqual(dots, [], stem);
    const marks = whole(stem).submissions.flatMap(({ marksLine }) => JSON.parse(marksLine || '[]'));
    drawn += marks.filter(({ strokes }) => strokes).length;
    const figures = tagsOf(`${stem}.pdf`).filter((tag) => tag === 'Figure').length;
    const squares = whole(stem).submissions.length;
    assert.equal(figures, squares + marks.filter(({ strokes }) => strokes).length, stem);
    assert.equal(raw(stem).match(/\/Alt </g).length, figures, stem);
  }
  assert.ok(drawn >= stems.length / 10, String(drawn));
});

test('R-C4a: no address or phone number that only the safety part has is on it', () => {
  let seen = 0;
  for (const stem of stems) {
    const text = squeezed(textOf(`${stem}.pdf`));
    for (const { parts, document } of whole(stem).submissions)
      for (const { content } of parts)
        for (const said of [
          content.emergency?.supportPhone,
          content.safeWord,
          content.breachContact,
        ]) {
          if (!said || JSON.stringify(document).includes(JSON.stringify(said).slice(1, -1)))
            continue;
          seen += 1;
          assert.ok(!text.includes(squeezed(said)), `${stem}: ${said}`);
        }
  }
  assert.ok(seen > 0);
});

test('70: nothing that hides or reorders gets onto paper as itself', () => {
  let hostile = 0;
  for (const stem of stems) {
    const text = textOf(`${stem}.pdf`);
    assert.doesNotMatch(text, /[\u0000-\u0008\u000e-\u001f\u200b\u2028]/);
    hostile += text.includes('\\u{202E}') || text.includes('\\u{1B}') ? 1 : 0;
  }
  assert.ok(hostile > 0);
});
