// Few rules, chosen for what they find: lost promises, forgotten cases, names that are nowhere or
// unused, ways to run text as code. How code looks is prettier's affair.
import { join } from 'node:path';
import globals from 'globals';
import { parser, plugin } from 'typescript-eslint';

const everywhere = {
  'array-callback-return': 'error',
  eqeqeq: 'error',
  'no-constant-binary-expression': 'error',
  'no-dupe-else-if': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-implied-eval': 'error',
  'no-loss-of-precision': 'error',
  'no-new-func': 'error',
  'no-self-compare': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-assignment': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/restrict-template-expressions': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
};

export default [
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['web/**/*.ts'],
    languageOptions: {
      parser,
      parserOptions: { project: join(import.meta.dirname, 'tsconfig.json') },
    },
    plugins: { '@typescript-eslint': plugin },
    rules: { ...everywhere, ...typed },
  },
  {
    // Of tests, what stands inside `evaluate` runs in the page.
    files: ['**/*.mjs'],
    languageOptions: { globals: { ...globals.nodeBuiltin, ...globals.browser } },
    rules: {
      ...everywhere,
      'no-undef': 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='waitForFunction'] > [async=true]",
          message: 'It does not wait for a promise: comes_true of tests/web/browser.mjs does.',
        },
      ],
    },
  },
];
