// The arrows of ARCHITECTURE.md. A type import counts like any other.
const STAGES = 'content|release|charts|templates|deck|report|publication|proof';

// Package (a pattern below node_modules) → the one folder that may import it.
const HOMES = {
  handlebars: 'templates',
  'yaml|csv-parse|zod': 'content',
  'markdown-it|markdown-it-[a-z]+|@types/markdown-it': 'markdown',
  'harfbuzzjs|bidi-js|hyphen|linebreak|subset-font': 'text',
  'chart\\.js|chartjs-node-canvas|canvas|@napi-rs/canvas': 'charts',
  '@marp-team/[a-z-]+|pptxgenjs': 'deck',
  'pdfkit|@types/pdfkit': 'report',
  'playwright-core': 'host',
  commander: 'cli',
  'pdfjs-dist': 'preview/page',
};

const mayImport = (folder, allowed) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} imports only ${allowed.join(', ')} and itself.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'stages-apart',
      comment: 'A stage knows no other stage; src/pipeline.ts puts them in order.',
      severity: 'error',
      from: { path: `^src/(${STAGES})/` },
      to: { path: '^src/', pathNot: '^src/($1|model|diagnostics|markdown|text)/' },
    },
    {
      name: 'model-alone',
      comment: 'No library and no other folder in the types that flow between stages.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    mayImport('diagnostics', ['model']),
    mayImport('text', ['model', 'diagnostics']),
    mayImport('markdown', ['model', 'diagnostics', 'text']),
    mayImport('host', ['model', 'diagnostics']),
    {
      name: 'preview-imports',
      comment: 'The preview reaches the stages through the pipeline, and its page only their messages.',
      severity: 'error',
      from: { path: '^src/preview/', pathNot: '^src/preview/page/' },
      to: { path: '^src/', pathNot: '^src/((preview|model|diagnostics)/|pipeline/)|^src/preview/page/' },
    },
    {
      name: 'page-alone',
      comment: 'What runs in the browser is sent there whole.',
      severity: 'error',
      from: { path: '^src/preview/page/' },
      to: { path: '^src/', pathNot: '^src/preview/(page/|messages\\.ts)' },
    },
    {
      name: 'cli-imports',
      comment:
        'The command line reaches the stages through the pipeline; schemas and where an audience’s parts come from are data it prints, and its launcher loads the shaper.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/((cli|host|model|diagnostics)/|preview/start-preview\\.ts|pipeline/|content/(json-schema|inherit-audience)\\.ts|text/load-shaper\\.ts)',
      },
    },
    {
      name: 'loose-files',
      comment: 'Only index.ts and pipeline.ts lie in src itself.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+$', pathNot: '^src/(index|pipeline)\\.ts$' },
    },
    {
      name: 'pipeline-is-the-top',
      comment: 'Only the public API, the command line and the preview run the pipeline.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index\\.ts|pipeline\\.ts|pipeline/|cli/|preview/)' },
      to: { path: '^src/((index|pipeline)\\.ts$|pipeline/)' },
    },
    {
      name: 'one-door',
      comment: 'Only host, preview and cli touch the machine.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(host|preview|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    ...Object.entries(HOMES).map(([packages, home]) => ({
      name: `one-home-${home}`,
      comment: `Only src/${home} imports ${packages}.`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${home}/` },
      to: { path: `(^|/)node_modules/(${packages})/` },
    })),
    {
      name: 'no-undeclared-package',
      comment: 'The preview’s page is compiled into the product, and what it imports with it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/preview/page/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/charts/canvas/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
