// The caps, the fences eslint can see, and the office-addins rules. A rule is silenced only beside its reason.
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const pure = ['document', 'plan', 'extract', 'status', 'report', 'sheet', 'wording'].map(
  (folder) => `src/${folder}/**/*.ts`,
);
const forbidden = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'process',
  'Office',
  'Excel',
  'setTimeout',
  'performance',
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'out/**'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'No enums: a union of words.' },
        { selector: 'ExportDefaultDeclaration', message: 'No default exports: the word is the file name.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      // Overloads and generics are told apart by readers, not by this rule.
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-params': ['error', 4],
    },
  },
  {
    // A component's function is mostly its markup; the cap on a file still holds.
    files: ['src/taskpane/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    // A CommonJS file has no other way to import.
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', ...forbidden.map((name) => ({ name, message: 'The core is pure.' }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'No clock in the core: as-of is an argument.' },
        { object: 'Math', property: 'random', message: 'No randomness in the core.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/host/**', 'src/**/*.d.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'No enums: a union of words.' },
        { selector: 'ExportDefaultDeclaration', message: 'No default exports: the word is the file name.' },
        { selector: 'ClassDeclaration', message: "No classes except the host's objects." },
      ],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
);
