/**
 * Who may import whom. One row a room of `src`: the rooms below it that it may use, the npm packages
 * (any others are refused) and the built-in modules of Node. Imports of types count like any other.
 * A row is a promise to the reader: what is not named cannot be in there.
 */
const house = {
  engine: { rooms: [] },
  options: { rooms: [] },
  random: { rooms: [], packages: ['@stdlib/[^/]+'], builtins: ['module'] },
  stats: { rooms: [], packages: ['@stdlib/[^/]+'], builtins: ['module'] },
  text: { rooms: [] },
  charts: { rooms: [], packages: ['xstate'] },
  eventlog: { rooms: ['random'], builtins: ['crypto', 'fs', 'path', 'zlib'] },
  cases: { rooms: ['random'], packages: ['@faker-js/faker'] },
  interpreter: {
    rooms: ['engine', 'random', 'charts', 'eventlog', 'options'],
    packages: ['xstate'],
  },
  diagram: {
    rooms: ['charts', 'interpreter', 'options'],
    packages: ['xstate', 'elkjs', '@resvg/resvg-js'],
    builtins: ['child_process', 'events', 'module', 'worker_threads'],
  },
  scenario: {
    rooms: ['random', 'engine', 'charts', 'text'],
    packages: ['yaml', 'zod'],
    builtins: ['crypto', 'fs', 'path', 'url'],
  },
  'own-charts': {
    rooms: ['charts', 'interpreter', 'scenario', 'options'],
    packages: ['esbuild'],
    builtins: ['module', 'path', 'url', 'vm'],
  },
  metrics: { rooms: ['engine', 'eventlog', 'stats'] },
  model: {
    rooms: [
      'engine',
      'random',
      'charts',
      'eventlog',
      'interpreter',
      'scenario',
      'cases',
      'metrics',
      'options',
    ],
  },
  experiments: {
    rooms: [
      ...['model', 'interpreter', 'scenario', 'metrics', 'stats', 'random', 'eventlog', 'charts'],
      'own-charts',
      'options',
    ],
    packages: ['piscina'],
    builtins: ['crypto', 'os', 'url', 'worker_threads'],
  },
  report: {
    rooms: [
      ...['metrics', 'stats', 'experiments', 'scenario', 'diagram', 'eventlog', 'cases', 'charts'],
      'text',
    ],
    packages: ['cli-table3'],
    builtins: ['util'],
  },
  cli: {
    rooms: [
      ...['engine', 'random', 'stats', 'text', 'charts', 'eventlog', 'cases', 'diagram'],
      ...['interpreter', 'scenario', 'metrics', 'model', 'experiments', 'report', 'own-charts'],
      'options',
    ],
    packages: ['commander', 'cli-progress'],
    builtins: ['.+'],
  },
};

const anyOf = (names) => (names.length > 0 ? `(${names.join('|')})` : '(?!)');

/** The rules of one row: other rooms, packages and built-ins that it does not name are refused. */
const rulesOf = ([room, { rooms, packages = [], builtins = [] }]) => {
  const from = { path: `^src/${room}/` };
  return [
    {
      name: `${room}-rooms`,
      severity: 'error',
      comment: `${room} may import from: ${rooms.join(', ') || 'no other room'}`,
      from,
      to: { path: '^src/', pathNot: `^src/${anyOf([room, ...rooms])}/` },
    },
    {
      name: `${room}-packages`,
      severity: 'error',
      comment: `${room} may import the packages: ${packages.join(', ') || 'none'}`,
      from,
      to: { path: '(^|/)node_modules/', pathNot: `(^|/)node_modules/${anyOf(packages)}/` },
    },
    {
      name: `${room}-builtins`,
      severity: 'error',
      comment: `${room} may import the built-in modules: ${builtins.join(', ') || 'none'}`,
      from,
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?${anyOf(builtins)}(/|$)` },
    },
  ];
};

module.exports = {
  forbidden: [
    ...Object.entries(house).flatMap(rulesOf),
    {
      name: 'room-without-a-row',
      severity: 'error',
      comment: 'every room of src has a row in the table; only index.ts stands in the hall',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(house).join('|')})/|^src/index\\.ts$` },
      to: {},
    },
    {
      name: 'only-src',
      severity: 'error',
      comment: 'src imports nothing of the project that stands outside src',
      from: { path: '^src/' },
      to: {
        pathNot: '^src/|(^|/)node_modules/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'imports never run in a circle, types counted',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'a module that nobody imports and that imports nothing is left over',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
    {
      name: 'not-resolved',
      severity: 'error',
      comment: 'what is imported exists',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no compiler for dependency-cruiser to call: swc reads the sources. Without it
    // nothing is read and nothing is wrong, which test/tooling/house.test.ts would notice.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
