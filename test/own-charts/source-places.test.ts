import { describe, expect, test } from 'vitest';
import { placeOfState, placeOfString } from '../../src/own-charts/source-places.ts';

const text = `import { setup } from 'xstate';
const idle = 'waiting';
export const desk = setup({}).createMachine({
  initial: 'waiting',
  states: {
    waiting: { on: { CALL: 'busy' } },
    'busy': { states: { busy: { after: { ring: 'waiting' } }, $over: {} } },
  },
});
const shelf = setup({}).createMachine({
  states: { waiting: { always: 'gone' } },
});
export default shelf;
export const other = 1;
`;

/** Line, column and what stands there. */
const shown = (place: ReturnType<typeof placeOfState>) => {
  if (place === undefined) return undefined;
  const { line, column, length } = place;
  const at = text.split('\n')[line - 1]!.slice(column - 1, column - 1 + length);
  return `${line}:${column} ${at}`;
};

describe('a state is found', () => {
  const place = (keys: readonly string[], word = '', exported = '') =>
    shown(placeOfState('c.ts', text, keys, word, exported));

  test('by its keys, one after the other, quoted or not', () => {
    expect(place(['waiting'])).toBe('6:5 waiting');
    expect(place(['busy'])).toBe("7:5 'busy'");
    expect(place(['busy', '$over'])).toBe('7:63 $over');
    expect(place(['busy', 'nowhere'])).toBeUndefined();
  });

  test('inside another one of the same name', () => {
    expect(place(['busy', 'busy'])).toBe('7:25 busy');
  });

  test('by a word that is meant, after its keys', () => {
    expect(place(['waiting'], 'CALL')).toBe('6:22 CALL');
    expect(place(['busy'], 'waiting')).toBe("7:48 'waiting'");
    // A word that is not there leaves the state.
    expect(place(['waiting'], 'RING')).toBe('6:5 waiting');
  });

  test('in the machine that is exported by a name', () => {
    expect(place(['waiting'], '', 'desk')).toBe('6:5 waiting');
    expect(place(['waiting'], '', 'shelf')).toBe('11:13 waiting');
    expect(place(['waiting'], 'gone', 'shelf')).toBe("11:32 'gone'");
    // What is exported by another name is looked for from the beginning.
    expect(place(['waiting'], '', 'counter')).toBe('6:5 waiting');
  });

  test('in the machine that is exported under another name, or after it was made', () => {
    const states = (exports: string) => `const one = createMachine({ states: { on: {} } });
const two = createMachine({ states: { on: {} } });
${exports}`;
    const lineOf = (exports: string, exported: string) =>
      placeOfState('c.ts', states(exports), ['on'], '', exported)?.line;
    expect(lineOf('export default two;', 'default')).toBe(2);
    expect(lineOf('export default two\n', 'default')).toBe(2);
    expect(lineOf('export { one, two as default };', 'default')).toBe(2);
    expect(lineOf('export { one as first, two as second };', 'second')).toBe(2);
    expect(lineOf('export { one as first, two as second };', 'first')).toBe(1);
    expect(
      lineOf('export default createMachine({ states: { on: {} } });', 'default'),
      'made where it is exported',
    ).toBe(3);
  });

  test('as nothing where neither a state nor a word is named or found', () => {
    expect(place([])).toBeUndefined();
    expect(place([], 'RING')).toBeUndefined();
    expect(place([], 'CALL')).toBe('6:22 CALL');
  });
});

describe('a text is found', () => {
  test('with its quotation marks, and with what may follow after a separator', () => {
    expect(shown(placeOfString('c.ts', text, 'xstate'))).toBe("1:23 'xstate'");
    const imported = 'from "xstate/graph"; from \'./a.b\'';
    expect(placeOfString('c.ts', imported, 'xstate')).toMatchObject({ column: 6, length: 14 });
    expect(placeOfString('c.ts', imported, './a', '.')).toMatchObject({ column: 27, length: 7 });
    expect(placeOfString('c.ts', imported, './a')).toBeUndefined();
  });
});
