import type { ComparisonResult, ReplayResult } from '../experiments/index.ts';

/** Lines of CSV, RFC 4180 without the carriage returns; an absent number is an empty field. */
export function csv(
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string[] {
  const field = (value: string | number | undefined): string => {
    if (value === undefined || Number.isNaN(value)) return '';
    const text = String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [head.join(','), ...rows.map((row) => row.map(field).join(','))];
}

/** One line a figure of `replay`. */
export function replayCsv({ targets, figures, seed }: ReplayResult): string[] {
  const head = ['id', 'variant', 'role', 'unit', 'reported', 'low', 'high', 'mean', 'half_width']
    .concat(['replications', 'n', 'unfinished', 'seed', 'verdict', 'source'])
    .concat(['title_en', 'title_zh']);
  const rows = targets.map(({ target, estimate, verdict }) => [
    target.id,
    target.variant,
    target.role,
    target.unit,
    target.reported,
    target.band?.[0],
    target.band?.[1],
    estimate.mean,
    estimate.halfWidth,
    estimate.replications,
    estimate.n,
    estimate.censored,
    seed,
    verdict,
    target.source,
    target.title.en,
    target.title.zh,
  ]);
  const measured = figures.map(({ metric, variant, statistic, unit, estimate, title }) => [
    `${metric} ${JSON.stringify(statistic)}`,
    variant,
    '',
    unit,
    undefined,
    undefined,
    undefined,
    estimate.mean,
    estimate.halfWidth,
    estimate.replications,
    estimate.n,
    estimate.censored,
    seed,
    '',
    '',
    title.en,
    title.zh,
  ]);
  return csv(head, [...rows, ...measured]);
}

/** One line a row of `compare`. */
export function compareCsv({ rows, runs, seed }: ComparisonResult): string[] {
  const head = ['metric', 'statistic', 'unit', 'first', 'second', 'first_mean', 'first_half_width']
    .concat(['second_mean', 'second_half_width', 'difference', 'difference_half_width'])
    .concat(['variance_ratio', 'replications', 'first_n', 'second_n', 'seed']);
  return csv(
    head,
    rows.map(({ question, unit, first, second, difference, varianceRatio }) => [
      question.metric,
      JSON.stringify(question.statistic),
      unit,
      runs[0].policy.variant,
      runs[1].policy.variant,
      first.mean,
      first.halfWidth,
      second.mean,
      second.halfWidth,
      difference.mean,
      difference.halfWidth,
      varianceRatio,
      difference.replications,
      first.n,
      second.n,
      seed,
    ]),
  );
}
