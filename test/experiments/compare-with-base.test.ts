import { describe, expect, test } from 'vitest';
import { compareWithBase, type RunTasks } from '../../src/experiments/index.ts';
import { file } from '../report/fixtures.ts';
import { durations, replicationOf } from './runs.ts';

const HOUR = 3_600_000;

/** What every replication of a variant comes to. */
interface Outcome {
  /** Sum of the ten durations, cut at the end of observation, h. */
  readonly hours: number;
  /** How many of ten within an hour. */
  readonly soon: number;
  /** Mean number open. */
  readonly open: number;
  readonly replications?: number;
}

/** A comparison in which nothing is run. */
function compared(outcomes: Readonly<Record<string, Outcome>>) {
  const runTasks: RunTasks = (tasks, onDone) => {
    for (const task of tasks) {
      const { hours, soon, open, replications = 4 } = outcomes[task.policy.variant]!;
      if (task.replication >= replications) continue;
      const time = durations({
        started: 10,
        reached: 10,
        cutSums: [hours * HOUR],
        within: [soon, 9],
      });
      const level = { kind: 'level' as const, caseTime: open * HOUR, window: HOUR, cases: 5 };
      const { replication } = task;
      onDone(task, replicationOf(time, { replication, metrics: [time, level] }));
    }
    return Promise.resolve();
  };
  const variants = Object.keys(outcomes).map((id) => ({ id, times: 1, title: { zh: id, en: id } }));
  const [base, ...others] = variants.map(({ id }) => ({ variant: id, levers: [] }));
  const policies = [base!, ...others] as const;
  const options = { seed: 7, executor: 'compiled', replications: 4, runTasks, policies } as const;
  return compareWithBase({ ...options, file: { ...file, variants } });
}

const base: Outcome = { hours: 40, soon: 2, open: 8 };

describe('variants beside a base', () => {
  test('differ in the unit of times and shares, and in % of what is counted', async () => {
    const { columns, runs } = await compared({
      base,
      quick: { hours: 10, soon: 7, open: 6 },
      slow: { hours: 50, soon: 1, open: 12 },
    });
    expect(runs.map(({ policy }) => policy.variant)).toEqual(['base', 'quick', 'slow']);
    const told = columns.map(
      ({ question, unit, differenceIn, base: figure, others, differences }) => [
        question.statistic.kind,
        unit,
        differenceIn,
        ...[figure, ...others, ...differences].map(({ mean }) => Math.round(mean * 1e6) / 1e6),
      ],
    );
    expect(told).toEqual([
      ['meanCut', 'ms', 'ms', 4 * HOUR, HOUR, 5 * HOUR, -3 * HOUR, HOUR],
      ['within', 'share', 'share', 0.2, 0.7, 0.1, 0.5, -0.1],
      ['within', 'share', 'share', 0.9, 0.9, 0.9, 0, 0],
      ['level', 'cases', '%', 8, 6, 12, -25, 50],
    ]);
  });

  test('are paired as far as all of them got, and whoever got less makes it incomplete', async () => {
    const cut = { ...base, replications: 3 };
    const part = await compared({ base, cut, other: base });
    expect(part).toMatchObject({ replications: 3, complete: false });
    expect(part.columns[0]!.differences).toMatchObject([{ replications: 3 }, { replications: 3 }]);
    expect(await compared({ base, other: base })).toMatchObject({
      replications: 4,
      complete: true,
    });
  });

  test('have no column of what is not known of the base', async () => {
    const { columns } = await compared({ base: { ...base, open: NaN }, other: base });
    expect(columns.map(({ unit }) => unit)).toEqual(['ms', 'share', 'share']);
  });
});
