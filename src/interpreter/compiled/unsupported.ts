import type { AnyStateMachine } from 'xstate';
import { type ChartTransition, nodesOf } from '../machine-index.ts';
import { isGuard } from '../missing-names.ts';
import { Actions } from './actions.ts';
import { CompiledChart } from './chart.ts';
import { ContextCopier } from './context-copy.ts';
import { Guards } from './guards.ts';
import { absentSpawn, Refused } from './refusals.ts';
import { TimerKinds } from './timer-kinds.ts';

/** Something in a chart that cannot be simulated at speed. */
export interface Unsupported {
  /** Id of the state where it stands. */
  readonly state: string;
  readonly feature: string;
}

/**
 * Everything in a chart that the compiled executor would refuse, where that one stops at the first.
 * What an `enqueueActions` enqueues is not seen.
 */
export function unsupportedIn(machine: AnyStateMachine): readonly Unsupported[] {
  const found: Unsupported[] = [];
  const attempt = (compile: () => unknown): void => {
    try {
      compile();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      found.push({ state: error.state, feature: error.feature });
    }
  };
  const guards = new Guards(machine);
  const actions = new Actions({
    machine,
    guards,
    timers: new TimerKinds(),
    copier: new ContextCopier(),
    spawn: absentSpawn(machine),
    columnOf: () => 0,
  });
  for (const node of nodesOf(machine)) {
    if (node.invoke.length > 0) found.push({ state: node.id, feature: 'invoke' });
    const transitions: readonly ChartTransition[] = [
      ...[...node.transitions.values()].flat(),
      ...(node.always ?? []),
    ];
    const own = [...node.entry, ...node.exit, ...node.initial.actions];
    for (const action of own.concat(transitions.flatMap((each) => each.actions))) {
      attempt(() => actions.compile(action, node.id));
    }
    for (const { guard } of transitions) {
      if (isGuard(guard)) attempt(() => guards.compile(guard, node.id));
    }
  }
  // What concerns the chart as a whole.
  if (found.length === 0) attempt(() => new CompiledChart(machine));
  return found;
}
