import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/index.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { chartNames, namingOf } from '../../../src/diagram/names/chart-names.ts';
import {
  asWritten,
  humanised,
  isNamed,
  type Kind,
  namesFrom,
} from '../../../src/diagram/names/naming.ts';
import { textsFor } from '../../../src/text/index.ts';

describe.each(Object.keys(charts))('%s', (chart) => {
  /** Every identifier of which the drawing says something, after its kind. */
  const asked = new Set<string>();
  describeMachine(charts[chart]!, 'zh', (kind, id) => {
    asked.add(`${kind} ${id}`);
    return id;
  });

  test('has Chinese names for all that it speaks of; they stand in src/diagram/names/zh', () => {
    const nameless = [...asked].filter((each) => {
      const [kind, id] = each.split(' ') as [Kind, string];
      return /[A-Za-z]/.test(id) && !isNamed(chartNames.zh, chart, kind, id);
    });
    expect(nameless).toEqual([]);
  });

  test('has names that tell its events apart', () => {
    for (const lang of ['zh', 'en'] as const) {
      const events = [...asked].filter((each) => each.startsWith('event '));
      const names = events.map((each) => namingOf(chart, lang)('event', each.slice(6)));
      expect(new Set(names).size).toBe(events.length);
    }
  });
});

test('a condition by one name in three charts says in each what it depends on there', () => {
  const named = ['missingPerson', 'longLost', 'dissuasion'].map((chart) =>
    (['zh', 'en'] as const).map((lang) => namingOf(chart, lang)('guard', 'allAtOnce')),
  );
  expect(named).toEqual([
    ['各手段同时进行', 'all lines go at once'],
    ['一次全查', 'everything is asked at once'],
    ['极高危且有专业队伍', 'the grade is extreme and there are teams for it'],
  ]);
});

test.each(['familyLiaison', 'contact'])(
  'the drawing and the story have the same Chinese name for %s',
  (id) => {
    expect(namingOf('longLost', 'zh')('thing', id)).toBe(textsFor('zh').story.names[id]);
  },
);

test('no Chinese name has Latin letters other than those in use', () => {
  const names = Object.values(chartNames.zh).flatMap((each) => Object.values(each));
  expect(names.filter((name) => /[A-Za-z]/.test(name.replaceAll('APP', '')))).toEqual([]);
});

test('an identifier is read as the words it is made of', () => {
  expect(humanised('TRACE_LED_TO_PERSON')).toBe('trace led to person');
  expect(humanised('callTakers110Now')).toBe('call takers110 now');
  expect(humanised('fetch.success')).toBe('fetch.success');
  expect(asWritten('event', 'GO_ON')).toBe('GO_ON');
});

test("a chart's own name for an identifier goes before the usual one", () => {
  const none = { chart: {}, state: {}, event: {}, guard: {}, delay: {} };
  const names = { ...none, thing: { parent: 'somebody', 'probe.parent': 'the search' } };
  expect(namesFrom(names, 'probe')('thing', 'parent')).toBe('the search');
  expect(namesFrom(names, 'funds')('thing', 'parent')).toBe('somebody');
});
