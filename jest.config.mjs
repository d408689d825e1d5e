// Nest 12 ships ES modules only and jest's own runtime cannot require those on Node 20,
// so everything, node_modules included, is turned into CommonJS (7 s the first time, 2 s from the cache).
const swc = (parser, transform = {}) => [
  '@swc/jest',
  {
    jsc: { parser, transform: { ...transform, useDefineForClassFields: false }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 20_000,
  maxWorkers: 2,
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@parley/store/embedded$': '<rootDir>/libs/store/src/embedded/index.ts',
    '^@parley/(.*)$': '<rootDir>/libs/$1/src/index.ts',
  },
  transform: {
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
    '^.+\\.tsx?$': swc({ syntax: 'typescript', decorators: true }, { legacyDecorator: true, decoratorMetadata: true }),
  },
};
