// What outsiders who judge a site by its headers ask for: an evaluator of policies, and the list of
// the Mozilla Observatory with what has come since. Each answers with what it finds wrong.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(import.meta.dirname, '../../web/package.json'));
const { CspEvaluator } = require('csp_evaluator');
const { CspParser } = require('csp_evaluator/dist/parser.js');

// The one thing that it has to say of a policy that names its own origin: that origin must not hand
// out what others wrote as a script. headers.test.mjs shows that it does not.
const own_origin = /^'self' can be problematic if you host JSONP/;

export function findings(policy) {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(
      ({ directive, description }) => directive !== 'script-src' || !own_origin.test(description),
    )
    .map(({ directive, description }) => `${directive}: ${description}`);
}

const directives = (policy = '') =>
  new Map(
    policy.split('; ').map((one) => {
      const [name, ...values] = one.split(' ');
      return [name, values.join(' ')];
    }),
  );

const half_a_year_s = 15_768_000;
const denied = ['geolocation', 'payment', 'usb', 'serial', 'display-capture', 'clipboard-read'];

const demands = {
  'the policy denies what it does not name': (of, csp) => csp.get('default-src') === "'none'",
  'no script or style of a page, none evaluated': (of) =>
    !/unsafe-(inline|eval|hashes)/.test(
      of('content-security-policy').replace('wasm-unsafe-eval', ''),
    ),
  'no place but its own': (of) => !/https?:|\*|data:/.test(of('content-security-policy')),
  'base and forms are shut': (of, csp) =>
    ['base-uri', 'form-action'].every((name) => csp.get(name) === "'none'"),
  'nobody frames it': (of, csp) =>
    csp.get('frame-ancestors') === "'none'" && of('x-frame-options') === 'DENY',
  'scripts are made by named policies alone': (of, csp) =>
    csp.get('require-trusted-types-for') === "'script'" &&
    /^lit-html \w+$/.test(csp.get('trusted-types')),
  'scripts stand under a hash': (of) => of('integrity-policy') === 'blocked-destinations=(script)',
  'types are not guessed': (of) => of('x-content-type-options') === 'nosniff',
  'no address is told': (of) => of('referrer-policy') === 'no-referrer',
  'it stands alone': (of) =>
    of('cross-origin-opener-policy') === 'same-origin' &&
    of('cross-origin-embedder-policy') === 'require-corp' &&
    of('cross-origin-resource-policy') === 'same-origin' &&
    of('origin-agent-cluster') === '?1',
  'no right that it does not need': (of) =>
    denied.every((name) => of('permissions-policy').includes(`${name}=()`)) &&
    !/\*/.test(of('permissions-policy')),
  'no cookie': (of) => of('set-cookie') === '',
  'no other origin reads it': (of) => of('access-control-allow-origin') === '',
  'it does not say what it runs on': (of) =>
    !/\d/.test(of('server')) && of('x-powered-by') === '' && of('via') === '',
};

const of_tls = {
  'TLS for half a year at least, and for all that stands below': (of) => {
    const [, seconds] =
      /^max-age=(\d+); includeSubDomains$/.exec(of('strict-transport-security')) ?? [];
    return Number(seconds) >= half_a_year_s;
  },
};

export function shortcomings(headers, { tls = false } = {}) {
  const of = (name) => String(headers[name] ?? '');
  const csp = directives(of('content-security-policy'));
  return Object.entries({ ...demands, ...(tls ? of_tls : {}) })
    .filter(([, holds]) => !holds(of, csp))
    .map(([what]) => what);
}

export const demand_count = Object.keys(demands).length;
