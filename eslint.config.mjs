import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** @type {import('eslint').Linter.RulesRecord} */
const noUntypedEscape = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  '@typescript-eslint/ban-ts-comment': 'error',
  'no-console': 'error',
  'no-control-regex': 'off',
  eqeqeq: 'error',
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
}

/** @type {import('eslint').Linter.RulesRecord} */
const noCatchAll = {
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  ],
}

/* The rules of shared/domain are given the clock, chance and language; they never fetch them. */
/** @type {import('eslint').Linter.RulesRecord} */
const pureDomain = {
  'no-restricted-globals': [
    'error',
    ...['Intl', 'crypto', 'window', 'document', 'process', 'performance', 'fetch', 'setTimeout'],
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now' },
    { object: 'Math', property: 'random' },
    { object: 'Temporal', property: 'Now' },
  ],
}

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { rules: { ...noUntypedEscape, ...noCatchAll } },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  { files: ['shared/domain/**/*.ts'], ignores: ['**/*.test.ts'], rules: pureDomain },
  {
    files: ['*.config.{mts,mjs}', 'e2e/**/*.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['electron/launch/**/*.mjs', 'e2e/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.test.{ts,mjs}', '**/*.spec.ts', '**/*.fixture.ts'],
    rules: { 'max-lines': ['error', 500] },
  },
)
