// The direction of imports: each layer may import from the layers below it, never from above.
// Layers from the bottom up; the ground (limits, random, result) is free to all.
const layers = [
  ['expression'],
  ['algebra'],
  ['calculus', 'equivalence'],
  ['grading'],
  ['exercise'],
  ['problem-set'],
  ['publish'],
  ['practice'],
  ['index'],
  // The command line starts the server; the server knows nothing of the command line.
  ['server'],
  ['cli'],
];
const pathOf = (name) => (name === 'index' ? '^src/index\\.ts$' : `^src/${name}/`);

const upward = layers.flatMap((names, level) =>
  names.map((name) => ({
    name: `${name}-imports-downward-only`,
    severity: 'error',
    comment: `src/${name} must not import from a layer above it or beside it.`,
    from: { path: pathOf(name) },
    to: {
      path: [
        ...names.filter((other) => other !== name).map(pathOf),
        ...layers
          .slice(level + 1)
          .flat()
          .map(pathOf),
      ],
    },
  })),
);

module.exports = {
  forbidden: [
    ...upward.filter((rule) => rule.to.path.length > 0),
    {
      name: 'ground-imports-nothing',
      severity: 'error',
      comment: 'limits, random and result stand on nothing of ours.',
      from: { path: '^src/(limits|random|result)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(limits|random|result)\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle of value imports means two nouns that are one, or a layer upside down.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-runs-in-browsers',
      severity: 'error',
      comment: 'Everything below the library runs in a browser: no Node built-ins there.',
      from: { path: '^src/(expression|algebra|calculus|equivalence|grading|exercise)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nunjucks-in-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/exercise/render\\.ts$' },
      to: { path: 'node_modules/nunjucks' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'] },
  },
};
