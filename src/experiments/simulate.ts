import { type ExecutorKind, executorKind } from '../interpreter/index.ts';
import {
  aFunction,
  aList,
  anObject,
  aSignal,
  aText,
  type Kind,
  oneOf,
  requireOptions,
  whole,
} from '../options/index.ts';
import { type GivenCharts, loadScenario } from '../own-charts/index.ts';
import {
  type Bilingual,
  formatIssues,
  type Issue,
  type Language,
  readFromDisk,
  type ReadFile,
  type ScenarioFile,
  shippedPath,
  shippedScenarios,
} from '../scenario/index.ts';
import { runInProcess } from './in-process.ts';
import { onWorkers } from './on-workers.ts';
import { poolResults } from './pool-results.ts';
import { replay } from './replay.ts';
import type { PolicyRun, PoolResult, ReplayResult } from './results.ts';
import type { OnProgress } from './run-policies.ts';

/** What to simulate, and how; all but the scenario may be left out. */
export interface SimulateOptions {
  /**
   * A scenario: the path of its file, the name of one that comes with sixfronts, its text (anything
   * with more than one line), or what was parsed of such a text. Chart files that it names are
   * looked for beside the file, or in the working directory where there is none.
   */
  readonly scenario: string | object;
  /** Machines by the name that the scenario's roles call them, for charts without a file. */
  readonly charts?: GivenCharts;
  /** From 0 to 2^53 - 1; the scenario's own if left out. */
  readonly seed?: number;
  /** Independent repetitions, 1 or more; as many as the scenario says if left out. */
  readonly replications?: number;
  /** Ids of the variants to run; all if left out. */
  readonly variants?: readonly string[];
  /** Threads, 1 or more; 1, this one, if left out. Charts given as machines cannot go to other threads. */
  readonly workers?: number;
  /** Results do not depend on it; `compiled` if left out. */
  readonly executor?: ExecutorKind;
  /** Of the message of a ScenarioError; English if left out. */
  readonly language?: Language;
  readonly onProgress?: OnProgress;
  /** Ends the run early; what was finished is in the result, which says that it is not complete. */
  readonly signal?: AbortSignal;
}

/** What a variant came to. */
export interface SimulatedVariant {
  readonly id: string;
  readonly title: Bilingual;
  readonly replications: number;
  /** Fingerprint of all its event logs. */
  readonly digest: string;
  /** Counted cases that came from outside. */
  readonly stories: number;
  /** Cases opened, linked ones and those of the warm-up included. */
  readonly cases: number;
  /** Cases still open when the follow-up ended. */
  readonly unfinished: number;
  readonly pools: readonly PoolResult[];
}

/** What a simulation came to: plain values. Times are in ms, shares from 0 to 1. */
export interface Simulated extends Pick<
  ReplayResult,
  | 'seed'
  | 'replications'
  | 'digest'
  | 'complete'
  | 'targets'
  | 'figures'
  | 'curves'
  | 'attribution'
  | 'inference'
> {
  readonly scenario: { readonly id: string; readonly title: Bilingual; readonly hash: string };
  /** In the scenario's order. */
  readonly variants: readonly SimulatedVariant[];
}

/** A scenario cannot be run; the message tells all that is wrong, each with its place. */
export class ScenarioError extends Error {
  /** The same as data. */
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[]) {
    super(message);
    this.name = 'ScenarioError';
    this.issues = issues;
  }
}

const kinds: Readonly<Record<keyof SimulateOptions, Kind>> = {
  scenario: {
    what: 'the name, path or text of a scenario, or an object',
    holds: (value) => (aText.holds(value) && value !== '') || anObject.holds(value),
    type: 'object',
  },
  charts: anObject,
  seed: whole(0),
  replications: whole(1),
  variants: aList,
  workers: whole(1),
  executor: executorKind,
  language: oneOf(['en', 'zh'] satisfies Language[]),
  onProgress: aFunction,
  signal: aSignal,
};

/**
 * Runs a scenario, with charts of your own if you like, and measures it: the same run, and the same
 * digest, as `sixfronts replay`. Chart files that the scenario names are run as programs.
 *
 * Throws ScenarioError for a scenario or a chart with problems, TypeError for an option that there
 * is not or that is of another type, RangeError for a value that is not possible, and
 * SimulationError for a fault during the run.
 */
export async function simulate(options: SimulateOptions): Promise<Simulated> {
  requireOptions('simulate', options, kinds, ['scenario']);
  const { workers = 1, executor = 'compiled', charts = {}, onProgress, signal } = options;
  if (workers > 1 && Object.keys(charts).length > 0) {
    throw new RangeError(
      `workers must be 1 for charts given as machines, received ${workers}: name their files in the scenario`,
    );
  }
  const file = open(options, charts);
  const variants = options.variants ?? file.variants.map(({ id }) => id);
  const usual = variants.map((id) => file.resolve(id))[0];
  if (usual === undefined) throw new RangeError('variants must name at least one, received none');
  const { seed = usual.seed, replications = usual.replications } = options;
  const result = await replay({
    file,
    seed,
    executor,
    replications,
    variants,
    withMetrics: true,
    runTasks: workers === 1 ? runInProcess : onWorkers(workers),
    onProgress,
    signal,
  });
  const { runs, cases: _, file: __, delayCurves: ___, ...rest } = result;
  return {
    ...rest,
    scenario: { id: file.id, title: file.title, hash: file.hash },
    variants: runs.map((run) => variantOf(run, file)),
  };
}

function open({ scenario, language = 'en' }: SimulateOptions, charts: GivenCharts): ScenarioFile {
  const [path, readFile] = sourceOf(scenario);
  const read = loadScenario(path, readFile, charts);
  if ('file' in read) return read.file;
  throw new ScenarioError(formatIssues(read.issues, read.texts, language), read.issues);
}

/** A path, and how to read what is there. */
function sourceOf(scenario: string | object): readonly [string, ReadFile] {
  const isText = typeof scenario === 'string' && scenario.includes('\n');
  if (typeof scenario === 'string' && !isText) {
    const isShipped = shippedScenarios().includes(scenario);
    return [isShipped ? shippedPath(scenario) : scenario, readFromDisk];
  }
  // JSON is YAML, so that whatever was parsed or built reads like any other scenario.
  const text = isText ? scenario : JSON.stringify(scenario, undefined, 2);
  const name = 'scenario';
  return [name, (path) => (path === name ? text : readFromDisk(path))];
}

function variantOf(run: PolicyRun, file: ScenarioFile): SimulatedVariant {
  const { policy, title, digest, summaries } = run;
  const sum = (count: 'stories' | 'cases' | 'unfinished') =>
    summaries.reduce((total, summary) => total + summary[count], 0);
  return {
    id: policy.variant,
    title,
    replications: summaries.length,
    digest,
    stories: sum('stories'),
    cases: sum('cases'),
    unfinished: sum('unfinished'),
    pools: poolResults(run, file.resolve(policy.variant, policy.levers)),
  };
}
