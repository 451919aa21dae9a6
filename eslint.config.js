// Only the rules that read Office.js code: style and correctness are biome's and the compiler's.
import parser from '@typescript-eslint/parser';
import officeAddins from 'eslint-plugin-office-addins';

export default [
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/load-object-before-read': 'off',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'off',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
];
