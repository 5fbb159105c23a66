import { expect, test } from 'vitest';
import { durationText } from '../../../src/diagram/model/durations.ts';
import { en } from '../../../src/diagram/words/en.ts';
import { zh } from '../../../src/diagram/words/zh.ts';

test.each([
  [0, '0 ms'],
  [250, '250 ms'],
  [30_000, '30 s'],
  [1_200_000, '20 min'],
  [5_400_000, '1.5 h'],
  [7_236_000, '2.01 h'],
  [172_800_000, '48 h'],
  [255_600_000, '71 h'],
  [259_200_000, '3 d'],
  [864_000_000, '10 d'],
  [61_001, '61001 ms'],
])('%i ms reads %s', (ms, text) => {
  expect(durationText(ms, en)).toBe(text);
});

test('units are Chinese where the drawing is', () => {
  expect(durationText(1_200_000, zh)).toBe('20 分钟');
});
