import { onWorkers, replay, runInProcess } from '../../src/experiments/index.ts';
import { poolResults } from '../../src/experiments/pool-results.ts';
import type { ExecutorKind } from '../../src/interpreter/index.ts';
import type { W2Result } from './w2-draws.ts';
import { w2File } from './w2-file.ts';

/** W2 through `replay`, as `sixfronts replay` runs it: host, log, digest, ledger and metrics. */
export async function w2Replay(
  executor: ExecutorKind,
  scale: number,
  cases: number,
  seed: number,
): Promise<W2Result> {
  const file = w2File(scale, cases);
  const result = await replay({
    file,
    seed,
    executor,
    replications: 1,
    withMetrics: true,
    runTasks: runInProcess,
  });
  const run = result.runs[0]!;
  const figure = (metric: string, kind: string): number =>
    result.figures.find((each) => each.metric === metric && each.statistic.kind === kind)!.estimate
      .mean;
  return {
    cases: run.summaries[0]!.cases,
    waits: poolResults(run, file.resolve('w2')).map(({ wait }) => wait.mean),
    timeToFind: figure('timeToFind', 'mean'),
    escalated: figure('escalated', 'share'),
  };
}

/** Replications of W2 on so many threads: seconds, and the digest of all. */
export async function w2OnWorkers(
  workers: number,
  replications: number,
  cases: number,
): Promise<{ readonly seconds: number; readonly digest: string }> {
  const file = w2File(1, cases);
  const runTasks = onWorkers(workers);
  const start = performance.now();
  const { digest } = await replay({
    file,
    seed: 1,
    executor: 'compiled',
    replications,
    withMetrics: true,
    runTasks,
  });
  return { seconds: (performance.now() - start) / 1000, digest };
}
