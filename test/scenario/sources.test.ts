import { describe, expect, test } from 'vitest';
import { Issues } from '../../src/scenario/issue.ts';
import { type Located, plain } from '../../src/scenario/located.ts';
import { shippedPath } from '../../src/scenario/shipped.ts';
import { readPublished, Texts } from '../../src/scenario/sources.ts';
import { filesOf } from './small.ts';

const named: Located = {
  kind: 'scalar',
  at: { file: 's.yaml', line: 4, column: 10, length: 6 },
  value: 'p.yaml',
  text: 'p.yaml',
};
const rows = `sources: { S01: { title: one } }
targets: [{ id: mean, value: 3, unit: hours, source: S01 }]
`;

/** What is read of a file of published figures, and what is told, with its place. */
function reading(files: Readonly<Record<string, string>>, by?: Located) {
  const issues = new Issues();
  const texts = new Texts(filesOf(files));
  const { sources, figures } = readPublished('p.yaml', by, texts, issues.report);
  const told = issues.list().map(({ file, line, column, length, code }) => {
    return [file, line, column, length, code];
  });
  return {
    sources: [...sources],
    figures: [...figures.values()],
    told,
    read: [...texts.all.keys()],
  };
}

describe('published figures', () => {
  const figures = [{ id: 'mean', value: 3, unit: 'hours', source: 'S01' }];

  test('are those of the file, named or not', () => {
    for (const by of [undefined, named]) {
      const found = reading({ 'p.yaml': rows }, by);
      expect(found).toEqual({ sources: ['S01'], figures, told: [], read: ['p.yaml'] });
    }
  });

  test('are the shipped ones only where nobody named a file and none is there', () => {
    const shipped = shippedPath('targets/published');
    expect(reading({ [shipped]: rows })).toMatchObject({ sources: ['S01'], figures, told: [] });
    expect(reading({ [shipped]: rows }, named)).toMatchObject({
      sources: [],
      told: [['s.yaml', 4, 10, 6, 'missingFile']],
    });
    const empty = reading({ [shipped]: rows, 'p.yaml': ' ' });
    expect(empty).toMatchObject({ sources: [], told: [['p.yaml', 1, 1, 0, 'emptyFile']] });
    const odd = reading({ [shipped]: rows, 'p.yaml': 'sources: 3\ntargets: []\n' });
    expect(odd).toMatchObject({ sources: [], told: [['p.yaml', 1, 10, 1, 'wrongType']] });
  });

  test('are none where even the shipped ones are not there', () => {
    expect(reading({})).toEqual({ sources: [], figures: [], told: [], read: [] });
  });
});

test('texts are kept in the order in which they were read, those of others too', () => {
  const texts = new Texts(filesOf({ 'b.yaml': 'b: 1', 'a.yaml': 'a: 1' }));
  const issues = new Issues();
  expect(plain(texts.open('b.yaml', issues.report)!)).toEqual({ b: 1 });
  texts.add({ 'c.ts': 'c' });
  expect(texts.openText('a.yaml', issues.report)).toBe('a: 1');
  expect([...texts.all]).toEqual([
    ['b.yaml', 'b: 1'],
    ['c.ts', 'c'],
    ['a.yaml', 'a: 1'],
  ]);
});

describe('a file that is read again', () => {
  const files = { 'p.yaml': 'a: 1\n' };
  const readFile = () => files['p.yaml'];
  const read = () => {
    const issues = new Issues();
    const values = new Texts(readFile).open('p.yaml', issues.report);
    return { values, plain: values && plain(values), told: issues.list().map(({ code }) => code) };
  };

  test('is read as it is by then, and once while it is the same', () => {
    const first = read();
    expect(read().values).toBe(first.values);
    files['p.yaml'] = 'a: 2\n';
    expect([first.plain, read().plain]).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test('has its problems told each time', () => {
    files['p.yaml'] = 'a: 1\na: 2\n';
    expect([read().told, read().told]).toEqual([['duplicateKey'], ['duplicateKey']]);
  });
});
