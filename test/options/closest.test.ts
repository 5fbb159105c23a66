import { describe, expect, test } from 'vitest';
import { closest } from '../../src/options/index.ts';

describe('the name that was probably meant', () => {
  test.each([
    ['has one letter wrong', 'tutorail', ['replay', 'tutorial'], 'tutorial'],
    ['lacks two letters', 'repla', ['tutorial', 'replays'], 'replays'],
    ['has two letters too many', 'replayed', ['replay'], 'replay'],
    ['may have a third of its letters wrong', 'abcdefghWXYZ', ['abcdefghijkl'], 'abcdefghijkl'],
    ['may be written in other capitals', 'REPLAY', ['compare', 'Replay'], 'Replay'],
    ['may have other capitals itself', 'replay', ['compare', 'REPLAY'], 'REPLAY'],
    ['is the one with the fewest letters wrong', 'seed', ['seat', 'feed', 'sead'], 'feed'],
    ['is the first of those alike', 'cat', ['bat', 'rat'], 'bat'],
    ['may be short', 'ab', ['abc'], 'abc'],
  ])('%s', (_, name, known, meant) => {
    expect(closest(name, known)).toBe(meant);
  });

  test.each([
    ['with three letters wrong of eight', 'abcdeXYZ', ['abcdefgh']],
    ['with more than a third of many wrong', 'abcdefghVWXYZ', ['abcdefghijklm']],
    ['with half of its letters wrong', 'abXY', ['abcd']],
    ['where none is known', 'replay', []],
  ])('is none %s', (_, name, known) => {
    expect(closest(name, known)).toBeUndefined();
  });
});
