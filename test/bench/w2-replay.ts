import { inThisThread } from '../../src/experiments/in-process.ts';
import { poolResults } from '../../src/experiments/pool-results.ts';
import { replay } from '../../src/experiments/replay.ts';
import type { ExecutorKind } from '../../src/interpreter/index.ts';
import { loadScenario } from '../../src/own-charts/index.ts';
import { formatIssues, readFromDisk, type ScenarioFile } from '../../src/scenario/index.ts';
import { searchChart } from './search-chart.ts';
import { searchScenario } from './search-scenario.ts';
import type { W2Result } from './w2-draws.ts';

const charts = { search: searchChart };

const files = new Map<string, ScenarioFile>();

/** The scenario's file, read once per size. */
function fileFor(scale: number, cases: number): ScenarioFile {
  const name = `w2 ${scale} ${cases}`;
  const known = files.get(name);
  if (known !== undefined) return known;
  const text = JSON.stringify(searchScenario(scale, cases), undefined, 2);
  const read = loadScenario(name, (path) => (path === name ? text : readFromDisk(path)), charts);
  if (!('file' in read)) throw new Error(formatIssues(read.issues, read.texts, 'en'));
  files.set(name, read.file);
  return read.file;
}

/** W2 through `replay`, as `sixfronts replay` runs it: host, log, digest, ledger and metrics. */
export async function w2Replay(
  executor: ExecutorKind,
  scale: number,
  cases: number,
  seed: number,
): Promise<W2Result> {
  const file = fileFor(scale, cases);
  const result = await replay({
    file,
    seed,
    executor,
    replications: 1,
    withMetrics: true,
    runTasks: inThisThread(charts),
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
