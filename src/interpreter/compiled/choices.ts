import type { StateValue } from 'xstate';
import type { ChartNode, ChartTransition } from '../machine-index.ts';
import type { GuardArgs, Questions, Rule, Situation, Test } from './program.ts';
import { isAtomic, properAncestors } from './tree.ts';

/** Whom the questions may be put to. */
export interface Asked {
  /** A state's own transitions for the event. */
  candidates(node: ChartNode): readonly ChartTransition[];
  testOf(transition: ChartTransition): Test | null;
}

/**
 * Who answers an event: from the innermost states outwards, each region for itself. Null when
 * nobody could.
 */
export function questionsForEvent(
  root: ChartNode,
  value: StateValue,
  asked: Asked,
): Questions | null {
  const ask = (node: ChartNode, inner: StateValue): Questions | null => {
    const below =
      typeof inner === 'string'
        ? [ask(node.states[inner]!, {})]
        : Object.entries(inner).map(([key, deeper]) => ask(node.states[key]!, deeper ?? {}));
    const own = rulesOf(asked.candidates(node), asked);
    return joined(
      below.filter((each) => each !== null),
      own,
    );
  };
  return ask(root, value);
}

/** Who moves on without an event: each atomic state looks upwards for itself. */
export function questionsForAlways(nodes: readonly ChartNode[], asked: Asked): Questions | null {
  const leaves = nodes.filter(isAtomic).map((leaf) => {
    const path = [leaf, ...properAncestors(leaf)];
    return joined(
      [],
      rulesOf(
        path.flatMap((node) => asked.candidates(node)),
        asked,
      ),
    );
  });
  return joined(
    leaves.filter((each) => each !== null),
    [],
  );
}

/** Appends the transitions that hold; an answer from within goes before a state's own. */
export function choose(
  { regions, rules }: Questions,
  args: GuardArgs,
  situation: Situation,
  chosen: ChartTransition[],
): void {
  const before = chosen.length;
  for (const region of regions) choose(region, args, situation, chosen);
  if (chosen.length > before) return;
  const rule = rules.find(({ test }) => test === null || Boolean(test(args, situation)));
  if (rule !== undefined && !chosen.includes(rule.transition)) chosen.push(rule.transition);
}

/** Whether a guard must be asked before the choice is known. */
export function isGuarded({ regions, rules }: Questions): boolean {
  return regions.some(isGuarded) || rules.some(({ test }) => test !== null);
}

function rulesOf(transitions: readonly ChartTransition[], asked: Asked): Rule[] {
  const rules: Rule[] = [];
  for (const transition of transitions) {
    const test = asked.testOf(transition);
    rules.push({ test, transition, plan: null });
    // Nobody behind a transition without a guard is ever asked.
    if (test === null) break;
  }
  return rules;
}

const isSure = ({ regions, rules }: Questions): boolean =>
  regions.some(isSure) || rules.at(-1)?.test === null;

function joined(regions: readonly Questions[], own: readonly Rule[]): Questions | null {
  const [first] = regions;
  if (first === undefined) return own.length === 0 ? null : { regions: [], rules: own };
  if (regions.length > 1 || first.regions.length > 0) return { regions, rules: own };
  if (isSure(first)) return first;
  return { regions: [], rules: [...first.rules, ...own] };
}
