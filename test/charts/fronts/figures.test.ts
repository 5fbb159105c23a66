import { describe, expect, test } from 'vitest';
import { furthest } from '../../../src/charts/fronts/figures.ts';

const aims = { feedbackAim: 0.8, heldAim: 0.4, incidentsAim: 100 };

describe('the figure furthest from its aim', () => {
  test('is measured in parts of the aim, so that a small share can be worse than a large one', () => {
    expect(furthest({ feedback: 0.6, held: 0.2, incidents: 100 }, aims)).toBe('held');
  });

  test('of incidents it is too many that are wrong, of shares too few', () => {
    expect(furthest({ feedback: 0.79, held: 0.5, incidents: 150 }, aims)).toBe('incidents');
    expect(furthest({ feedback: 0.7, held: 0.4, incidents: 20 }, aims)).toBe('feedback');
  });

  test('is none where every aim is met', () => {
    expect(furthest({ feedback: 0.8, held: 0.9, incidents: 100 }, aims)).toBe('none');
  });

  test('is none of those that nobody reported', () => {
    expect(furthest({ incidents: 120 }, aims)).toBe('incidents');
    expect(furthest({}, aims)).toBe('none');
  });
});
