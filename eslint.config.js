import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/**
 * Which folder of `src/` may import which (ARCHITECTURE.md, "Data flow").
 * A folder may always import itself; everything not listed here is an error.
 */
const MAY_IMPORT = {
  domain: [],
  lexicon: ['domain'],
  text: ['domain', 'lexicon'],
  reader: ['domain', 'lexicon', 'text'],
  resolve: ['domain', 'lexicon'],
  sources: ['domain'],
  store: ['domain'],
  ingest: ['domain', 'lexicon', 'text', 'reader', 'resolve', 'sources', 'store'],
  decisions: ['domain', 'reader', 'resolve', 'store', 'ingest'],
  query: ['domain', 'lexicon', 'store'],
  ask: ['domain', 'lexicon', 'text', 'store'],
  export: ['domain', 'store'],
  graphql: ['domain', 'reader', 'store', 'query', 'decisions', 'ingest', 'ask'],
  http: ['domain', 'reader', 'ingest', 'store', 'query', 'graphql', 'export', 'mcp'],
  client: [],
  mcp: ['domain', 'graphql'],
  library: ['domain', 'reader', 'sources', 'store', 'ingest', 'graphql'],
  cli: [
    'domain',
    'lexicon',
    'text',
    'reader',
    'resolve',
    'sources',
    'store',
    'ingest',
    'decisions',
    'query',
    'ask',
    'export',
    'graphql',
    'http',
    'mcp',
  ],
};
const folders = Object.keys(MAY_IMPORT);
/** The page uses the program only through its API, except for the domain's functions that format values. */
const PAGE_ZONE = {
  target: './web',
  from: './src',
  except: ['./domain'],
  message: 'web/ talks to the GraphQL API, and may import src/domain only (ARCHITECTURE.md).',
};
const zones = folders.flatMap((folder) =>
  folders
    .filter((other) => other !== folder && !MAY_IMPORT[folder].includes(other))
    .map((other) => ({
      target: `./src/${folder}`,
      from: `./src/${other}`,
      message: `src/${folder} may import only: ${MAY_IMPORT[folder].join(', ') || 'no other folder'} (ARCHITECTURE.md).`,
    }))
    .filter((zone) => existsSync(zone.target)),
);

/** Functions must fit on a screen. Blank lines and comments are not counted. */
const FITS_ON_A_SCREEN = {
  complexity: ['error', 12],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

export default tseslint.config(
  {
    ignores: ['dist', '.cache', 'node_modules', 'src/*/generated', 'coverage', 'data', 'tests/gold/score.mjs'],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js', '.json'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
        }),
      ],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones: [...zones, PAGE_ZONE] }],
    },
  },
  {
    files: ['web/**/*.tsx', 'web/**/*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.recommended],
    rules: {
      'react-hooks/incompatible-library': 'off', // the React compiler is not used
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: ['main'] }],
    },
  },
  { files: ['src/**/*.ts', 'web/**/*.ts', 'web/**/*.tsx'], rules: FITS_ON_A_SCREEN },
  { files: ['*.config.ts', 'web/*.config.ts', 'codegen.ts'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: ['**/*.mjs', '*.js', '.*.cjs'],
    languageOptions: {
      globals: {
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  prettier,
);
