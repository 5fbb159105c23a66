import { describe, expect, test } from 'vitest';
import { Issues } from '../../src/scenario/issue.ts';
import { child, locate, plain } from '../../src/scenario/located.ts';
import { readYaml } from '../../src/scenario/read-yaml.ts';

function reading(text: string) {
  const issues = new Issues();
  const value = readYaml('f.yaml', text, issues.report);
  const found = issues
    .list()
    .map(({ line, column, code, received }) =>
      `${line}:${column} ${code} ${received ?? ''}`.trim(),
    );
  return { value, found };
}

test('every value knows its place, also one that an alias repeats', () => {
  const { value, found } = reading('a: &x { b: [1, two] }\nc: *x\n');
  expect(found).toEqual([]);
  expect(value && plain(value)).toEqual({ a: { b: [1, 'two'] }, c: { b: [1, 'two'] } });
  expect(locate(value, ['a', 'b', 1])?.at).toEqual({
    file: 'f.yaml',
    line: 1,
    column: 16,
    length: 3,
  });
  expect(locate(value, ['c', 'b', 1])?.at.line).toBe(1);
  expect(child(value, 'c')?.at).toMatchObject({ line: 1, column: 1 });
});

test('a place is as long as its text, or as far as the line goes, and a sign at least', () => {
  const { value } = reading('a: "one\n  two"\nlong: three\nlast: four');
  const lengths = (...path: (string | number)[]) => locate(value, path)?.at.length;
  expect([lengths('a'), lengths('long'), lengths('last')]).toEqual([4, 5, 4]);
  const list = 'a:\n- x\n-\n- { b: 1 }\n- {}';
  const items = child(reading(list).value, 'a');
  expect(locate(items, [0])?.at).toMatchObject({ line: 2, column: 3, length: 1 });
  expect(locate(items, [1])?.at).toMatchObject({ line: 3, column: 2, length: 1 });
  expect(locate(items, [2])?.at).toMatchObject({ line: 4, column: 3, length: 1 });
  expect(locate(items, [2, 'b'])?.at).toMatchObject({ line: 4, column: 8, length: 1 });
  expect(child(reading('long: 1').value, 'long')?.at.length).toBe(1);
  const { value: keys } = reading('first: 1\n1e10:\n');
  const entries = keys?.kind === 'table' ? [...keys.entries.values()] : [];
  expect(entries.map(({ key }) => key.length)).toEqual([5, 4]);
  // What is empty is where its key is.
  expect(entries[1]?.value.at).toEqual(entries[1]?.key);
});

test('a text is known as it reads, any other value as it is written', () => {
  const { value } = reading('a: one\n  two\nb: "x"\nc: 0x1F\nd: ~\ne:\n');
  const texts = ['a', 'b', 'c', 'd', 'e'].map((key) => {
    const found = child(value, key);
    return found?.kind === 'scalar' ? [found.value, found.text] : undefined;
  });
  expect(texts).toEqual([
    ['one two', 'one two'],
    ['x', 'x'],
    [31, '0x1F'],
    [null, '~'],
    [null, ''],
  ]);
});

test('of a key that is there twice the first stands, and the second is marked as a whole', () => {
  const lengths: number[] = [];
  const value = readYaml('f', '{ aa: 1, b: 2, aa: 3 }', (at, _, { code, received }) => {
    expect([code, received]).toEqual(['duplicateKey', 'aa']);
    lengths.push(at.length);
  });
  expect(value && plain(value)).toEqual({ aa: 1, b: 2 });
  expect(lengths).toEqual([2]);
});

test('YAML is 1.2: no is a text, and so are times of day', () => {
  expect(plain(reading('a: no\nb: 08:30\nc: 2021-03-01\nd: true\n').value!)).toEqual({
    a: 'no',
    b: '08:30',
    c: '2021-03-01',
    d: true,
  });
});

test('keys that are numbers keep their spelling', () => {
  expect(plain(reading('{ 0.50: a, 1e1: b, true: c }').value!)).toEqual({
    '0.50': 'a',
    '1e1': 'b',
    true: 'c',
  });
});

