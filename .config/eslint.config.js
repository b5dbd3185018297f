import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const pure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The domain does not read the clock: take `nu` as an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The domain does not read the clock: take `nu` as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'The domain knows no chance: take the value as an argument.' },
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', '.data/**', 'test/output/**', '**/*.html', '.config/*.cjs', '.config/eslint.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-globals': ['error', { name: 'event', message: 'Name the event as an argument.' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'bot/**/*.ts'],
    ignores: ['src/settings.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only src/settings.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'crypto', 'console'],
      'no-restricted-syntax': ['error', ...pure],
    },
  },
);
