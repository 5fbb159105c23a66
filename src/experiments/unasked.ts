import type { Metric, Scenario, Statistic, Target } from '../scenario/index.ts';
import { usualStatistics } from './usual-statistics.ts';

/** A statistic of a metric, and the variants that it is to be shown for. */
export interface Shown {
  readonly metric: Metric;
  readonly statistic: Statistic;
  /** Ids, at least one. */
  readonly variants: readonly string[];
}

/** What says what can be asked. */
type Measured = Pick<Scenario, 'metrics' | 'followUp'>;

/** What is usually computed of every metric, for every variant. */
export function usualOfAll(scenario: Measured, variants: readonly string[]): Shown[] {
  return scenario.metrics.flatMap((metric) =>
    usualStatistics(metric, scenario).map((statistic) => ({ metric, statistic, variants })),
  );
}

/**
 * What no target shows already. Of a metric with `statistics`, these; of one that no target speaks
 * of, the usual; of any other, what targets ask of it, for the variants that they do not ask it of.
 * A target that is a change or about a part of the cases does not show the figure itself.
 */
export function unasked(
  scenario: Measured,
  targets: readonly Target[],
  variants: readonly string[],
): Shown[] {
  return scenario.metrics.flatMap((metric) => {
    const about = targets.filter(
      (target) => target.metric === metric.id || target.against?.metric === metric.id,
    );
    const figures = about.filter(
      ({ against, population, metric: id }) =>
        id === metric.id && against === undefined && population === undefined,
    );
    const asked = distinct(figures.map(({ statistic }) => statistic));
    const wanted =
      metric.statistics ?? (about.length === 0 ? usualStatistics(metric, scenario) : asked);
    return wanted.flatMap((statistic): Shown[] => {
      const shown = new Set(
        figures.filter((one) => isSame(one.statistic, statistic)).map(({ variant }) => variant),
      );
      const left = variants.filter((variant) => !shown.has(variant));
      return left.length === 0 ? [] : [{ metric, statistic, variants: left }];
    });
  });
}

const keyOf = (statistic: Statistic): string => JSON.stringify(statistic);

const isSame = (one: Statistic, other: Statistic): boolean => keyOf(one) === keyOf(other);

const distinct = (statistics: readonly Statistic[]): Statistic[] => [
  ...new Map(statistics.map((each) => [keyOf(each), each])).values(),
];
