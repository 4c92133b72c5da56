import tseslint from 'typescript-eslint'

/** Typed rules only: Biome does the rest. A forgotten `await` here loses a resident's report. */
export default tseslint.config({
  files: ['src/**/*.ts', 'src/**/*.tsx', 'test/**/*.ts', 'bench/**/*.ts'],
  ignores: ['src/persistence/generated/**'],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      project: ['./tsconfig.json', './src/ui/tsconfig.json'],
      tsconfigRootDir: import.meta.dirname,
    },
  },
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/await-thenable': 'error',
    // A written `default` is a decision; a missing case without one is a mistake.
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/return-await': ['error', 'in-try-catch'],
  },
})
