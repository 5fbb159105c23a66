import fs from 'node:fs';
import { expect, test } from 'vitest';
import { formatIssues, readFromDisk, readScenario } from '../../../src/scenario/index.ts';

/** What is wrong where a sum goes on in so many parts. */
function told(parts: string): string {
  const shipped = fs
    .readFileSync('scenarios/shenzhen-2021.yaml', 'utf8')
    .replace('parts: { empirical: { values: [2, 3], weights: [0.6, 0.4] }', `parts: { ${parts}`);
  const read = readScenario('scenarios/changed.yaml', (path) =>
    path === 'scenarios/changed.yaml' ? shipped : readFromDisk(path),
  );
  return 'issues' in read ? formatIssues(read.issues, read.texts, 'en') : '';
}

test.each([
  ['constant: 0', 'must be >= 1, <= 5'],
  ['constant: 6', 'must be >= 1, <= 5'],
  ['constant: 2.5', 'expected a whole number'],
  ['uniform: [2, 3]', 'draws fractions'],
])('a sum that would go on in no, in too many or in broken parts is told of: %s', (parts, why) => {
  expect(told(parts)).toContain(why);
});

test('a sum may go on in one to five parts', () => {
  expect(told('empirical: { values: [1, 5] }')).toBe('');
});
