import { expect, test } from 'vitest';
import { textsFor } from '../../src/text/index.ts';

/** Paths of all words in a dictionary, and the words; functions are called with stand-ins. */
function words(dictionary: object, path = ''): [string, string][] {
  return Object.entries(dictionary).flatMap(([key, value]): [string, string][] => {
    const here = `${path}/${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') {
      const speak = value as (...args: unknown[]) => string;
      return [[here, speak(1, 2, 3, 4)]];
    }
    return words(value as object, here);
  });
}

const en = words(textsFor('en'));
const zh = words(textsFor('zh'));

test('both languages have the same words', () => {
  expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
});

test('the Chinese words are Chinese, but for names, marks and numbers', () => {
  const foreign = zh.filter(
    ([, text]) => /[A-Za-z]{3,}/.test(text) && !/\p{Script=Han}/u.test(text),
  );
  expect(foreign.map(([, text]) => text)).toEqual(['sixfronts', 'XState', 'Node.js']);
});

test('the English words contain no Chinese', () => {
  expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
