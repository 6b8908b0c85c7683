import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'src/api/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        contextType: '../context.js#ApiContext',
        enumsAsTypes: true,
        scalars: { JSON: 'unknown' },
        mapperTypeSuffix: 'Model',
      },
    },
  },
};

export default config;
