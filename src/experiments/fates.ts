import type { StoryVerdict } from '../metrics/index.ts';
import type { Bilingual, StoryPlan } from '../scenario/index.ts';
import { type Bounds, clopperPearson } from '../stats/index.ts';
import type { PolicyRun } from './results.ts';
import { type Fate, runPolicies } from './run-policies.ts';
import type { StoryAsked } from './task.ts';

/** Which story, in how many fates. */
export interface FatesOptions extends Fate {
  readonly story: StoryPlan;
  /** Fates to look at: replications from 0. */
  readonly fates: number;
  /** The variant in which the story is shown; the story's own if left out. */
  readonly shown?: string;
}

/** How a story ended under one policy, over many fates. */
export interface FatesUnder {
  readonly variant: string;
  readonly title: Bilingual;
  /** Share that ended as expected, with its exact 95 % interval. */
  readonly share: Bounds;
  /** Fates that ended as expected. */
  readonly held: number;
  /** Fates in which the case that begins the story never came; they count nowhere. */
  readonly absent: number;
  /** How the pinned fate, the first one, ended; undefined if it was not run. */
  readonly pinned: StoryVerdict | undefined;
}

/** How a story ended over many fates: as it is told, and otherwise. */
export interface FatesResult {
  readonly seed: number;
  /** In the variant shown, where that is neither of the two below. */
  readonly shown?: FatesUnder;
  readonly told: FatesUnder;
  /** The same with what brings the end about taken away. */
  readonly without?: FatesUnder;
  /** False when the run was interrupted: fewer fates than asked for. */
  readonly complete: boolean;
}

/**
 * In how many fates a story ends as its scenario expects, with its mechanism and without, and in
 * the variant in which it is shown. RangeError if that is unknown.
 */
export async function tellFates(options: FatesOptions): Promise<FatesResult> {
  const { file, seed, story, fates, shown = story.variant } = options;
  const own = [story.variant, ...(story.without === undefined ? [] : [story.without.variant])];
  const variants = own.includes(shown) ? own : [...own, shown];
  const runs = await runPolicies(
    options,
    variants.map((variant) => ({
      policy: { variant, levers: [] },
      replications: fates,
      story: asked(story, file.resolve(variant).arrivals),
    })),
    [],
  );
  const all = runs.map(under);
  const [told, without] = all.slice(0, own.length);
  const other = all[own.length];
  return {
    seed,
    ...(other === undefined ? {} : { shown: other }),
    told: told!,
    ...(without === undefined ? {} : { without }),
    complete: runs.every(({ summaries }) => summaries.length === fates),
  };
}

function asked(
  { role, holds }: StoryPlan,
  arrivals: readonly { readonly id: string; readonly role: string }[],
): StoryAsked {
  const source = arrivals.find((each) => each.role === role)?.id;
  if (source === undefined) throw new RangeError(`nothing arrives in the role "${role}"`);
  return { source, ordinal: 0, ...holds };
}

function under({ policy, title, summaries }: PolicyRun): FatesUnder {
  const count = (verdict: StoryVerdict) =>
    summaries.filter(({ story }) => story === verdict).length;
  const [held, failed, absent] = [count('holds'), count('fails'), count('absent')];
  return {
    variant: policy.variant,
    title,
    share: clopperPearson(held, held + failed),
    held,
    absent,
    pinned: summaries[0]?.story,
  };
}
