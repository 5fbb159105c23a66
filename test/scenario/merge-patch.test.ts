import { describe, expect, test } from 'vitest';
import { Issues } from '../../src/scenario/issue.ts';
import { type Located, locate, plain } from '../../src/scenario/located.ts';
import { mergePatch } from '../../src/scenario/merge-patch.ts';
import { readYaml } from '../../src/scenario/read-yaml.ts';

const yaml = (text: string, file = 'f.yaml'): Located => readYaml(file, text, new Issues().report)!;
const merged = (target: string, patch: string, path: (string | number)[] = []) =>
  plain(mergePatch(yaml(target), yaml(patch), path));

describe('outside parameters it is RFC 7386', () => {
  // The examples of its appendix A that YAML of ours can write.
  test.each([
    ['{ a: b }', '{ a: c }', { a: 'c' }],
    ['{ a: b }', '{ b: c }', { a: 'b', b: 'c' }],
    ['{ a: b }', '{ a: null }', {}],
    ['{ a: b, b: c }', '{ a: null }', { b: 'c' }],
    ['{ a: [b] }', '{ a: c }', { a: 'c' }],
    ['{ a: c }', '{ a: [b] }', { a: ['b'] }],
    ['{ a: { b: c } }', '{ a: { b: d, c: null } }', { a: { b: 'd' } }],
    ['{ a: [{ b: c }] }', '{ a: [1] }', { a: [1] }],
    ['[a, b]', '[c, d]', ['c', 'd']],
    ['{ a: foo }', 'bar', 'bar'],
    ['[1, 2]', '{ a: b, c: null }', { a: 'b' }],
    ['{}', '{ a: { bb: { ccc: null } } }', { a: { bb: {} } }],
  ])('%s with %s', (target, patch, expected) => {
    expect(merged(target, patch)).toEqual(expected);
  });
});

describe('a parameter', () => {
  const path = ['roles', 'line', 'activities', 'approve'];

  test('takes the new distribution for the old, with its provenance, and keeps its outcomes', () => {
    const target = '{ uniform: [1 min, 2 min], outcomes: { yes: 0.9, no: 0.1 }, source: S01 }';
    expect(merged(target, '{ constant: 0 min, assumption: at once }', path)).toEqual({
      constant: '0 min',
      outcomes: { yes: 0.9, no: 0.1 },
      assumption: 'at once',
    });
  });

  test('takes new outcomes for some of the old, and keeps its distribution', () => {
    const target = '{ uniform: [1 min, 2 min], outcomes: { yes: 0.9, no: 0.1 }, source: S01 }';
    expect(merged(target, '{ outcomes: { yes: 1, no: null }, assumption: sure }', path)).toEqual({
      uniform: ['1 min', '2 min'],
      outcomes: { yes: 1 },
      assumption: 'sure',
    });
  });

  test('takes a distribution of the same kind whole', () => {
    const target = '{ lognormal: { median: 1 min, sigma: 1 }, assumption: a }';
    expect(
      merged(target, '{ lognormal: { quantiles: { 0.5: 1 min } }, assumption: b }', path),
    ).toEqual({
      lognormal: { quantiles: { '0.5': '1 min' } },
      assumption: 'b',
    });
  });

  test('that depended on an attribute no longer does', () => {
    const target = '{ by: crew, cases: { 1: { constant: 1 min } }, assumption: a }';
    expect(merged(target, '{ constant: 1 min, assumption: b }', path)).toEqual({
      constant: '1 min',
      assumption: 'b',
    });
  });

  test('a decision keeps its latency when other answers are chosen', () => {
    const target =
      '{ by: person, choose: { elder: urgent, otherwise: ordinary }, latency: { constant: 20 s }, source: M01 }';
    expect(
      merged(target, '{ choose: urgent, assumption: all }', ['roles', 'r', 'decisions', 'd']),
    ).toEqual({
      choose: 'urgent',
      latency: { constant: '20 s' },
      assumption: 'all',
    });
  });
});

