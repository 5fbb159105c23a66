import type { AnyEventObject, AnyStateMachine } from 'xstate';
import type { Symbols } from '../../eventlog/index.ts';
import type { ChartExecutor } from '../executor.ts';
import { type Purpose, purposeName } from './purposes.ts';
import type {
  ActivityRule,
  DecisionRule,
  DelayRule,
  DrawRule,
  RoleBinding,
} from './role-binding.ts';
import { Situations } from './situations.ts';

/** An activity with the event that ends it, its names as numbers. */
export interface Task {
  readonly activity: string;
  readonly done: string;
  readonly symbol: number;
  readonly rule: ActivityRule;
  /** Purposes of its draws. */
  readonly effort: number;
  readonly outcome: number;
  /** What the executor delivers at its end, where there is only one. */
  readonly end: number;
  /** Its place with the desk, -1 until somebody works on it. */
  place: number;
}

/** One of several ends of an activity. */
export interface TaskEnd {
  readonly symbol: number;
  /** What the executor delivers. */
  readonly event: number;
}

/** An attribute that chance settles, its names as numbers. */
export interface BoundDraw {
  readonly symbol: number;
  readonly purpose: number;
  readonly rule: DrawRule;
}

/**
 * A role at work: its binding, its executor, and its names as numbers. It may serve one host after
 * another; whoever remembers what it said asks again when `turn` has changed.
 */
export class BoundRole {
  readonly name: string;
  readonly machine: AnyStateMachine;
  /** The role's own symbol. */
  readonly symbol: number;
  readonly situations: Situations;
  /** How many hosts it has served, this one included. */
  turn = 0;
  /** Set once the machine has been bound to the host; a field from the beginning, for one shape. */
  executor: ChartExecutor = undefined!;
  private binding: RoleBinding;
  private readonly symbols: Symbols;
  private purposes: ReadonlyMap<string, number> = new Map();
  private readonly byKind = new Map<Purpose, Map<string, number>>();
  private readonly plainEvents = new Map<string, AnyEventObject>();
  /** What the executor delivers, by type of an event that carries nothing. */
  private readonly prepared = new Map<string, number>();
  private readonly ends = new Map<Task, Map<string, TaskEnd>>();
  private eventSymbols: number[] = [];

  constructor(binding: RoleBinding, symbols: Symbols) {
    this.name = binding.name;
    this.machine = binding.machine;
    this.symbol = symbols.of(binding.name);
    this.situations = new Situations(binding.machine, symbols);
    this.binding = binding;
    this.symbols = symbols;
  }

  /** Whether `settings` says anything. */
  hasSettings = false;

  get settings(): Readonly<Record<string, unknown>> {
    return this.binding.settings;
  }

  /** Serves another host: `binding` is of the same chart and names the same things. */
  serve(binding: RoleBinding, purposes: readonly string[], executor: ChartExecutor): void {
    this.turn++;
    this.executor = executor;
    this.binding = binding;
    this.hasSettings = Object.keys(binding.settings).length > 0;
    this.purposes = new Map(purposes.map((name, i) => [name, i]));
    this.byKind.clear();
    this.prepared.clear();
    this.ends.clear();
    this.eventSymbols = [];
  }

  /** What the scenario says of a delay. */
  delayRule(name: string): DelayRule {
    return this.known('delay', name, this.binding.delays.get(name));
  }

  poolIndex(name: string): number {
    return this.known('pool', name, this.binding.pools.get(name));
  }

  /** An activity with the event that ends it. */
  task(activity: string, done: string): Task {
    const rule = this.known('activity', activity, this.binding.activities.get(activity));
    return {
      activity,
      done,
      rule,
      symbol: this.symbolOf(activity),
      effort: this.purpose('effort', activity),
      outcome: this.purpose('outcome', activity),
      end: this.plain(done),
      place: -1,
    };
  }

  /** The end that an outcome of a task is. */
  endOf(task: Task, outcome: string): TaskEnd {
    let ends = this.ends.get(task);
    if (ends === undefined) this.ends.set(task, (ends = new Map<string, TaskEnd>()));
    let end = ends.get(outcome);
    if (end === undefined) {
      const event = this.executor.prepare(Object.freeze({ type: task.done, outcome }));
      end = { symbol: this.symbolOf(outcome), event };
      ends.set(outcome, end);
    }
    return end;
  }

  drawFor(name: string): BoundDraw {
    const rule = this.known('attribute', name, this.binding.draws.get(name));
    return { rule, symbol: this.symbolOf(name), purpose: this.purpose('draw', name) };
  }

  decisionRule(name: string): DecisionRule {
    return this.known('question', name, this.binding.decisions.get(name));
  }

  /** Index of a purpose for `Fate`. */
  purpose(kind: Purpose, name: string): number {
    let byName = this.byKind.get(kind);
    if (byName === undefined) this.byKind.set(kind, (byName = new Map<string, number>()));
    let index = byName.get(name);
    if (index === undefined) {
      index = this.known(kind, name, this.purposes.get(purposeName(kind, name)));
      byName.set(name, index);
    }
    return index;
  }

  symbolOf(name: string): number {
    return this.symbols.of(name);
  }

  /** Symbol of the executor's event type with this index. */
  eventSymbol(index: number): number {
    const known = this.eventSymbols[index];
    if (known !== undefined) return known;
    const symbol = this.symbols.of(this.executor.eventTypes[index]!);
    this.eventSymbols[index] = symbol;
    return symbol;
  }

  contextOf(slot: number): Readonly<Record<string, unknown>> {
    return this.executor.context(slot) as Readonly<Record<string, unknown>>;
  }

  /** The one event object of a type that carries nothing. */
  plainEvent(type: string): AnyEventObject {
    let event = this.plainEvents.get(type);
    if (event === undefined) this.plainEvents.set(type, (event = Object.freeze({ type })));
    return event;
  }

  /** What the executor delivers for an event that carries nothing. */
  plain(type: string): number {
    let prepared = this.prepared.get(type);
    if (prepared === undefined) {
      prepared = this.executor.prepare(this.plainEvent(type));
      this.prepared.set(type, prepared);
    }
    return prepared;
  }

  private known<T>(kind: string, name: string, found: T | undefined): T {
    if (found === undefined) throw new Error(`unknown ${kind} "${name}" in role "${this.name}"`);
    return found;
  }
}
