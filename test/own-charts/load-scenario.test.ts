import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/own-charts/index.ts';
import { desk, deskInJavaScript, Folder, scenario } from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder({ 'desk.ts': desk, 'desk.yaml': scenario });
});
afterEach(() => folder.remove());

/** The scenario with another chart file. */
const naming = (file: string): string => scenario.replace('./desk.ts', file);

/** The chart with a piece of its text exchanged. */
function chartWith(from: string, to: string): string {
  if (!desk.includes(from)) throw new RangeError(`there is no ${from}`);
  return desk.replace(from, () => to);
}

describe('a scenario plays a chart of its own', () => {
  test('in TypeScript', () => {
    const read = folder.load();
    expect('file' in read && read.file.resolve('today').charts['desk']?.id).toBe('desk');
  });

  test.each([
    ['an ES module', 'desk.mjs', deskInJavaScript],
    ['a module of a folder that says nothing of modules', 'desk.js', deskInJavaScript],
    [
      'a CommonJS module',
      'desk.cjs',
      deskInJavaScript
        .replace(/^import \{(.*)\} from (.*);$/gm, 'const {$1} = require($2);')
        .replace('export default', 'module.exports ='),
    ],
  ])('in JavaScript: %s', (_, name, text) => {
    folder.write(name, text);
    folder.write('desk.yaml', naming(name));
    expect(folder.problems()).toEqual([]);
  });

  test.each([
    ['the only machine', chartWith('export default', 'export const one = 1; export const visit =')],
    [
      'the one named like the chart',
      `${chartWith('export default', 'export const desk =')}export const other = setup({}).createMachine({});\n`,
    ],
  ])('exported as %s', (_, text) => {
    folder.write('desk.ts', text);
    expect(folder.problems()).toEqual([]);
  });

  test('that imports from beside it, JSON too', () => {
    folder.write('names.json', '{ "pool": "clerks" }');
    folder.write(
      'lib/ask.ts',
      "import { pool } from '../names.json';\nexport const ask = { pool };\n",
    );
    folder.write(
      'desk.ts',
      `import { ask } from './lib/ask.ts';\n${chartWith("{ pool: 'clerks' }", 'ask')}`,
    );
    expect(folder.problems()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')(
    'through a link, from beside where it really is',
    () => {
      folder.write('real/dep.ts', "export const pool = 'clerks';\n");
      const text = chartWith("{ pool: 'clerks' }", '{ pool }');
      folder.write('real/desk.ts', `import { pool } from './dep.ts';\n${text}`);
      fs.mkdirSync(folder.at('link'));
      fs.symlinkSync('../real/desk.ts', folder.at('link/desk.ts'));
      folder.write('desk.yaml', naming('./link/desk.ts'));
      expect(folder.problems()).toEqual([]);
    },
  );

  test('and asks a module what it knows of itself', () => {
    folder.write('pool.txt', 'clerks');
    folder.write(
      'desk.ts',
      `import { readFileSync } from 'node:fs';\n${chartWith(
        "{ pool: 'clerks' }",
        "{ pool: readFileSync(new URL('./pool.txt', import.meta.url), 'utf8') }",
      )}`,
    );
    expect(folder.problems()).toEqual([]);
  });

  test('and charts of sixfronts beside it', () => {
    expect(folder.problems()).toEqual([]);
    const read = folder.load();
    expect(Object.keys('file' in read ? read.file.resolve('today').charts : {})).toContain('probe');
  });
});

test('a chart that the scenario names and no role plays is noted', () => {
  folder.write('desk.ts', desk);
  const unused = scenario.replace(
    'charts: { desk: ./desk.ts }',
    'charts: { desk: ./desk.ts, desk2: ./desk.ts }',
  );
  folder.write('desk.yaml', unused);
  const read = folder.load();
  expect('file' in read && read.notes).toEqual([
    expect.objectContaining({ code: 'neverUsed', noun: 'chart', received: 'desk2', line: 11 }),
  ]);
  const played =
    'variants:\n  later: { title: { zh: 后, en: later }, patch: { roles: { visit: { chart: desk2 } } } }';
  folder.write('desk.yaml', unused.replace('variants:', played));
  const both = folder.load();
  expect('file' in both && both.notes).toEqual([]);
  folder.write('desk.yaml', scenario);
});

/** What is wrong when the chart file has this text. */
function told(text: string, language: 'zh' | 'en' = 'en'): string[] {
  folder.write('desk.ts', text);
  return folder.problems(language);
}

describe('what is wrong with a chart file is told with its place', () => {
  test('a syntax error', () => {
    expect(told(chartWith("id: 'desk',", "id: 'desk',,"))).toEqual([
      'desk.ts:12:14  not valid TypeScript or JavaScript: Expected identifier but found ","',
    ]);
  });

  test('a declaration of settings that cannot be understood', () => {
    const meta = (settings: string) =>
      chartWith("id: 'desk',", `id: 'desk', meta: { settings: ${settings} },`);
    expect(told(meta("{ desks: { is: 'whole', least: 1 } }"))).toEqual([]);
    const [english, ...more] = told(meta("{ desks: { is: 'int' } }"));
    expect(more).toEqual([]);
    expect(english).toMatch(
      /^desk\.ts:12:\d+ {2}state "desk": meta says of "desks" what cannot be understood/u,
    );
    expect(english).toContain('boolean, whole, number, text');
    expect(told(meta("{ desks: { is: 'int' } }"), 'zh').join()).toContain(
      'meta 中对 "desks" 的说明无法理解',
    );
  });

  test('columns count letters, not bytes', () => {
    expect(told('const 名称 = "柜台", b = ;\n')).toEqual([
      'desk.ts:1:22  not valid TypeScript or JavaScript: Unexpected ";"',
    ]);
  });

  test('a file that is not there, a folder, a file of another kind', () => {
    folder.write('desk.yaml', naming('./dsek.ts'));
    expect(folder.problems()).toEqual(['desk.yaml:11:17  "dsek.ts" does not exist']);
    folder.write('folder.ts/x', '');
    folder.write('desk.yaml', naming('./folder.ts'));
    expect(folder.problems()).toEqual(['desk.yaml:11:17  "folder.ts" is a folder, not a file']);
    folder.write('desk.scxml', '<scxml/>');
    folder.write('desk.yaml', naming('./desk.scxml'));
    expect(folder.problems()).toEqual([
      'desk.yaml:11:17  "desk.scxml" is no chart file  a chart file ends in .ts, .mts, .cts, .js, .mjs, .cjs',
    ]);
  });

  test('an import that leads nowhere, a package that is not installed', () => {
    expect(told(`import './lib/aks.ts';\n${desk}`)).toEqual([
      'desk.ts:1:8  "./lib/aks.ts" does not exist',
    ]);
    expect(told(`import '@scope/no-such/part';\n${desk}`)).toEqual([
      'desk.ts:1:8  the package "@scope/no-such/part" is not installed where the chart file is  npm install @scope/no-such',
    ]);
  });

  test('a program that stops, where it stops', () => {
    folder.write('lib.ts', 'interface T { x: T }\nexport const f = (t: T) =>\n  t.x.x;\n');
    expect(told("import { f } from './lib.ts';\nexport default f({} as never);\n")).toEqual([
      "lib.ts:3:7  this chart file stops with an error: Cannot read properties of undefined (reading 'x')",
    ]);
    const nowhere = chartWith("patience: 'gone'", "patience: 'gonne'");
    expect(told(nowhere)).toEqual([
      "desk.ts:20:26  this chart file stops with an error: Invalid transition definition for state node 'desk.queueing': Child state 'gonne' does not exist on 'desk'",
    ]);
  });

  test('but a history target that XState takes for the state around it is none', () => {
    const text = chartWith(
      "gone: { type: 'final' },",
      "gone: { type: 'final' },\n    back: { type: 'history', target: '.served' },",
    );
    expect(told(text)).toEqual([]);
  });

  test('a start, or where to go without a past, that is not there, all of them at once', () => {
    const text = chartWith("initial: 'queueing'", "initial: 'queuing'").replace(
      "gone: { type: 'final' },",
      "gone: { type: 'final' },\n    back: { type: 'history', target: ['gon', '#desk.gone', 'served'] },",
    );
    expect(told(text)).toEqual([
      'desk.ts:15:12  state "desk": unknown state "queuing"  did you mean "queueing"?',
      'desk.ts:32:39  state "desk.back": unknown state "gon"  did you mean "gone"?',
    ]);
    expect(told(text, 'zh')[0]).toBe(
      'desk.ts:15:12  状态 "desk"：未知的状态 "queuing"  是否应为 "queueing"？',
    );
  });

  test('a target that every object has under its name is a state as little as another', () => {
    expect(told(chartWith("on: { DONE: 'gone' }", "on: { DONE: 'toString' }"))).toEqual([
      'desk.ts:29:19  state "desk.served": unknown state "toString"  one of queueing, served, gone',
    ]);
  });

  test('an id of a history state that XState would mistake for a past', () => {
    const text = chartWith(
      "gone: { type: 'final' },",
      "gone: { type: 'final' },\n    back: { type: 'history', id: 'constructor' },",
    );
    expect(told(text)).toEqual([
      'desk.ts:32:34  a history state cannot have the id "constructor", a name that every object has  give it another id, or none',
    ]);
    expect(told(text, 'zh')).toEqual([
      'desk.ts:32:34  历史状态的 id 不能是 "constructor"：每个对象都有这个名称  请换一个 id，或不写',
    ]);
  });

  test('an id that two states have', () => {
    const text = chartWith(
      "gone: { type: 'final' },",
      "gone: { type: 'final', id: 'desk.served' },",
    );
    expect(told(text)).toEqual(['desk.ts:31:32  there is another state "desk.served"']);
    expect(told(text, 'zh')).toEqual(['desk.ts:31:32  状态 "desk.served" 重复']);
  });

  test('no machine, and several', () => {
    expect(told('export const a = 1;\nexport default () => {};\n')).toEqual([
      'desk.ts  no XState 5 machine in a, default  write export default setup({ … }).createMachine({ … })',
    ]);
    expect(told('')).toEqual(['desk.yaml:11:17  "desk.ts" is empty']);
    const two = ['one', 'two'].map((name) => `export const ${name} = setup({}).createMachine({});`);
    expect(told(["import { setup } from 'xstate';", ...two].join('\n'))).toEqual([
      'desk.ts  several machines are exported: one, two  call one "desk", or export it as default',
    ]);
  });

  test('the name of a chart of sixfronts', () => {
    folder.write('desk.yaml', scenario.replace('{ desk:', '{ probe: ./desk.ts, desk:'));
    expect(folder.problems()).toEqual([
      'desk.yaml:11:11  "probe" is a chart that comes with sixfronts  give yours another name',
    ]);
  });

  test('charts that are no table of names and files', () => {
    folder.write('desk.yaml', scenario.replace('./desk.ts', '[1]'));
    expect(folder.problems()).toEqual(['desk.yaml:11:17  expected text, received "[…]"']);
  });
});

describe('what a chart asks for and nobody gives is told before anything runs', () => {
  test.each([
    [
      'invoke',
      "meta: { heading: 'waiting' },",
      "invoke: { src: 'ask' },",
      /^desk\.ts:18:7 {2}state "desk.queueing": invoke cannot be simulated {2}charts ask their host/,
    ],
    [
      'an actor',
      "entry: { type: 'seize', params: { pool: 'clerks' } },",
      "entry: [{ type: 'seize', params: { pool: 'clerks' } }, spawnChild('ask')],",
      /^desk\.ts:19:62 {2}state "desk.queueing": spawnChild cannot be simulated/,
    ],
    [
      'an action',
      "type: 'seize'",
      "type: 'seise'",
      /^desk\.ts:19:22 {2}state "desk.queueing": unknown action "seise" {2}did you mean "seize"\?$/,
    ],
    [
      'a guard',
      "on: { DONE: 'gone' },",
      "on: { DONE: { target: 'gone', guard: 'urgnt' } },",
      /^desk\.ts:29:44 {2}state "desk.served": unknown guard "urgnt" {2}did you mean "urgent"\?$/,
    ],
    [
      'a parameter',
      "params: { name: 'served' }",
      'params: {}',
      /^desk\.ts:26:17 {2}state "desk.served": "milestone" does not say which name/,
    ],
    [
      'an answer',
      "on: { GRANTED: 'served' },",
      "on: { GRANT: 'served' },",
      /^desk\.ts:19:22 {2}state "desk.queueing": "seize" is answered by "GRANTED", which no state waits for/,
    ],
    [
      'names that only a case could tell',
      "params: { pool: 'clerks' }",
      'params: ({ context }) => ({ pool: String(new context.Pool()) })',
      /^desk\.ts:19:22 {2}state "desk.queueing": the params of "seize" cannot be worked out/,
    ],
  ])('%s', (_, from, to, expected) => {
    const text = chartWith(from, to).replace('{ setup }', '{ setup, spawnChild }');
    expect(told(text)[0]).toMatch(expected);
    expect(told(text, 'zh')[0]).toMatch(/^desk\.ts:\d+:\d+ {2}状态 "desk/);
  });

  test('an id that no state has', () => {
    const text = chartWith(
      "on: { DONE: 'gone' },",
      "on: { DONE: { target: 'gone', guard: stateIn('#gon') } },",
    ).replace('{ setup }', '{ setup, stateIn }');
    expect(told(text)).toEqual([
      'desk.ts:29:52  state "desk.served": unknown state "#gon"  one of #desk, #desk.queueing, #desk.served, #desk.gone',
    ]);
  });

  test.each([
    ["{ pool: 'clerks', unit: 2 }", '"unit"  did you mean "units"?'],
    ["{ pool: 'clerks', units: 0 }", '"0" is out of range  must be >= 1'],
    ["{ pool: 'clerks', units: '2' }", 'expected a whole number, received "2"'],
    ["{ pool: 'clerks', priority: NaN }", 'expected a number, received "NaN"'],
    ["({ context }) => ({ pool: 'clerks', prio: context.urgent ? 0 : 1 })", '"prio"'],
  ])('a parameter that is not what it must be: %s', (params, expected) => {
    const [first = '', ...others] = told(chartWith("{ pool: 'clerks' }", params));
    expect(first).toMatch(/^desk\.ts:19:\d+ /);
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });

  test('a parameter that a function works out of the case is not looked at before there is one', () => {
    const params = "({ context }) => ({ pool: 'clerks', priority: context.urgent ? 0 : 1 })";
    expect(told(chartWith("{ pool: 'clerks' }", params))).toEqual([]);
  });

  test('a heading that no minutes can be booked to', () => {
    expect(told(chartWith("heading: 'working'", "heading: 'wrking'"))).toEqual([
      'desk.ts:24:24  "wrking" is not possible here  did you mean "working"?',
    ]);
  });

  test('a number that is no delay', () => {
    const after = (ms: string) =>
      told(chartWith("on: { DONE: 'gone' }", `on: { DONE: 'gone' }, after: { ${ms}: 'gone' }`));
    const rule = 'a delay is a finite number of ms, 0 or more';
    expect(after("'-5'")).toEqual([
      `desk.ts:29:38  state "desk.served": no delay can be "-5"  ${rule}`,
    ]);
    expect(after('Infinity')).toEqual([
      `desk.ts:29:38  state "desk.served": no delay can be "Infinity"  ${rule}`,
    ]);
    expect(folder.problems('zh')).toEqual([
      'desk.ts:29:38  状态 "desk.served"：延时不能是 "Infinity"  延时须为有限的毫秒数，不小于 0',
    ]);
  });

  test('a delay that is misspelt, in the scenario or in the chart', () => {
    folder.write('desk.yaml', scenario.replace('patience', 'patiense'));
    expect(folder.problems()).toEqual([
      'desk.yaml:23:7  unknown delay "patiense"  did you mean "patience"?',
    ]);
    folder.write('desk.yaml', scenario);
    expect(told(chartWith("after: { patience: 'gone' }", "after: { patiance: 'gone' }"))).toEqual([
      'desk.yaml:23:7  unknown delay "patience"  did you mean "patiance"?',
    ]);
  });

  test('all at once: those of the chart and those of the scenario', () => {
    folder.write('desk.yaml', scenario.replace('units: 2', 'units: two'));
    const text = chartWith("type: 'seize'", "type: 'seise'").replace("'urgent' }", "'urgnt' }");
    expect(told(text).map((line) => line.split('  ')[0])).toEqual([
      'desk.ts:19:22',
      'desk.yaml:13:51',
      'desk.yaml:21:7',
    ]);
  });
});

describe('the hash of a scenario', () => {
  const hash = (): string => {
    const read = folder.load();
    if ('issues' in read) throw new Error(folder.problems().join('\n'));
    return read.file.hash;
  };

  test('covers its charts, and what they import from beside them', () => {
    folder.write('names.ts', "export const pool = 'clerks';\n");
    folder.write(
      'desk.ts',
      `import { pool } from './names.ts';\n${chartWith("pool: 'clerks'", 'pool')}`,
    );
    const first = hash();
    expect(hash()).toBe(first);
    folder.write('names.ts', "export const pool = 'clerks'; // the same people\n");
    const second = hash();
    expect(second).not.toBe(first);
    folder.write('desk.ts', `${desk}\n`);
    expect(new Set([first, second, hash()]).size).toBe(3);
  });
});

test('a population is of what chance settles: what is set or assigned is in no log', () => {
  const target = (population: string) => `sixfronts: 1
targets:
  - { id: one, title: { zh: 一, en: one }, definition: { zh: 一, en: one }, variant: today, role: check,
      metric: wait, statistic: mean, source: S1, population: ${population} }
`;
  const settings = 'settings: { counter: { value: 1, assumption: one } }\n    draws:';
  folder.write('desk.yaml', `${scenario.replace('draws:', settings)}targets: [one.yaml]\n`);
  folder.write('targets/published.yaml', 'sources: { S1: { title: a newspaper } }\ntargets: []\n');
  folder.write('one.yaml', target('{ urgent: true }'));
  expect(folder.problems()).toEqual([]);
  folder.write('one.yaml', target('{ counter: 1 }'));
  expect(folder.problems()).toEqual(['one.yaml:4:64  unknown attribute "counter"  one of urgent']);
});

test('what is no path, no way to read files or no machines is refused by name', () => {
  const charts = {} as never;
  expect(() => loadScenario(undefined as never)).toThrow('path must be text, received undefined');
  expect(() => loadScenario('desk.yaml', charts)).toThrow(
    'readFile must be a function, received {}',
  );
  expect(() => loadScenario('desk.yaml', undefined, [] as never)).toThrow(
    'charts must be an object, received []',
  );
});
