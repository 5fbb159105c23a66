import { describe, expect, test } from 'vitest';
import { broyden } from '../../src/experiments/broyden.ts';

const options = { step: 1e-4, tolerance: 1e-8, mostIterations: 30, longestStep: 1 };

describe('broyden', () => {
  test('finds where two curves meet', () => {
    const curves = ([x, y]: readonly number[]) => [x! * x! + y! * y! - 5, x! - 2 * y!];
    const { point, residuals } = broyden([1, 2], curves, options);
    expect(point[0]).toBeCloseTo(2, 6);
    expect(point[1]).toBeCloseTo(1, 6);
    expect(Math.max(...residuals.map(Math.abs))).toBeLessThan(1e-8);
  });

  test('says so when the equations do not tell the parameters apart', () => {
    const same = ([x, y]: readonly number[]) => [x! + y! - 1, x! + y! - 2];
    expect(() => broyden([0, 0], same, options)).toThrow('tell the parameters apart');
  });
});
