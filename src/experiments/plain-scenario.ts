import { charts as shipped, type Chart } from '../charts/index.ts';
import { type Distribution, distributionOf, type Recipe } from '../random/index.ts';
import type { Scenario } from '../scenario/index.ts';

/**
 * A scenario that can be handed to another thread or stored: without its charts, and with recipes
 * in the place of distributions. To be looked into by `scenarioOf` alone.
 */
export interface PlainScenario {
  readonly plain: unknown;
}

/** Objects that were dealt with before, with what they became: what scenarios share stays shared. */
export type Dealt = Map<object, unknown>;

/** What is handed over in the place of a scenario. */
export function plainOf(scenario: Scenario, dealt: Dealt = new Map()): PlainScenario {
  const { charts: _, ...rest } = scenario;
  const recipeOf = (one: object) => (isDistribution(one) ? { recipe: one.recipe } : undefined);
  return { plain: changed(rest, recipeOf, dealt) };
}

/**
 * The scenario again: whatever is drawn with it is the same to the last bit.
 *
 * @param own its charts besides those of sixfronts
 */
export function scenarioOf(
  { plain }: PlainScenario,
  own: Readonly<Record<string, Chart>>,
  dealt: Dealt = new Map(),
): Scenario {
  const madeOf = (one: object) => (isRecipe(one) ? distributionOf(one.recipe) : undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `plainOf` took apart
  const rest = changed(plain, madeOf, dealt) as Omit<Scenario, 'charts'>;
  return { ...rest, charts: { ...own, ...shipped } };
}

/** Plain data with some of the objects in it replaced; `replace` gives undefined for the others. */
function changed(
  value: unknown,
  replace: (one: object) => object | undefined,
  dealt: Dealt,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = dealt.get(value);
  if (before !== undefined) return before;
  const inner = (each: unknown) => changed(each, replace, dealt);
  const after = replace(value) ?? (Array.isArray(value) ? value.map(inner) : tableOf(value, inner));
  dealt.set(value, after);
  return after;
}

const tableOf = (value: object, inner: (each: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each)]));

function isDistribution(value: object): value is Distribution {
  return 'recipe' in value && 'quantile' in value && typeof value.quantile === 'function';
}

/** A list under that name: what the author of a scenario may name is never a list. */
function isRecipe(value: object): value is { readonly recipe: Recipe } {
  return 'recipe' in value && Array.isArray(value.recipe);
}
