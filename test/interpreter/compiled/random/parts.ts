import { and, assign, cancel, enqueueActions, log, not, or, raise, stateIn } from 'xstate';
import type { Journal } from './journal.ts';
import type { Placed } from './layout.ts';
import { type ActionSpec, type DelaySpec, eventTypes, type GuardSpec } from './spec.ts';

interface Args {
  readonly context: Readonly<Record<string, unknown>>;
  readonly event: { readonly type: string; readonly n?: number };
}

const numberOf = ({ context }: Args): number => (context['n'] as number | undefined) ?? 0;
const sentNumber = ({ event }: Args): number => event.n ?? 0;

/** Builds the guards, delays and actions of a random chart. */
export class Parts {
  private readonly journal: Journal;
  private readonly all: readonly Placed[];

  constructor(journal: Journal, all: readonly Placed[]) {
    this.journal = journal;
    this.all = all;
  }

  guard(spec: GuardSpec): unknown {
    switch (spec.kind) {
      case 'context':
        return (args: Args) => {
          this.journal.note('guard', args);
          return numberOf(args) % spec.modulus === spec.rest;
        };
      case 'event':
        return (args: Args) => {
          this.journal.note('event guard', args);
          return sentNumber(args) % 2 === spec.rest;
        };
      case 'named':
        return spec.name;
      case 'params':
        if (!spec.dynamic) return { type: 'withRest', params: { rest: spec.rest } };
        return {
          type: 'withRest',
          params: (args: Args) => {
            this.journal.note('guard params', args);
            return { rest: (spec.rest + numberOf(args)) % 2 };
          },
        };
      case 'stateIn': {
        const node = this.all[spec.node % this.all.length]!;
        return stateIn(spec.byValue ? valueOf(node) : (`#${node.id}` as never));
      }
      case 'not':
        return not(this.guard(spec.of) as never);
      case 'and':
        return and(spec.of.map((each) => this.guard(each)) as never);
      case 'or':
        return or(spec.of.map((each) => this.guard(each)) as never);
      case 'throws':
        return (args: Args) => {
          this.journal.note('guard that throws', args);
          if (numberOf(args) === spec.rest) throw new Error('guard');
          return numberOf(args) > spec.rest;
        };
    }
  }

  delay(spec: DelaySpec): unknown {
    switch (spec.kind) {
      case 'ms':
        return spec.ms;
      case 'named':
        return spec.name;
      case 'function':
        return (args: Args) => {
          this.journal.note('delay', args);
          return spec.ms + numberOf(args);
        };
    }
  }

  actions(specs: readonly ActionSpec[]): unknown[] {
    return specs.map((spec) => this.action(spec));
  }

  private action(spec: ActionSpec): unknown {
    switch (spec.kind) {
      case 'note':
        return (args: Args, params: unknown) => this.journal.note(spec.label, args, params);
      case 'named':
        if (!spec.dynamic) return { type: 'noted', params: { value: spec.value } };
        return { type: 'noted', params: (args: Args) => ({ value: spec.value + numberOf(args) }) };
      case 'assign':
        return this.assign(spec.form, spec.by);
      case 'raise':
        return raise(this.event(spec.event, spec.dynamic) as never);
      case 'later':
        return raise(this.event(spec.event, spec.dynamic) as never, {
          ...(spec.id === null ? {} : { id: spec.id }),
          delay: this.delay(spec.delay) as never,
        });
      case 'cancel':
        if (!spec.dynamic) return cancel(spec.id);
        return cancel((args: unknown) =>
          numberOf(args as Args) % 2 === 0 ? spec.id : `${spec.id}-none`,
        );
      case 'enqueue': {
        const guard = this.guard(spec.check);
        const actions = this.actions(spec.actions);
        return enqueueActions(({ enqueue, check, context, event }) => {
          this.journal.note('enqueue', { context, event });
          if (check(guard as never)) for (const action of actions) enqueue(action as never);
          else enqueue.assign({ n: 1 });
          enqueue({ type: 'noted', params: { value: 9 } });
        });
      }
      case 'log':
        return log((args: unknown) => this.journal.note('log', args as Args));
      case 'hostTimer':
        return () => this.journal.schedule(spec.ms);
      case 'throws':
        return (args: Args) => {
          this.journal.note('action that throws', args);
          if (numberOf(args) === spec.rest) throw new Error('action');
        };
    }
  }

  private event(number: number, isDynamic: boolean): unknown {
    const type = eventTypes[number]!;
    if (!isDynamic) return { type, n: number };
    return (args: Args) => {
      this.journal.note('event', args);
      return { type, n: numberOf(args) };
    };
  }

  private assign(form: (ActionSpec & { kind: 'assign' })['form'], by: number): unknown {
    const added = (args: Args): number => {
      this.journal.note('assign', args);
      return (numberOf(args) + by) % 5;
    };
    switch (form) {
      case 'object':
        return assign({ n: added, e: sentNumber, by });
      case 'constant':
        return assign({ n: by });
      case 'function':
        return assign((args: Args) => ({ n: added(args) }));
      case 'named':
        return { type: 'setN', params: { by } };
      case 'newField':
        return assign({ [`f${by}`]: by });
    }
  }
}

function valueOf(node: Placed): never {
  let value: unknown = undefined;
  for (let one = node; one.parent !== null; one = one.parent) {
    value = value === undefined ? one.key : { [one.key]: value };
  }
  return (value ?? {}) as never;
}
