import {
  array,
  check,
  constantFrom,
  double,
  json,
  nat,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { expect, test } from 'vitest';
import { formatIssues, readFromDisk } from '../../src/scenario/index.ts';
import { read, small } from './small.ts';

const tutorial = new TextDecoder().decode(readFromDisk('scenarios/tutorial.yaml'));
const sound = { failed: false, counterexample: null };

/** Reads a text and tells its problems in both languages: neither may throw, nor say nothing. */
function survives(text: string): boolean {
  const result = read(text);
  if ('file' in result) {
    return result.file.variants.every(({ id }) => result.file.resolve(id).variant === id);
  }
  const { issues, texts } = result;
  const told = formatIssues(issues, texts, 'en') + formatIssues(issues, texts, 'zh');
  const placed = issues.every(
    ({ line, column, length }) => line >= 1 && column >= 1 && length >= 0,
  );
  return issues.length > 0 && placed && !/undefined|\[object/.test(told);
}

test('any text is read or refused', () => {
  expect(check(property(string({ unit: 'grapheme' }), survives))).toMatchObject(sound);
  expect(check(property(string({ unit: 'binary' }), survives))).toMatchObject(sound);
});

test('any value is read or refused', () => {
  expect(check(property(json(), survives))).toMatchObject(sound);
});

const snippets =
  'null|[]|{}|3|-1 h|""|x|*a|&a 1|!t|# |\t|: |\n|}|[|\'|{ by: person }|like: line|.inf|1e999|2021-02-31'.split(
    '|',
  );

/** One change to a text: a stretch of it is taken out or replaced by something else. */
const change = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  length: nat({ max: 40 }),
  by: oneof(constantFrom('', ...snippets), string({ maxLength: 6 })),
});
const changes = array(change, { minLength: 1, maxLength: 3 });

function mutated(
  text: string,
  some: readonly { at: number; length: number; by: string }[],
): string {
  return some.reduce((now, { at, length, by }) => {
    const start = Math.floor(at * now.length);
    return now.slice(0, start) + by + now.slice(start + length);
  }, text);
}

test('a scenario with pieces of its text exchanged is read or refused', () => {
  const inSmall = property(changes, (some) => survives(mutated(small, some)));
  const inTutorial = property(changes, (some) => survives(mutated(tutorial, some)));
  expect(check(inSmall, { numRuns: 120 })).toMatchObject(sound);
  expect(check(inTutorial, { numRuns: 12 })).toMatchObject(sound);
});

test('a scenario with any one of its values exchanged is read or refused', () => {
  const values = [...small.matchAll(/: ([^\s{[][^,}\n]*)/g)];
  const exchanged = property(constantFrom(...values), constantFrom(...snippets), (value, by) =>
    survives(small.slice(0, value.index + 2) + by + small.slice(value.index + value[0].length)),
  );
  expect(check(exchanged, { numRuns: 150 })).toMatchObject(sound);
});

test('a scenario without any one of its lines is read or refused', () => {
  const lines = small.split('\n');
  const bad = lines.filter((_, i) => !survives(lines.toSpliced(i, 1).join('\n')));
  expect(bad).toEqual([]);
});
