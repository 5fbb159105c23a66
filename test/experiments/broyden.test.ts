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

  test('changes no parameter by more than it may in one iteration, and keeps its direction', () => {
    const met: (readonly number[])[] = [];
    const plane = ([x, y]: readonly number[]) => [x! - 4, y! - 2];
    const onIteration = (point: readonly number[]) => met.push(point);
    const { point, iterations } = broyden([0, 0], plane, { ...options, onIteration });
    expect(met.map((each) => each.map((value) => Math.round(value * 1e6) / 1e6))).toEqual([
      [0, 0],
      [1, 0.5],
      [2, 1],
      [3, 1.5],
      [4, 2],
    ]);
    expect(point[0]).toBeCloseTo(4, 8);
    expect(iterations).toBe(4);
  });

  test('gives the best point met where it does not get there', () => {
    const flat = ([x]: readonly number[]) => [Math.atan(x!)];
    // From 3 the slope leads to -9.5, which is farther off.
    const { point, residuals, iterations } = broyden([3], flat, {
      ...options,
      longestStep: 100,
      mostIterations: 1,
    });
    expect([point, residuals, iterations]).toEqual([[3], [Math.atan(3)], 0]);
  });

  test('takes the slopes from the rough function, and what comes out from the other', () => {
    const roughly = ([x]: readonly number[]) => [2 * x!];
    const exactly = ([x]: readonly number[]) => [x! - 1];
    const steps: number[] = [];
    const onIteration = ([x]: readonly number[]) => steps.push(x!);
    broyden([0], exactly, { ...options, roughly, onIteration });
    // The first step is half of what it should be; what it taught makes the next one right.
    expect(steps[1]).toBeCloseTo(0.5, 6);
    expect(steps[2]).toBeCloseTo(1, 6);
  });

  test('solves three equations at once', () => {
    const equations = ([x, y, z]: readonly number[]) => [
      x! - 2 * y! + z! - 0.6,
      -4 * x! + y! - 3 * z! + 1.1,
      x! + y! + 2 * z! - 0.3,
    ];
    const { point, iterations } = broyden([0, 0, 0], equations, { ...options, longestStep: 9 });
    expect(
      equations(point)
        .map(Math.abs)
        .every((miss) => miss < 1e-8),
    ).toBe(true);
    expect(iterations).toBeLessThanOrEqual(2);
  });

  test('does not search where it begins at the solution, nor when it has no iterations left', () => {
    const line = ([x]: readonly number[]) => [x! - 1];
    expect(broyden([1], line, options)).toEqual({ point: [1], residuals: [0], iterations: 0 });
    const none = { ...options, mostIterations: 0 };
    expect(broyden([0], line, none)).toEqual({ point: [0], residuals: [-1], iterations: 0 });
  });

  test('exchanges rows where the first says nothing of the first parameter', () => {
    const crossed = ([x, y]: readonly number[]) => [y! - 0.5, x! + 0.25];
    const { point } = broyden([0, 0], crossed, options);
    expect(point[0]).toBeCloseTo(-0.25, 8);
    expect(point[1]).toBeCloseTo(0.5, 8);
  });
});