describe('trouble', () => {
  test.each<[string, string, string[]]>([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['3:1 duplicateKey a']],
    [
      'a tab, and nothing of what follows from it',
      'a:\n\tb: 1\n  c: 2\n d: 3\n',
      ['2:1 yamlSyntax TAB_AS_INDENT'],
    ],
    [
      'a line that begins at the wrong place, and nothing of what follows from it',
      'a: [1\n]\nb:\n  c: 1\n d: 2\n  e: 3\nf:\n   g: 1\n',
      ['5:1 yamlSyntax BAD_INDENT'],
    ],
    ['a full-width colon', 'a: 1\nb：2\n', ['2:1 yamlSyntax WIDE_SIGN']],
    ['a full-width comma', 'a: { b: 一，c: 2 }\n', ['1:9 yamlSyntax WIDE_SIGN']],
    ['full-width brackets', 'a: { d: ｛ b: 1, c: 2 ｝ }\n', ['1:9 yamlSyntax WIDE_SIGN']],
    ['a full-width space', 'a: 1\nb:\u30002\n', ['2:1 yamlSyntax WIDE_SIGN']],
    ['a space that does not break', 'a: 1\nb:\u00a02\n', ['2:1 yamlSyntax WIDE_SIGN']],
    [
      'a full-width sign somewhere else',
      'a: 一，二\nkey\nother: 1\n',
      ['2:1 yamlSyntax MULTILINE_IMPLICIT_KEY'],
    ],
    ['lines in brackets', 'a: { b:\n - c }\n', ['2:2 yamlSyntax BLOCK_IN_FLOW']],
    ['lines in brackets with a colon', 'a: { b:\n - c: d }\n', ['2:2 yamlSyntax COLON_IN_TEXT']],
    ['a bracket that is open at the end', 'a: [1, 2', ['1:9 yamlSyntax BAD_INDENT']],
    ['a key that is nothing', '~: 1\n', ['1:1 keyNotText ~']],
    ['a merge of what has no keys', 'a: { <<: 1, b: 2 }\n', ['1:6 noMerge']],
    ['a text with a colon in brackets', 'a: { b: one: two }\n', ['1:9 yamlSyntax COLON_IN_TEXT']],
    ['a key that merges', 'a: &x { b: 1 }\nc: { <<: *x, d: 2 }\n', ['2:6 noMerge']],
    ['an open bracket', 'a: [1, 2\n', ['2:1 yamlSyntax BAD_INDENT']],
    ['a tag', 'a: !secret 1\n', ['1:4 yamlSyntax TAG_RESOLVE_FAILED']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 yamlSyntax MULTIPLE_DOCS']],
    ['an alias of nothing', 'a: *x\n', ['1:4 yamlSyntax BAD_ALIAS']],
    ['an alias of itself', 'a: &x [*x]\n', ['1:8 aliasCycle *x']],
    ['a key that is a list', '? [x]\n: 1\n', ['1:3 keyNotText [x]']],
    ['a key that would change every object', '__proto__: 1\n', ['1:1 keyNotText __proto__']],
    ['no value at all', '# nothing\n', ['1:1 emptyFile f.yaml']],
    ['depth', `${'{a: '.repeat(80)}1${'}'.repeat(80)}`, ['1:245 tooDeep']],
    ['depth of lists', `${'['.repeat(80)}1${']'.repeat(80)}`, ['1:62 tooDeep']],
  ])('%s', (_, text, expected) => {
    expect(reading(text).found).toEqual(expected);
  });

  test('depth of what is merged, too', () => {
    const { found } = reading(`${'{<<: '.repeat(61)}1${'}'.repeat(61)}`);
    expect(found.at(-1)).toBe('1:306 tooDeep');
    expect(found.slice(0, -1).every((each) => each.endsWith('noMerge'))).toBe(true);
  });

  test('brackets without end do not end the program', () => {
    expect(reading('['.repeat(100_000)).value).toBeUndefined();
    expect(reading('[{'.repeat(50_000)).found[0]).toContain('yamlSyntax');
  });

  test('a bomb of aliases is refused while it is small', () => {
    const line = (name: string, of: string) =>
      `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`;
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((name, i) => line(name, 'abcdefgh'[i]!)),
    ];
    const { value, found } = reading(bomb.join('\n'));
    expect(value).toBeUndefined();
    expect(found).toEqual([expect.stringContaining('tooManyAliases')]);
  });

  test('fifty thousand values are a scenario, more are not, be they written or repeated', () => {
    const written = (count: number) =>
      `[${Array(count - 1)
        .fill('1')
        .join(',')}]`;
    expect(reading(written(50_000)).found).toEqual([]);
    expect(reading(written(50_001)).found[0]).toContain('tooManyAliases');
    // The table, two lists, what is in the first, and 99 times an alias and what it repeats.
    const repeated = (count: number) =>
      `a: &a [${Array(count).fill('1').join(', ')}]\nb: [${Array(99).fill('*a').join(', ')}]`;
    expect(reading(repeated(497)).found).toEqual([]);
    expect(reading(repeated(498)).found[0]).toContain('tooManyAliases');
    // A list in a list counts as both.
    const nested = `a: &a [[${Array(496).fill('1').join(', ')}]]\nb: [${Array(99).fill('*a').join(', ')}]`;
    expect(reading(nested).found).toEqual([]);
    expect(reading(nested.replace('[[1', '[[1, 1')).found[0]).toContain('tooManyAliases');
  });

  test('a hundred aliases are a style, more are not', () => {
    const text = (count: number) => `a: &a 1\nb: [${Array(count).fill('*a').join(', ')}]`;
    expect(reading(text(100)).found).toEqual([]);
    expect(reading(text(101)).found[0]).toContain('tooManyAliases');
  });
});

test('what a key merges is there all the same, under what is said beside it', () => {
  const { value } = reading('a: &x { b: 1, d: 1 }\nc: { d: 2, <<: *x }\n');
  expect(value && plain(value)).toEqual({ a: { b: 1, d: 1 }, c: { b: 1, d: 2 } });
});
