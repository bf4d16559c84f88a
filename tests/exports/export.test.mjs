// Random cases in every form of export: valid for two validators each, and nothing lost or gained.
// FOYER_EXPORTS names the folder that export_cases has filled.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { disorders, resources } from './bundle.mjs';
import { formulas, parse } from './csv.mjs';
import { differences, expectedType } from './round_trip.mjs';
import { byDefinitions, byOwnSchema, bySchema } from './validators.mjs';

const folder = process.env.FOYER_EXPORTS;
const stems = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => `${folder}/${name.slice(0, -4)}`);
const read = (stem, form) => readFileSync(`${stem}.${form}`, 'utf8');
const json = (stem, form) => JSON.parse(read(stem, `${form}.json`));
const each = (check) => () => stems.forEach(check);
const decisions = (whole) =>
  whole.submissions.flatMap(({ digest, document }) =>
    (document.decisions ?? []).map((one) => ({ digest, ...one, row: `${one.about}.${one.id}` })),
  );
const schema = (name) =>
  byOwnSchema(new URL(`../../shared/record/exports/${name}`, import.meta.url));

test(
  'every bundle is valid by the structure definitions',
  each((stem) => {
    assert.deepEqual(byDefinitions(json(stem, 'fhir')), [], stem);
  }),
);

test(
  "every bundle is valid by HL7's schema",
  each((stem) => {
    assert.deepEqual(bySchema(json(stem, 'fhir')), [], stem);
  }),
);

test(
  'every reference leads somewhere, and every answer to its question',
  each((stem) => {
    assert.deepEqual(disorders(json(stem, 'fhir')), [], stem);
  }),
);

test(
  'every decision, answer, text and signature is found back from the bundle',
  each((stem) => {
    assert.deepEqual(differences(json(stem, 'fhir'), json(stem, 'case')), [], stem);
  }),
);

test('the cases hold what they are for', () => {
  const wholes = stems.map((stem) => json(stem, 'case'));
  const bundles = stems.map((stem) => json(stem, 'fhir'));
  const consents = bundles.flatMap((bundle) => resources(bundle, 'Consent'));
  for (const status of ['active', 'proposed', 'rejected', 'inactive'])
    assert.ok(
      consents.some((one) => one.status === status),
      status,
    );
  for (const type of ['RelatedPerson', 'Group', 'Task'])
    assert.ok(
      bundles.some((bundle) => resources(bundle, type).length),
      type,
    );
  const states = new Set(wholes.flatMap(({ rows }) => rows.map(({ state }) => state)));
  for (const state of ['undecided', 'refused', 'pending', 'active', 'withdrawn', 'expired'])
    assert.ok(states.has(state), state);
  for (const said of ['<script>', '\u202e', '\u001b', '\u00a0'])
    assert.ok(
      wholes.some((whole) => JSON.stringify(whole).includes(JSON.stringify(said).slice(1, -1))),
    );
});

test('R-C4a: an effective yes is no permission where she said that it is not safe', () => {
  const seen = { 'not-safe': 0, 'ask-first': 0 };
  for (const stem of stems) {
    const consents = resources(json(stem, 'fhir'), 'Consent');
    const all = consents.flatMap(({ provision }) => [
      ...(provision?.extension ?? []).map((told) => ({ told })),
      ...(provision?.provision ?? []).map(({ type, extension }) => ({ type, told: extension[0] })),
    ]);
    for (const { type, told } of all) {
      const values = told.extension.map(({ valueString }) => valueString);
      const caution = Object.keys(seen).find((one) => values.includes(one));
      if (!caution) continue;
      seen[caution] += values.includes('active');
      assert.notEqual(type, 'permit', stem);
      if (caution === 'not-safe') assert.equal(type, 'deny', stem);
    }
  }
  assert.ok(seen['not-safe'] && seen['ask-first'], JSON.stringify(seen));
});

test('every receipt and every whole case follows its schema', () => {
  const receipt = schema('receipt.schema.json');
  const whole = schema('case.schema.json');
  for (const stem of stems) {
    assert.deepEqual(receipt(json(stem, 'receipt')), [], stem);
    assert.deepEqual(whole(json(stem, 'case')), [], stem);
    assert.notDeepEqual(receipt({ ...json(stem, 'receipt'), more: 1 }), []);
    assert.notDeepEqual(whole({ ...json(stem, 'case'), v: 2 }), []);
  }
});

test(
  'every receipt has each decision as a purpose and an event',
  each((stem) => {
    const whole = json(stem, 'case');
    const { consent_records: records } = json(stem, 'receipt');
    const first = { permit: 'consent-given', deny: 'consent-refused' };
    whole.submissions.forEach(({ digest, document }, i) => {
      const record = records[i];
      const parties = record.party_identification.map(({ party_id }) => party_id);
      for (const { about, id, choice } of document.decisions ?? []) {
        const row = `${about}.${id}`;
        const purpose = record.pii_processing.purposes.find((one) => one.purpose_id === row);
        const permitted = expectedType(whole, digest, row) === 'permit';
        assert.equal(purpose.effective, permitted, `${stem} ${row}`);
        const events = record.events.filter((one) => one.purpose_id === row);
        assert.equal(events[0].event_state, first[choice] ?? 'consent-request-deferred');
        assert.ok(events.every(({ entity_id }) => parties.includes(entity_id)));
        const taken = whole.rows
          .find((one) => one.id === row)
          ?.signers.some((one) => one.submission === digest && one.choice === 'withdrawn');
        if (taken) assert.ok(events.some((one) => one.event_state === 'consent-withdrawn'));
      }
    });
  }),
);

