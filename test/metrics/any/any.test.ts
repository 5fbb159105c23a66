import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BlockReader,
  Kind,
  kindNames,
  type LogListener,
  symbolOf,
} from '../../../src/eventlog/index.ts';
import type { ExecutorKind } from '../../../src/interpreter/index.ts';
import { runReplication } from '../../../src/model/index.ts';
import { loadScenario } from '../../../src/own-charts/index.ts';
import { formatIssues, readFromDisk, type Scenario } from '../../../src/scenario/index.ts';
import { expectSummedPlainly } from '../summed-plainly.ts';
import { boss, errand, help } from './charts.ts';
import { anyScenario } from './scenarios.ts';
import { anySpec } from './specs.ts';

/** `SCENARIOS=2500` makes a long watch of it. */
const RUNS = { numRuns: Number(process.env['SCENARIOS'] ?? 40), size: 'max' } as const;

function read(written: object): Scenario {
  const text = JSON.stringify(written);
  const readFile = (path: string) => (path === 'any' ? text : readFromDisk(path));
  const found = loadScenario('any', readFile, { errand, help, boss });
  if ('file' in found) return found.file.resolve('as');
  throw new TypeError(formatIssues(found.issues, found.texts, 'en'));
}

function run(
  scenario: Scenario,
  readers: readonly BlockReader[] = [],
  listeners: readonly LogListener[] = [],
  executor: ExecutorKind = 'compiled',
) {
  return runReplication(scenario, { seed: 1, replication: 0, executor, readers, listeners });
}

describe('in any scenario', () => {
  test('what is summed up is what a plain reading of the log says, to the last millisecond', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(anySpec, { maxLength: 6 }), (written, specs) => {
        const scenario = read(written);
        const window = {
          from: scenario.warmUp,
          to: scenario.warmUp + scenario.runLength,
          dayOffset: 6 * 3_600_000,
        };
        const pools = ['a', 'b'].map(symbolOf);
        const fronts = [['errand'], ['helper', 'friend'], ['boss', 'errand']].map((roles) => ({
          roles: roles.map(symbolOf),
          milestones: ['done', 'helped', 'turned'].map(symbolOf),
        }));
        expectSummedPlainly({ window, pools, fronts, specs }, (readers, listeners) =>
          run(scenario, readers, listeners),
        );
      }),
      RUNS,
    );
  });

  test('nearly everything happens that a log can tell', () => {
    const heard = new Set<number>();
    const listener = { record: (_: number, __: number, kind: number) => void heard.add(kind) };
    for (const written of fc.sample(anyScenario, { numRuns: 40, seed: 1 })) {
      run(read(written), [], [listener]);
    }
    // Questions, audits and stocks matter to no figure here.
    expect(kindNames.filter((name) => !heard.has(Kind[name]))).toEqual([
      'asked',
      'decided',
      'audited',
      'changed',
      'reviewed',
    ]);
  });

  test('XState’s actors write the same log', () => {
    fc.assert(
      fc.property(anyScenario, (written) => {
        const scenario = read(written);
        expect(run(scenario, [], [], 'actor')).toEqual(run(scenario));
      }),
      RUNS,
    );
  });
});
