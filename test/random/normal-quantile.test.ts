import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/random/index.ts';

// Values published with the algorithm, and familiar ones.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798409],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.5, 0],
])('the quantile at %d is %d', (p, z) => {
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-14 * Math.max(1, Math.abs(z)));
});

test('is odd about one half, and infinite at the ends', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 0.5, noNaN: true }), (p) => {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
    }),
  );
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
});

test('its slope is one over the density, on both sides of every seam', () => {
  for (const p of [1e-13, 1.2e-11, 1.5e-11, 0.01, 0.0749, 0.0751, 0.3, 0.5, 0.9249, 0.9251, 0.99]) {
    const step = Math.min(p, 1 - p) * 1e-4;
    const slope = (normalQuantile(p + step) - normalQuantile(p - step)) / (2 * step);
    const z = normalQuantile(p);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    expect(Math.abs(slope * density - 1)).toBeLessThan(1e-6);
  }
});