test(
  '69: every table has a row for each decision, and no cell is a formula',
  each((stem) => {
    const [head, ...rows] = parse(read(stem, 'csv'));
    const column = (name) => head.indexOf(name);
    const plain = (cell) => cell.replaceAll(/(^|[;\t\r\n])'(?=[ "']*[=+\-@|＝＋－＠])/g, '$1');
    const whole = json(stem, 'case');
    assert.deepEqual(formulas(read(stem, 'csv')), [], stem);
    assert.ok(
      rows.every((row) => row.length === head.length),
      stem,
    );
    for (const { digest, about, id, choice, row } of decisions(whole)) {
      const found = rows.filter(
        (cells) =>
          cells[column('submission')].endsWith(digest) &&
          plain(cells[column('about')]) === about &&
          plain(cells[column('id')]) === plain(id),
      );
      assert.equal(found.length, 1, `${stem} ${row}`);
      assert.equal(found[0][column('said')], choice);
      const effective = expectedType(whole, digest, row) === 'permit' ? 'yes' : 'no';
      assert.equal(found[0][column('effective')], effective);
    }
  }),
);

// Each change must be seen by everybody who is named beside it.
const consent = (bundle) => resources(bundle, 'Consent')[0];
const breaks = [
  ['a status of its own', [byDefinitions, bySchema], (b) => (consent(b).status = 'permit')],
  ['no status', [byDefinitions], (b) => delete consent(b).status],
  ['no category', [byDefinitions, bySchema], (b) => delete consent(b).category],
  ['a member of its own', [byDefinitions, bySchema], (b) => (consent(b).choice = 'yes')],
  ['a thirteenth month', [bySchema], (b) => (consent(b).dateTime = '2026-13')],
  ['a text for a list', [byDefinitions, bySchema], (b) => (consent(b).performer = 'her')],
  [
    'a reference to another type',
    [byDefinitions, disorders],
    (b) => (consent(b).patient.type = 'Task'),
  ],
  ['a reference to nothing', [disorders], (b) => (consent(b).patient.reference = 'urn:uuid:0')],
  ['an id with a space', [bySchema], (b) => (consent(b).id = 'a b')],
  [
    'a type of its own',
    [bySchema],
    (b) => (consent(b).provision = { provision: [{ type: 'perhaps' }] }),
  ],
  ['a resource of its own', [byDefinitions, bySchema], (b) => (consent(b).resourceType = 'Yes')],
  ['a member that is null', [disorders], (b) => (consent(b).dateTime = null)],
  [
    'an answer to no question',
    [disorders],
    (b) => resources(b, 'QuestionnaireResponse')[0].item.push({ linkId: 'more' }),
  ],
];

test('each validator refuses what is wrong', () => {
  for (const [what, judges, change] of breaks) {
    for (const judge of judges) {
      const bundle = json(stems[0], 'fhir');
      change(bundle);
      assert.notDeepEqual(judge(bundle), [], `${judge.name}: ${what}`);
    }
  }
});

const losses = [
  ['a decision that was not told', (b) => delete consent(b).provision],
  [
    'a permission that nobody gave',
    (b) =>
      (consent(b).provision.provision ??= []).push({
        type: 'permit',
        code: [{ text: json(stems[0], 'case').rows[0].id }],
      }),
  ],
  ['an answer that is gone', (b) => resources(b, 'QuestionnaireResponse')[0].item.pop()],
  [
    'a text that was not shown',
    (b) =>
      (resources(b, 'Questionnaire')[0]
        .item.find((i) => i.linkId === 'shown.1')
        .item.find((i) => i.type === 'display').text += '.'),
  ],
  ['a mark of another', (b) => (resources(b, 'Provenance')[0].signature[0].data = 'e30=')],
  ['a proof of another', (b) => (resources(b, 'Provenance')[0].signature.at(-1).data = 'AAAA')],
  [
    'answers that another signed',
    (b) => (resources(b, 'QuestionnaireResponse')[0].extension[0].valueSignature.data = 'e30='),
  ],
  [
    'a task that is gone',
    (b) => (b.entry = b.entry.filter((e) => e.resource.resourceType !== 'Task')),
  ],
];

test('the round trip sees what is lost or gained', () => {
  const fit = stems.find(
    (stem) =>
      json(stem, 'case').tasks.some(({ state }) => state === 'open') &&
      json(stem, 'case').submissions[0].document.decisions?.length,
  );
  for (const [what, change] of losses) {
    const bundle = json(fit, 'fhir');
    change(bundle);
    assert.notDeepEqual(differences(bundle, json(fit, 'case')), [], what);
  }
});
