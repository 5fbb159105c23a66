import { expect, test } from 'vitest';
import { careFor } from '../../../src/diagram/layout/care.ts';

const ORDER = 'elk.layered.considerModelOrder.strategy';
const THOROUGHNESS = 'elk.layered.thoroughness';

test('a layout of usual size keeps the order of the chart and undoes crossings as well as it can', () => {
  for (const size of [1, 199]) {
    expect(careFor(size)).toMatchObject({ [ORDER]: 'PREFER_NODES' });
    expect(careFor(size)).not.toHaveProperty([THOROUGHNESS]);
  }
});

test('a large one does without that order, and a very large one with a single sweep', () => {
  expect(careFor(200)).toEqual({ ...careFor(199), [ORDER]: 'NONE' });
  expect(careFor(599)).toEqual(careFor(200));
  expect(careFor(600)).toEqual({ ...careFor(200), [THOROUGHNESS]: '1' });
});
