import type {
  ComparisonResult,
  FatesResult,
  FatesUnder,
  Manifest,
  ReplayResult,
} from '../experiments/index.ts';
import type { ScenarioFile, StoryPlan } from '../scenario/index.ts';
import { headingText } from './booked-minutes.ts';
import { estimate } from './estimate-document.ts';
import { screenFor } from './screen.ts';
import type { Story } from './story/steps.ts';
import { variantDocument } from './variant-document.ts';

/** What every document says about itself. */
const notice = {
  zh: screenFor('zh').texts.screens.notice,
  en: screenFor('en').texts.screens.notice,
};

/** The one document of `replay --json`. */
export function replayDocument(result: ReplayResult, manifest: Manifest): object {
  const { file, targets, attribution, inference, runs, curves } = result;
  const asked = file.attribution;
  return {
    ...head('replay', result, manifest),
    variants: runs.map((run, i) => variantDocument(run, file, curves[i])),
    figures: targets.map(({ target, estimate: simulated, verdict }) => ({
      id: target.id,
      readingOf: target.readingOf ?? null,
      title: target.title,
      variant: target.variant,
      metric: target.metric,
      population: target.population ?? {},
      statistic: target.statistic,
      against: target.against ?? null,
      unit: target.unit,
      role: target.role,
      reported: target.reported ?? null,
      band: target.band ?? null,
      source: target.source,
      definition: target.definition,
      simulated: estimate(simulated),
      verdict,
    })),
    metrics: result.figures.map(
      ({ metric, title, variant, statistic, unit, estimate: simulated }) => ({
        metric,
        title,
        variant,
        statistic,
        unit,
        simulated: estimate(simulated),
      }),
    ),
    byDelay: result.delayCurves.map(({ metric, variant, points }) => ({
      metric,
      variant,
      points: points.map(({ upTo, stories, value }) => ({
        upTo: Number.isFinite(upTo) ? upTo : null,
        stories: estimate(stories),
        value: estimate(value),
      })),
    })),
    ...(inference === undefined
      ? {}
      : {
          inference: {
            ...inference.inference,
            reported: inference.target.reported ?? null,
            unit: inference.target.unit,
            share: estimate(inference.share),
            curve: inference.curve.map((point) => ({
              share: point.share,
              simulated: estimate(point.estimate),
            })),
          },
        }),
    ...(attribution === undefined || asked === undefined
      ? {}
      : {
          attribution: {
            ...asked,
            whole: estimate(attribution.whole),
            shares: attribution.shares.map(({ lever, estimate: share }) => ({
              lever: lever.id,
              title: lever.title,
              share: estimate(share),
            })),
          },
        }),
  };
}

/** The one document of `compare --json`. */
export function compareDocument(result: ComparisonResult, manifest: Manifest): object {
  return {
    ...head('compare', result, manifest),
    variants: result.runs.map((run) => variantDocument(run, result.file, undefined)),
    rows: result.rows.map(
      ({ title, question, unit, first, second, difference, varianceRatio }) => ({
        title,
        ...question,
        unit,
        first: estimate(first),
        second: estimate(second),
        difference: estimate(difference),
        varianceRatio,
      }),
    ),
  };
}

/** The one document of `case --json`. Times of steps are ms since `began`, which is ms since `start`. */
export function storyDocument(story: Story, file: ScenarioFile, fates?: FatesResult): object {
  const scenario = file.resolve(story.variant);
  const heading = (code: number, language: 'zh' | 'en') =>
    headingText(code, scenario, screenFor(language));
  return {
    sixfronts: 'case',
    notice,
    scenario: { id: file.id, title: file.title, hash: file.hash, start: scenario.start },
    ...story,
    minutes: story.minutes.map(({ heading: code, ms }) => ({
      heading: { zh: heading(code, 'zh'), en: heading(code, 'en') },
      ms,
    })),
    ...(fates === undefined || file.story === undefined
      ? {}
      : { fates: fatesDocument(fates, file.story) }),
  };
}

/** Shares from 0 to 1, with exact 95 % intervals. */
function fatesDocument({ seed, shown, told, without, complete }: FatesResult, plan: StoryPlan) {
  const under = ({ variant, title, share, held, absent, pinned }: FatesUnder) => {
    const { estimate: mean, low, high, n, level } = share;
    return {
      variant,
      title,
      share: mean,
      low,
      high,
      level,
      method: 'Clopper-Pearson',
      n,
      held,
      absent,
      pinned,
    };
  };
  return {
    expects: plan.expects,
    holds: plan.holds,
    seed,
    complete,
    ...(shown === undefined ? {} : { shown: under(shown) }),
    told: under(told),
    without:
      without === undefined ? null : { ...under(without), mechanism: plan.without?.title ?? null },
  };
}

/** What any result says of itself. */
export type RunOutcome = Pick<
  ReplayResult,
  'file' | 'seed' | 'replications' | 'digest' | 'complete'
>;

/** What every document begins with. */
export function head(verb: string, result: RunOutcome, manifest: Manifest) {
  const { file, seed, replications, digest, complete } = result;
  return {
    sixfronts: verb,
    notice,
    scenario: { id: file.id, title: file.title, hash: file.hash },
    seed,
    replications,
    complete,
    digest,
    manifest,
  };
}
