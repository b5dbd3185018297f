// The direction of imports (README, "How it is built"). Each rule says why it exists.
// Type imports count: a circle of types is a circle of understanding.
const layer = (name, from, notTo, why) => ({
  name,
  severity: 'error',
  comment: why,
  from: { path: from },
  to: { path: notTo },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', comment: 'Files in a circle can only be understood together.', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file nobody imports is not used any more: delete it.',
      from: { orphan: true, pathNot: '(\\.test\\.ts$|\\.config|/pagina/|/bench/|\\.d\\.ts$|^src/main\\.ts$)' },
      to: {},
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The process must be testable without anything else: no npm package, no node:, nothing above it.',
      from: { path: '^src/domain' },
      to: { pathNot: '^src/domain' },
    },
    layer('steps-apart', '^src/domain/stappen/([^/]+)', '^src/domain/stappen/(?!$1)', 'A step that knows another step hides the order of the process.'),
    layer('tijd-low', '^src/tijd', '^(src/(?!tijd|domain)|bot)', 'Time knows the domain types only.'),
    ...['store', 'planning', 'intake', 'graph', 'access', 'api', 'documenten'].map((map) =>
      layer(`${map}-beside-its-siblings`, `^src/${map}/`, `^(src/(?!${map}/|domain/|tijd/)|bot)`, 'The edges stand beside each other; only use cases join them.'),
    ),
    layer('usecases-below-the-edges', '^src/usecases', '^(src/(http|local|main|product)|bot)', 'Use cases are called by http and bot, never the other way round.'),
    layer('http-not-bot', '^src/http', '^(bot|src/local)', 'HTTP and bot are two ways in; main joins them.'),
    layer('bot-not-http', '^bot', '^src/(http|local|main|graph|planning|intake)', 'HTTP and bot are two ways in; main joins them.'),
    layer('cards-see-the-domain-only', '^bot/cards', '^(src/(?!domain)|bot/(?!cards))', 'A card is a pure function of a view, so it cannot leak what the view lacks.'),
    layer('local-only-from-main', '^(src/(?!local|main|startfout)|bot)', '^src/local', 'Local mode must not be reachable from the product itself.'),
    layer('manifest-stands-apart', '^manifest', '^(src|bot|tab|test)', 'The app package is built from settings alone; a test compares its names with those of the code.'),
    layer('nobody-imports-the-manifest', '^(src|bot|tab)', '^manifest', 'The product must run without the parts that build its package.'),
    layer('nobody-imports-tests', '^(src|bot|tab)', '^test', 'Tests see the product, not the other way round.'),
    layer('tab-sees-types-of-the-api', '^tab', '^(src/(?!api)|bot)', 'The tab runs in a browser and knows the contract only.'),
    {
      name: 'only-store-knows-the-database', severity: 'error', comment: 'Another database library means changing one folder.',
      from: { path: '^(src|bot)', pathNot: '^src/(store)/' }, to: { path: 'node_modules/(pg|@electric-sql/pglite)/' },
    },
    {
      name: 'only-queue-knows-pg-boss', severity: 'error', comment: 'Another queue means changing one file.',
      from: { path: '^(src|bot)', pathNot: '^src/usecases/queue\\.ts$' }, to: { path: 'node_modules/pg-boss' },
    },
    {
      name: 'only-graph-knows-the-graph-client', severity: 'error', comment: 'Another Graph client means changing one folder.',
      from: { path: '^(src|bot)', pathNot: '^src/graph/' }, to: { path: 'node_modules/@microsoft/microsoft-graph-client' },
    },
    {
      name: 'only-documenten-knows-docx', severity: 'error', comment: 'Another way to make a Word file means changing one folder.',
      from: { path: '^(src|bot)', pathNot: '^src/documenten/' }, to: { path: 'node_modules/docx' },
    },
    {
      name: 'only-planning-knows-highs', severity: 'error', comment: 'A solver blocks its thread: only the thread of src/planning may run it, and another solver means changing one folder.',
      from: { path: '^(src|bot)', pathNot: '^src/planning/' }, to: { path: 'node_modules/highs' },
    },
    {
      name: 'only-bot-knows-botbuilder', severity: 'error', comment: 'The SDK is past its end of support: moving away must stay a matter of this folder.',
      from: { path: '^src' }, to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'no-dev-dependency-in-the-product', severity: 'error', comment: 'What ships must install without dev dependencies.',
      from: { path: '^(src|bot)', pathNot: '^src/local/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
    progress: { type: 'none' },
  },
};
