import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/index.ts';
import { vocabularyOf } from '../../../src/charts/vocabulary-of.ts';
import { chartWords } from '../../../src/report/story/chart-words.ts';
import { textsFor } from '../../../src/text/index.ts';

describe.each(Object.keys(charts))('the chart %s', (chart) => {
  const { states, noting } = chartWords(charts[chart]!);

  test('has a sentence in both languages for every state', () => {
    for (const { id, text } of states.values()) {
      expect([id, text.en]).toEqual([id, expect.stringMatching(/[.?!]$/)]);
      expect([id, text.zh]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u)]);
    }
  });

  test.each(['en', 'zh'] as const)(
    'notes no milestone that a story has no words for in %s',
    (language) => {
      const { milestones } = textsFor(language).story;
      const { milestones: noted } = vocabularyOf(charts[chart]!);
      // The end of a case is told by the state that notes it.
      const missing = noted.filter(
        (name) => !(name in milestones) && noting.get(name)?.isFinal !== true,
      );
      expect(missing).toEqual([]);
    },
  );

  test.each(['en', 'zh'] as const)(
    'asks no question that a story has no words for in %s',
    (language) => {
      const { names } = textsFor(language).story;
      const { questions, options } = vocabularyOf(charts[chart]!);
      const asked = [...questions, ...Object.values(options).flat()];
      expect(asked.filter((name) => !(name in names))).toEqual([]);
    },
  );
});
