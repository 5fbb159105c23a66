import type { AnyEventObject, AnyStateMachine } from 'xstate';
import type { Symbols } from '../../eventlog/index.ts';
import type { ChartExecutor } from '../executor.ts';
import { type Purpose, purposeName } from './purposes.ts';
import type { ActivityRule, DecisionRule, DrawRule, RoleBinding } from './role-binding.ts';
import { Situations } from './situations.ts';

/** A role at work: its binding, its executor, and its names as numbers. */
export class BoundRole {
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The role's own symbol. */
  readonly symbol: number;
  readonly situations: Situations;
  /** Set once the machine has been bound to the host. */
  executor!: ChartExecutor;
  readonly #binding: RoleBinding;
  readonly #symbols: Symbols;
  readonly #purposes: ReadonlyMap<string, number>;
  readonly #byKind = new Map<Purpose, Map<string, number>>();
  readonly #plain = new Map<string, AnyEventObject>();
  readonly #withOutcome = new Map<string, Map<string, AnyEventObject>>();
  readonly #eventSymbols: number[] = [];

  constructor(binding: RoleBinding, purposes: readonly string[], symbols: Symbols) {
    this.name = binding.name;
    this.machine = binding.machine;
    this.settings = binding.settings;
    this.symbol = symbols.of(binding.name);
    this.situations = new Situations(binding.machine, symbols);
    this.#binding = binding;
    this.#symbols = symbols;
    this.#purposes = new Map(purposes.map((name, i) => [name, i]));
  }

  poolIndex(name: string): number {
    return this.#known('pool', name, this.#binding.pools.get(name));
  }

  activity(name: string): ActivityRule {
    return this.#known('activity', name, this.#binding.activities.get(name));
  }

  drawRule(name: string): DrawRule {
    return this.#known('attribute', name, this.#binding.draws.get(name));
  }

  decisionRule(name: string): DecisionRule {
    return this.#known('question', name, this.#binding.decisions.get(name));
  }

  /** Index of a purpose for `Fate`. */
  purpose(kind: Purpose, name: string): number {
    let byName = this.#byKind.get(kind);
    if (byName === undefined) this.#byKind.set(kind, (byName = new Map<string, number>()));
    let index = byName.get(name);
    if (index === undefined) {
      index = this.#known(kind, name, this.#purposes.get(purposeName(kind, name)));
      byName.set(name, index);
    }
    return index;
  }

  symbolOf(name: string): number {
    return this.#symbols.of(name);
  }

  /** Symbol of the executor's event type with this index. */
  eventSymbol(index: number): number {
    const known = this.#eventSymbols[index];
    if (known !== undefined) return known;
    const symbol = this.#symbols.of(this.executor.eventTypes[index]!);
    this.#eventSymbols[index] = symbol;
    return symbol;
  }

  contextOf(slot: number): Readonly<Record<string, unknown>> {
    return this.executor.context(slot) as Readonly<Record<string, unknown>>;
  }

  /** The one event object of a type that carries nothing. */
  plainEvent(type: string): AnyEventObject {
    let event = this.#plain.get(type);
    if (event === undefined) this.#plain.set(type, (event = Object.freeze({ type })));
    return event;
  }

  /** The one event object for an end of work. */
  outcomeEvent(type: string, outcome: string): AnyEventObject {
    let byOutcome = this.#withOutcome.get(type);
    if (byOutcome === undefined) {
      this.#withOutcome.set(type, (byOutcome = new Map<string, AnyEventObject>()));
    }
    let event = byOutcome.get(outcome);
    if (event === undefined) byOutcome.set(outcome, (event = Object.freeze({ type, outcome })));
    return event;
  }

  #known<T>(kind: string, name: string, found: T | undefined): T {
    if (found === undefined) throw new Error(`unknown ${kind} "${name}" in role "${this.name}"`);
    return found;
  }
}
