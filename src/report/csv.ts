import type { ComparisonResult, Estimate, ReplayResult } from '../experiments/index.ts';
import { type VariantFigure, variantFigures } from './variant-figures.ts';

/** Lines of CSV, RFC 4180 without the carriage returns; a number that is absent or not finite is an empty field. */
export function csv(
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string[] {
  const field = (value: string | number | undefined): string => {
    if (value === undefined) return '';
    if (typeof value === 'number' && !Number.isFinite(value)) return '';
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [head.join(','), ...rows.map((row) => row.map(field).join(','))];
}

/**
 * One line a figure of `replay`: of targets, of what no target asks for, and variant by variant of
 * minutes, pools and fronts.
 */
export function replayCsv({ file, runs, targets, figures, seed }: ReplayResult): string[] {
  const head = ['id', 'variant', 'role', 'unit', 'reported', 'low', 'high', 'mean', 'half_width']
    .concat(['replications', 'n', 'unfinished', 'seed', 'verdict', 'source'])
    .concat(['title_en', 'title_zh']);
  const numbers = ({ mean, halfWidth, replications, n, censored }: Estimate) =>
    [mean, halfWidth, replications, n, censored, seed] as const;
  const rows = targets.map(({ target, estimate, verdict }) => [
    target.id,
    target.variant,
    target.role,
    target.unit,
    target.reported,
    ...(target.band ?? [undefined, undefined]),
    ...numbers(estimate),
    verdict,
    target.source,
    target.title.en,
    target.title.zh,
  ]);
  const row = (variant: string, { id, unit, estimate, title }: Row) => [
    id,
    variant,
    '',
    unit,
    ...nothingReported,
    ...numbers(estimate),
    '',
    '',
    title.en,
    title.zh,
  ];
  const measured = figures.map(({ metric, statistic, variant, ...figure }) =>
    row(variant, { id: `${metric} ${JSON.stringify(statistic)}`, ...figure }),
  );
  const further = runs.flatMap((run) =>
    variantFigures(run, file).map((figure) => row(run.policy.variant, figure)),
  );
  return csv(head, [...rows, ...measured, ...further]);
}

/** In place of a reported figure and its band. */
const nothingReported = [undefined, undefined, undefined] as const;

/** A figure that is held against nothing. */
type Row = Pick<VariantFigure, 'id' | 'estimate' | 'title'> & { readonly unit: string };

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
