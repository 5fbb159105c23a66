import { expect, test } from 'vitest';
import type { Token } from '../../../src/diagram/text/block.ts';
import { countedInBox, countedOnArrow } from '../../../src/diagram/view/counted.ts';
import { wordsIn } from '../../../src/diagram/words/words-in.ts';

const words = wordsIn('en');
const note = (text: string): Token => ({ text, style: 'note' });
const milestone = (text: string): Token => ({ text, style: 'note', sign: 'milestone' });

test('a milestone that says what stands before it is a sign beside that', () => {
  expect(countedOnArrow([note('renewed'), milestone('renewed')], words)).toEqual([
    milestone('renewed'),
  ]);
  expect(countedOnArrow([note('if accepted'), milestone('accepted')], words)).toEqual([
    milestone('if accepted'),
  ]);
});

test('a milestone that says more is written out', () => {
  const tokens = [note('if accepted'), milestone('handler named')];
  expect(countedOnArrow(tokens, words)).toEqual(tokens);
});

test('a milestone named like its state is a sign beside the name', () => {
  const name: Token = { text: 'Reunited', style: 'name' };
  expect(countedInBox([name, note('They meet.'), milestone('reunited')])).toEqual([
    { ...name, sign: 'milestone' },
    note('They meet.'),
  ]);
});

test('a box without words stays without', () => {
  expect(countedInBox([])).toEqual([]);
});
