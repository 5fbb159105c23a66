import { expect, test } from 'vitest';
import { setup } from 'xstate';
import { drawn, effects, simulate } from '../../src/index.ts';

/** Says goodbye first, and good morning an hour later. */
const backwards = setup({
  actions: effects,
  delays: { pause: drawn('pause') },
}).createMachine({
  id: 'backwards',
  initial: 'leaving',
  states: {
    leaving: {
      entry: { type: 'milestone', params: { name: 'goodbye' } },
      after: { pause: 'arriving' },
    },
    arriving: {
      entry: { type: 'milestone', params: { name: 'goodMorning' } },
      after: { pause: 'away' },
    },
    away: { type: 'final' },
  },
});

const scenario = `sixfronts: 1
id: backwards
title: { zh: 倒序, en: backwards }
about: { zh: 先说再见。, en: Goodbye comes first. }
start: 2021-03-03T00:00+08:00
warmUp: 0 d
runLength: 10 h
followUp: 1 d
replications: 1
seed: 1
pools: {}
arrivals: { guests: { role: guest, at: [1 h, 2 h], assumption: two } }
roles:
  guest:
    chart: backwards
    title: { zh: 客人, en: guest }
    delays: { pause: { constant: 1 h, assumption: an hour } }
metrics:
  stay:
    title: { zh: 停留, en: stay }
    duration: { role: guest, from: goodMorning, to: goodbye }
    statistics: [mean, { within: 1 h, among: all }]
  there:
    title: { zh: 在场, en: there }
    level: { role: guest, from: goodMorning, to: goodbye }
variants: { today: { title: { zh: 今, en: today } } }
`;

test('a case that comes to the end before the beginning has not come there from it', async () => {
  const { figures } = await simulate({ scenario, charts: { backwards } });
  const told = figures.map(({ statistic, estimate: { mean, n } }) => [statistic.kind, mean, n]);
  // There is no mean of nothing.
  expect(told).toEqual([
    ['within', 0, 2],
    // Two guests are there for an hour each, of ten.
    ['level', 0.2, 2],
  ]);
});
