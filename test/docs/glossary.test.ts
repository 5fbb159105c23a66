import { expect, test } from 'vitest';
import { zh } from '../../src/scenario/messages/zh.ts';
import { textOf } from './markdown.ts';

/** Chinese terms of the glossary, by the identifier in the code. */
const terms = new Map(
  [
    ...textOf('docs/glossary.md').matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \| ([^|]+) \|$/gm),
  ].flatMap(([, term, identifiers]) =>
    [...identifiers!.matchAll(/`(\w+)`/g)].map(([, name]): [string, string] => [name!, term!]),
  ),
);

/** Nouns of messages that the code calls otherwise. */
const called: Readonly<Record<string, string>> = {
  activity: 'work',
  pool: 'Pool',
};

/** Nouns that mean something else than the word in the glossary: a value of `by:`, a drawn attribute. */
const others = new Set(['case', 'draw']);

test('messages about a scenario use the Chinese terms of the glossary', () => {
  const both = Object.entries(zh.nouns).flatMap(([noun, word]) => {
    const term = terms.get(called[noun] ?? noun);
    return term === undefined || others.has(noun) ? [] : [[noun, word, term]];
  });
  expect(both.length).toBeGreaterThan(12);
  expect(both.filter(([, word, term]) => word !== term)).toEqual([]);
});
