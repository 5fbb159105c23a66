import { expect, test } from 'vitest';
import { withRunLength } from '../../src/scenario/index.ts';
import { file } from '../report/fixtures.ts';

test('a scenario may be run for another length of time, under every variant and lever', () => {
  const pulled: unknown[] = [];
  const resolve: typeof file.resolve = (variant, levers) => {
    pulled.push(levers);
    return file.resolve(variant, levers);
  };
  const short = withRunLength({ ...file, resolve }, 5000);
  expect(short.runLength).toBe(5000);
  expect(short.resolve('after', ['people'])).toEqual({
    ...file.resolve('after', ['people']),
    runLength: 5000,
  });
  expect(pulled).toEqual([['people']]);
  expect(file.resolve('after').runLength).not.toBe(5000);
});
