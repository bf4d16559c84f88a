// A bundle read the way another system would: by its resources and what they refer to.

export const resources = (bundle, type) =>
  bundle.entry.map((entry) => entry.resource).filter((one) => one.resourceType === type);

// Every item of a questionnaire or response by its linkId.
export const itemsOf = (resource) => {
  const found = new Map();
  const walk = (items) => {
    for (const item of items ?? []) {
      if (found.has(item.linkId)) throw new Error(`${item.linkId} is there twice`);
      found.set(item.linkId, item);
      walk(item.item);
    }
  };
  walk(resource.item);
  return found;
};

const everyReference = (value, visit) => {
  if (Array.isArray(value)) value.forEach((item) => everyReference(item, visit));
  else if (value !== null && typeof value === 'object') {
    if (typeof value.reference === 'string') visit(value);
    Object.values(value).forEach((item) => everyReference(item, visit));
  }
};

const isEmpty = (value) =>
  value === '' || value === null || (typeof value === 'object' && !Object.keys(value).length);

const anyEmpty = (value) =>
  isEmpty(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).some(anyEmpty));

// What no schema of one resource can see: the rules between resources, and the invariants que-1,
// que-2, que-3, ppc-1 and bdl-7 of R4.
export const disorders = (bundle) => {
  const out = [];
  const places = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource]));
  if (places.size !== bundle.entry.length) out.push('two entries have one fullUrl (bdl-7)');
  for (const [url, resource] of places) {
    if (url !== `urn:uuid:${resource.id}`) out.push(`${url} does not name its resource`);
  }
  everyReference(bundle, ({ reference, type }) => {
    if (places.get(reference)?.resourceType !== type) out.push(`${reference} leads to no ${type}`);
  });
  if (anyEmpty(bundle)) out.push('something is empty');
  for (const consent of resources(bundle, 'Consent')) {
    if (!consent.policy && !consent.policyRule) out.push('a Consent has no policy (ppc-1)');
    if (consent.provision?.type) out.push('the root provision has a type');
  }
  for (const response of resources(bundle, 'QuestionnaireResponse')) {
    const asked = itemsOf(places.get(response.questionnaire));
    for (const id of itemsOf(response).keys()) {
      const question = asked.get(id);
      if (!question) out.push(`${id} was never asked`);
      if (question?.type === 'display') out.push(`${id} answers what is only shown`);
    }
    for (const [id, item] of asked) {
      if (item.type === 'group' && !item.item) out.push(`${id} is an empty group (que-1)`);
      if (item.type === 'display' && item.item) out.push(`${id} has items below it (que-1)`);
    }
  }
  return out;
};
