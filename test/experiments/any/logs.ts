import fc from 'fast-check';
import { type Policy, replay, runInProcess } from '../../../src/experiments/index.ts';
import { underPolicy } from '../../../src/experiments/under-policy.ts';
import { runReplication } from '../../../src/model/index.ts';
import { loadScenario } from '../../../src/own-charts/index.ts';
import { jsonText, replayDocument } from '../../../src/report/index.ts';
import {
  formatIssues,
  type Metric,
  readFromDisk,
  type ScenarioFile,
} from '../../../src/scenario/index.ts';
import { boss, errand, help } from '../../metrics/any/charts.ts';
import type { Window } from '../../metrics/naive.ts';
import { anyAsked } from './asked.ts';
import { type Asked, listenerFor, partOf } from './parts.ts';
import type { Part } from './plainly.ts';
import type { Printed } from './printed.ts';

const [SEED, REPLICATIONS] = [3, 3];
/** What attributions and inferences get of them. */
export const QUARTER = 2;

/** A test's sentence holds for a few scenarios, always the same; `SCENARIOS=250` makes a watch of others. */
export async function forAnyAsked(
  holds: (printed: Printed, logs: Logs) => void,
  few: number,
): Promise<void> {
  const watched = process.env['SCENARIOS'];
  const runs = watched === undefined ? { numRuns: few, seed: SEED } : { numRuns: Number(watched) };
  const property = fc.asyncProperty(anyAsked, async (texts) => {
    const file = read(texts);
    const options = { file, seed: SEED, replications: REPLICATIONS, runTasks: runInProcess };
    const result = await replay({ ...options, executor: 'compiled' });
    const text = jsonText(replayDocument(result, {} as never));
    holds(JSON.parse(text) as Printed, new Logs(file));
  });
  await fc.assert(property, runs);
}

function read(texts: Readonly<Record<string, string>>): ScenarioFile {
  const readFile = (path: string) => texts[path.split('/').at(-1)!] ?? readFromDisk(path);
  const found = loadScenario('any', readFile, { errand, help, boss });
  if ('file' in found) return found.file;
  throw new TypeError(formatIssues(found.issues, found.texts, 'en'));
}

/** Whatever hears records. */
interface Hears {
  record(...of: never): void;
}

/** The logs of a scenario, replication by replication. */
export class Logs {
  readonly file: ScenarioFile;

  constructor(file: ScenarioFile) {
    this.file = file;
  }

  metric(id: string): Metric {
    return this.file.resolve('as').metrics.find((each) => each.id === id)!;
  }

  /** When cases count, ms since the start. */
  get window(): Window {
    const { warmUp, runLength } = this.file.resolve('as');
    return { from: warmUp, to: warmUp + runLength };
  }

  /** What each replication of a variant told a listener; those with some arrivals alone left out. */
  heard<Heard extends Hears>(id: string, listener: () => Heard): Heard[] {
    const { times, timesOf } = this.variant(id);
    const end = timesOf === undefined ? REPLICATIONS * times : REPLICATIONS;
    return this.under({ variant: id, levers: [] }, listener, 0, end);
  }

  /** What the replications of a variant give for a figure, with those that have its arrivals alone. */
  shown(asked: Asked, id: string): Part[] {
    const { times, timesOf } = this.variant(id);
    const listener = () => listenerFor(asked, this.window);
    const further =
      timesOf !== undefined && asked.metric.role === 'loner'
        ? this.under(
            { variant: id, levers: [] },
            listener,
            REPLICATIONS,
            REPLICATIONS * times,
            timesOf,
          )
        : [];
    return [...this.heard(id, listener), ...further].map((each) => partOf(each, asked.statistic));
  }

  /** The same under any policy, for a quarter of the replications. */
  apart(asked: Asked, policy: Policy): Part[] {
    const listener = () => listenerFor(asked, this.window);
    const all = this.under(policy, listener, 0, QUARTER);
    return all.map((heard) => partOf(heard, asked.statistic));
  }

  private variant(id: string) {
    return this.file.variants.find((each) => each.id === id)!;
  }

  private under<Heard extends Hears>(
    policy: Policy,
    listener: () => Heard,
    first: number,
    end: number,
    arrivals?: readonly string[],
  ): Heard[] {
    const scenario = underPolicy(this.file, policy, arrivals);
    return Array.from({ length: end - first }, (_, i) => {
      const heard = listener();
      const replication = first + i;
      const options = { seed: SEED, replication, executor: 'compiled' } as const;
      runReplication(scenario, { ...options, listeners: [heard] });
      return heard;
    });
  }
}
