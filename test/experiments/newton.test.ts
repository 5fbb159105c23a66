import { describe, expect, test } from 'vitest';
import { newton } from '../../src/experiments/newton.ts';

const options = { step: 1e-4, tolerance: 1e-8, mostIterations: 30, longestStep: 1 };

describe('newton', () => {
  test('finds where two curves meet', async () => {
    const curves = ([x, y]: readonly number[]) => [x! * x! + y! * y! - 5, x! - 2 * y!];
    const { point, residuals } = await newton([1, 2], async (at) => curves(at), options);
    expect(point[0]).toBeCloseTo(2, 6);
    expect(point[1]).toBeCloseTo(1, 6);
    expect(Math.max(...residuals.map(Math.abs))).toBeLessThan(1e-8);
  });

  test('says so when the equations do not tell the parameters apart', async () => {
    const same = async ([x, y]: readonly number[]) => [x! + y! - 1, x! + y! - 2];
    await expect(newton([0, 0], same, options)).rejects.toThrow('tell the parameters apart');
  });
});
