import type { AnyStateMachine } from 'xstate';
import { type ChartNode, type ChartTransition, nodesOf, type Reference } from '../machine-index.ts';
import { isGuard } from '../missing-names.ts';
import type { Actions } from './actions.ts';
import { explained, type Guards } from './guards.ts';
import type { Operation, Test } from './program.ts';
import { refused, refusePromise } from './refusals.ts';

/** Everything a chart's states and transitions do and ask, compiled. */
export class CompiledActions {
  private readonly entries = new Map<ChartNode, readonly Operation[]>();
  private readonly exits = new Map<ChartNode, readonly Operation[]>();
  private readonly initials = new Map<ChartNode, readonly Operation[]>();
  private readonly effects = new Map<ChartTransition, readonly Operation[]>();
  private readonly tests = new Map<ChartTransition, Test>();

  /** Throws TypeError, naming chart, state and feature, for what cannot be compiled. */
  constructor(machine: AnyStateMachine, actions: Actions, guards: Guards) {
    const ids = new Set<string>();
    for (const node of nodesOf(machine)) {
      if (ids.has(node.id)) throw refused(machine, node.id, 'an id that two states have');
      ids.add(node.id);
      if (node.invoke.length > 0) throw refused(machine, node.id, 'invoke');
      refusePromise(machine, node.id, 'an output', node.output);
      const compiled = (list: readonly Reference[]): readonly Operation[] =>
        list.map((action) => actions.compile(action, node.id));
      this.entries.set(node, compiled(node.entry));
      this.exits.set(node, compiled(node.exit));
      this.initials.set(node, compiled(node.initial.actions));
      for (const transition of node.always ?? []) {
        this.effects.set(transition, compiled(transition.actions));
        if (transition.guard !== undefined) this.addTest(transition, guards);
      }
      for (const transition of [...node.transitions.values()].flat()) {
        this.effects.set(transition, compiled(transition.actions));
        if (isGuard(transition.guard)) {
          this.addTest(transition, guards, (test) => explained(test, transition.guard, node.id));
        }
      }
    }
  }

  entryOperations(node: ChartNode): readonly Operation[] {
    return this.entries.get(node) ?? [];
  }

  exitOperations(node: ChartNode): readonly Operation[] {
    return this.exits.get(node) ?? [];
  }

  initialOperations(node: ChartNode): readonly Operation[] {
    return this.initials.get(node) ?? [];
  }

  operationsOf(transition: ChartTransition): readonly Operation[] {
    return this.effects.get(transition) ?? [];
  }

  testOf(transition: ChartTransition): Test | null {
    return this.tests.get(transition) ?? null;
  }

  private addTest(
    transition: ChartTransition,
    guards: Guards,
    wrap: (test: Test) => Test = (test) => test,
  ): void {
    const { guard, source } = transition;
    this.tests.set(transition, wrap(guards.compile(guard, source.id)));
  }
}
