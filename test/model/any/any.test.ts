import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../../src/charts/vocabulary-of.ts';
import {
  type BlockReader,
  type LogListener,
  Symbols,
  symbolOf,
} from '../../../src/eventlog/index.ts';
import type { ExecutorKind } from '../../../src/interpreter/index.ts';
import { measuresFor, runReplication } from '../../../src/model/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { expectSummedPlainly } from '../../metrics/summed-plainly.ts';
import { twisted } from './twists.ts';
import { Auditor } from './watch.ts';

/** `SCENARIOS=2500` makes a long watch of it. */
const RUNS = { numRuns: Number(process.env['SCENARIOS'] ?? 12) };
/** Some outcomes send a case round for ever: events after which it has been looked at for long enough. */
const MOST_EVENTS = 20_000;

interface Played {
  readonly executor?: ExecutorKind;
  readonly symbols?: Symbols;
}

function run(
  scenario: Scenario,
  readers: readonly BlockReader[] = [],
  listeners: readonly LogListener[] = [],
  { executor = 'compiled', symbols = new Symbols() }: Played = {},
) {
  let events = 0;
  const isEnough = () => ++events > MOST_EVENTS;
  const options = { seed: 1, replication: 0, executor, symbols, readers, listeners, isEnough };
  return runReplication(scenario, options);
}

describe('a shipped scenario under parameters that nobody chose', () => {
  test('conserves money and units, asks before it looks, and ends each case once', () => {
    fc.assert(
      fc.property(twisted, ({ scenario }) => {
        const symbols = new Symbols();
        const auditor = new Auditor(scenario, symbols);
        run(scenario, [], [auditor], { symbols });
        expect(auditor.told).toEqual([]);
      }),
      RUNS,
    );
  });

  test('is summed up as a plain reading of its log says', () => {
    fc.assert(
      fc.property(twisted, ({ scenario }) => {
        const { warmUp, runLength, startOfWeekOffset: dayOffset } = scenario;
        const window = { from: warmUp, to: warmUp + runLength, dayOffset };
        const pools = scenario.pools.map(({ id }) => symbolOf(id));
        const fronts = scenario.roles.map(({ id, chart }) => ({
          roles: [symbolOf(id)],
          milestones: vocabularyOf(scenario.charts[chart]!).milestones.map(symbolOf),
        }));
        const specs = measuresFor(scenario.metrics, []).map(({ spec }) => spec);
        expectSummedPlainly({ window, pools, fronts, specs }, (readers, listeners) =>
          run(scenario, readers, listeners),
        );
      }),
      RUNS,
    );
  });

  test('gives the same log by XState’s actors', () => {
    fc.assert(
      fc.property(twisted, ({ scenario }) => {
        expect(run(scenario, [], [], { executor: 'actor' })).toEqual(run(scenario));
      }),
      RUNS,
    );
  });
});
