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

/** What is handed over in the place of a scenario. */
export function plainOf(scenario: Scenario): PlainScenario {
  const { charts: _, ...rest } = scenario;
  const plain = changed(rest, (one) => (isDistribution(one) ? { recipe: one.recipe } : undefined));
  return { plain };
}

/**
 * The scenario again: whatever is drawn with it is the same to the last bit.
 *
 * @param own its charts besides those of sixfronts
 */
export function scenarioOf(
  { plain }: PlainScenario,
  own: Readonly<Record<string, Chart>>,
): Scenario {
  const rest = changed(plain, (one) => (isRecipe(one) ? distributionOf(one.recipe) : undefined));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `plainOf` took apart
  return { ...(rest as Omit<Scenario, 'charts'>), charts: { ...own, ...shipped } };
}

/** Plain data with some of the objects in it replaced; `replace` gives undefined for the others. */
function changed(value: unknown, replace: (one: object) => object | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const other = replace(value);
  if (other !== undefined) return other;
  if (Array.isArray(value)) return value.map((item: unknown) => changed(item, replace));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [key, changed(each, replace)]),
  );
}

function isDistribution(value: object): value is Distribution {
  return 'recipe' in value && 'quantile' in value && typeof value.quantile === 'function';
}

/** A list under that name: what the author of a scenario may name is never a list. */
function isRecipe(value: object): value is { readonly recipe: Recipe } {
  return 'recipe' in value && Array.isArray(value.recipe);
}
