import { expect, test } from 'vitest';
import { normalCritical, studentCritical } from '../../src/stats/index.ts';

test.each([
  [0.95, 1, 12.706204736174698],
  [0.95, 9, 2.2621571627409915],
  [0.9, 4, 2.131846786326649],
  [0.99, 30, 2.749995653567228],
])("Student's t at level %d with %d degrees of freedom is %d", (level, freedom, t) => {
  expect(studentCritical(level, freedom)).toBeCloseTo(t, 9);
});

test.each([
  [0.95, 1.959963984540054],
  [0.99, 2.5758293035489004],
  [0.5, 0.6744897501960817],
])('the normal value at level %d is %d', (level, z) => {
  expect(normalCritical(level)).toBeCloseTo(z, 10);
});

test.each([0, 1, 95, Number.NaN])('a level of %d is refused', (level) => {
  expect(() => studentCritical(level, 5)).toThrow(`received ${level}`);
  expect(() => normalCritical(level)).toThrow(`received ${level}`);
});
