import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMachines } from '../../src/own-charts/index.ts';
import { formatIssues } from '../../src/scenario/index.ts';
import { Folder } from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const head = "import { createMachine } from 'xstate';\n";
/** A machine of two states with this in place of its start. */
const machine = (id: string, initial = 'on') =>
  `createMachine({\n  id: '${id}', initial: '${initial}',\n  states: { on: {}, off: {} },\n});\n`;
const opened = (text: string) => {
  folder.write('lamp.ts', head + text);
  return openMachines(folder.at('lamp.ts'));
};
const names = (text: string) => {
  const found = opened(text);
  return 'machines' in found ? found.machines.map(({ name }) => name) : [];
};
const problems = (text: string) => {
  const found = opened(text);
  if ('machines' in found) return [];
  const lines = formatIssues(found.issues, new Map(), 'en').split('\n').slice(0, -1);
  return lines.map((line) => line.replace(`${folder.path}/`, ''));
};

describe('a machine that leads nowhere', () => {
  test('is refused with the place, in each of several machines', () => {
    const text = `export const lamp = ${machine('lamp', 'onn')}export default ${machine('other', 'of')}`;
    expect(problems(text)).toEqual([
      'lamp.ts:3:24  state "lamp": unknown state "onn"  did you mean "on"?',
      'lamp.ts:7:25  state "other": unknown state "of"  did you mean "on"?',
    ]);
  });

  test.each([
    ["{ on: { GO: '#lamp.of' }, initial: 'a', states: { a: {} } }", ':2:47'],
    ["{ on: { GO: '#nowhere' }, initial: 'a', states: { a: {} } }", ':2:47'],
    ["{ on: { GO: 'a' }, initial: 'a', states: { a: {} } }", ':2:47'],
    ["{ initial: 'a', states: { a: {}, b: { states: { c: {} } } } }", ':2:73'],
  ])('%s is refused where it says so', (config, place) => {
    expect(problems(`export const lamp = createMachine(${config});`)[0]).toMatch(
      new RegExp(`^lamp\\.ts${place} `),
    );
  });
});

describe('the names of machines', () => {
  test('are their ids, those of the exports where an id is taken, and both where that is, too', () => {
    const three = ['one', 'lamp', 'two'].map((name) => `export const ${name} = ${machine('lamp')}`);
    expect(names(`${three.join('')}export default ${machine('lamp')}`)).toEqual([
      'lamp',
      'lamp-lamp',
      'one',
      'two',
    ]);
  });

  test('are never one another with a number, as second sheets are called, nor differ in capitals', () => {
    const two = `export const one = ${machine('lamp')}export const two = ${machine('lamp-2')}`;
    expect(names(`${two}export const three = ${machine('LAMP')}`).sort()).toEqual([
      'lamp',
      'three',
      'two',
    ]);
    expect(names(`export const 一 = ${machine('灯')}export const 二 = ${machine('台灯')}`)).toEqual(
      ['灯', 'machine-1-二'],
    );
  });

  test('are given once to a machine that is exported twice', () => {
    expect(names(`export const one = ${machine('lamp')}export { one as two };`)).toEqual(['lamp']);
  });
});
