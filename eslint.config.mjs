import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.stet*/', 'coverage/', '**/*.data.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // JSON.parse and the database driver give `any`; the type is stated where the value enters.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Stores and fakes promise by their interface; not each of them waits.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Whatever a person reads or hears stands in the catalogues, in every language.
    files: ['apps/web/src/**/*.tsx'],
    ignores: ['apps/web/src/pages/components/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXText[value=/\\p{L}/u]',
          message: 'Texts stand in apps/web/src/texts, not in the page: use t().',
        },
        {
          selector:
            'JSXAttribute[name.name=/^(label|title|alt|placeholder|description|aria-label|aria-description)$/] > :matches(Literal, JSXExpressionContainer > TemplateLiteral, JSXExpressionContainer > Literal)',
          message: 'Texts stand in apps/web/src/texts, not in the page: use t().',
        },
      ],
    },
  },
  {
    // Nest reads the constructor's types at run time, so these imports must be values.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.mjs', 'bin/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
);
