import type { BaseComparison, Manifest } from '../experiments/index.ts';
import { csv } from './csv.ts';
import { estimate } from './estimate-document.ts';
import { head } from './json.ts';
import { variantDocument } from './variant-document.ts';

/** The one document of `compare --json` for more than two variants. */
export function baseDocument(result: BaseComparison, manifest: Manifest): object {
  const [base, ...others] = result.runs;
  return {
    ...head('compare', result, manifest),
    base: base.policy.variant,
    variants: result.runs.map((run) => variantDocument(run, result.file, undefined)),
    rows: result.columns.map(
      ({ title, question, unit, differenceIn, base: figure, others: own, differences }) => ({
        title,
        ...question,
        unit,
        differenceIn,
        base: estimate(figure),
        differences: others.map(({ policy }, i) => ({
          variant: policy.variant,
          figure: estimate(own[i]!),
          difference: estimate(differences[i]!),
        })),
      }),
    ),
  };
}

/** A line for each figure of each variant: the base's own first, then the differences to it. */
export function baseCsv({ runs, columns, seed }: BaseComparison): string[] {
  const headings = ['metric', 'statistic', 'variant', 'base', 'unit', 'mean', 'half_width'].concat([
    'replications',
    'n',
    'seed',
  ]);
  const [base, ...others] = runs;
  return csv(
    headings,
    columns.flatMap(({ question, unit, differenceIn, base: figure, differences }) =>
      [figure, ...differences].map(({ mean, halfWidth, replications, n }, i) => [
        question.metric,
        JSON.stringify(question.statistic),
        (i === 0 ? base : others[i - 1]!).policy.variant,
        i === 0 ? '' : base.policy.variant,
        i === 0 ? unit : differenceIn,
        mean,
        halfWidth,
        replications,
        n,
        seed,
      ]),
    ),
  );
}