describe('the hours of a delay', () => {
  const delay = ['roles', 'r', 'delays', 'd'];
  const decision = ['roles', 'r', 'decisions', 'd'];
  const hours = "during: { days: all, hours: '09-17' }";
  const nine = { days: 'all', hours: '09-17' };

  test('stay when the delay becomes another one, and are replaced whole', () => {
    const target = `{ exponential: 1 h, ${hours}, source: S01 }`;
    expect(merged(target, '{ constant: 2 h, assumption: a }', delay)).toEqual({
      constant: '2 h',
      during: nine,
      assumption: 'a',
    });
    expect(merged(target, '{ during: { days: mon }, assumption: a }', delay)).toEqual({
      exponential: '1 h',
      during: { days: 'mon' },
      assumption: 'a',
    });
  });

  test('of a decision do the same', () => {
    const target = `{ choose: yes, latency: { exponential: 1 h, ${hours} }, source: S01 }`;
    const latency = (patch: string) =>
      merged(target, `{ latency: ${patch}, assumption: a }`, decision);
    const decided = { choose: 'yes', assumption: 'a' };
    expect(latency('{ constant: 2 h }')).toEqual({
      ...decided,
      latency: { constant: '2 h', during: nine },
    });
    expect(latency('{ during: { days: mon } }')).toEqual({
      ...decided,
      latency: { exponential: '1 h', during: { days: 'mon' } },
    });
    expect(latency('{ during: null }')).toEqual({ ...decided, latency: { exponential: '1 h' } });
  });
});

test('what a parameter has anew may be removed as well, and what it never had may not', () => {
  const issues = new Issues();
  const path = ['roles', 'r', 'delays', 'd'];
  const target = yaml(
    "{ by: crew, cases: { 1: { constant: 1 h } }, during: { days: all, hours: '09-17' }, source: S01 }",
  );
  const patch = yaml(
    '{ constant: 1 h, by: null, cases: null, during: null, otherwise: null, source: null, assumption: a }',
  );
  const result = mergePatch(target, patch, path, issues.report);
  expect(plain(result)).toEqual({ constant: '1 h', assumption: 'a' });
  expect(issues.list()).toMatchObject([{ code: 'nothingToRemove', received: 'otherwise' }]);
});

test('what comes from the patch stands in the patch, what was there stays where it was', () => {
  const target = yaml(
    'roles: { line: { delays: { turn: { constant: 1 min }, rest: { constant: 2 min } } } }',
    'base',
  );
  const patch = yaml('\n\nroles: { line: { delays: { turn: { exponential: 3 min } } } }', 'patch');
  const result = mergePatch(target, patch, []);
  const at = (...path: string[]) => locate(result, path)?.at;
  expect(at('roles', 'line')).toMatchObject({ file: 'base', line: 1 });
  expect(at('roles', 'line', 'delays')).toMatchObject({ file: 'base', line: 1 });
  expect(at('roles', 'line', 'delays', 'turn')).toMatchObject({ file: 'patch', line: 3 });
  expect(at('roles', 'line', 'delays', 'turn', 'exponential')).toMatchObject({
    file: 'patch',
    line: 3,
  });
  expect(at('roles', 'line', 'delays', 'rest')).toMatchObject({ file: 'base', line: 1 });
});

test('a key stands where it was written first, and the keys of a parameter in the patch', () => {
  const target = yaml('roles: { line: { delays: { turn: { constant: 1 min, source: S01 } } } }');
  const patch = yaml(
    '\nroles: { line: { delays: { turn: { constant: 2 min }, more: 1 } } }',
    'patch',
  );
  const result = mergePatch(target, patch, []);
  const keyAt = (...path: string[]) => {
    const table = locate(result, path.slice(0, -1));
    return table?.kind === 'table' ? table.entries.get(path.at(-1)!)?.key.file : undefined;
  };
  expect(keyAt('roles')).toBe('f.yaml');
  expect(keyAt('roles', 'line', 'delays', 'turn')).toBe('f.yaml');
  expect(keyAt('roles', 'line', 'delays', 'more')).toBe('patch');
  expect(keyAt('roles', 'line', 'delays', 'turn', 'constant')).toBe('patch');
});

test('patches change neither of the two they are made of', () => {
  const target = yaml('{ a: { b: 1 } }');
  const patch = yaml('{ a: { b: 2, c: 3 } }');
  const before = JSON.stringify([plain(target), plain(patch)]);
  mergePatch(target, patch, []);
  expect(JSON.stringify([plain(target), plain(patch)])).toBe(before);
});
