import js from '@eslint/js';
import globals from 'globals';

/* For all scripts of the repository. "npm run lint" starts ESLint at its root, so patterns are taken from there. */

const RULES = {
  ...js.configs.recommended.rules,
  'array-callback-return': 'error',
  'consistent-return': 'error',
  curly: 'error',
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-implicit-globals': 'error',
  'no-param-reassign': 'error',
  'no-return-assign': ['error', 'except-parens'],
  'no-self-compare': 'error',
  'no-throw-literal': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-unused-expressions': 'error',
  // The name of a caught error may say why it is ignored.
  'no-unused-vars': ['error', { caughtErrors: 'none' }],
  'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-promise-reject-errors': 'error',
  radix: 'error',
  'require-await': 'error',
};

export default [
  { ignores: ['**/node_modules/', '**/target/', 'wiki/src/test/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'scripts of pages',
    files: ['src/main/resources/js/**/*.js', 'wiki/src/main/resources/**/*.js'],
    languageOptions: { sourceType: 'script', ecmaVersion: 2022, globals: { ...globals.browser, AJS: 'readonly' } },
    rules: { ...RULES, 'no-shadow': 'error' },
  },
  {
    // Playwright sends some of their functions to the browser.
    name: 'scripts of Node',
    files: ['journeys/**/*.js', 'bench/**/*.js'],
    languageOptions: { sourceType: 'module', ecmaVersion: 2025, globals: { ...globals.node, ...globals.browser, AJS: 'readonly' } },
    rules: RULES,
  },
];
