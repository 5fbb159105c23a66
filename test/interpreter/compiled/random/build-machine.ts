import { type AnyStateMachine, assign, createMachine, stateIn } from 'xstate';
import type { Journal } from './journal.ts';
import { fallbackOf, hasStates, initialOf, type Placed, placed, targetsOf } from './layout.ts';
import { Parts } from './parts.ts';
import type { ChartSpec, TransitionSpec } from './spec.ts';

type Config = Record<string, unknown>;

/** Microsteps allowed; few, since many random charts go in circles. */
const MOST_MICROSTEPS = 30;

/** The machine a spec describes; its functions report to the journal. */
export function buildMachine(chart: ChartSpec, journal: Journal): AnyStateMachine {
  const all = placed(chart);
  const parts = new Parts(journal, all);

  const transitions = (specs: readonly TransitionSpec[]): Config[] =>
    specs.map(({ targets, guard, actions, reenter }) => {
      const nodes = targetsOf(all, targets);
      return {
        ...(nodes.length === 0 ? {} : { target: nodes.map(({ id }) => `#${id}`) }),
        ...(guard === null ? {} : { guard: parts.guard(guard) }),
        actions: parts.actions(actions),
        reenter,
      };
    });

  const configOf = (node: Placed): Config => {
    const { spec } = node;
    if (spec.type === 'shallow' || spec.type === 'deep') {
      const target = fallbackOf(node)?.key;
      return { type: 'history', history: spec.type, ...(target === undefined ? {} : { target }) };
    }
    const config: Config = {
      entry: parts.actions(spec.entry),
      exit: parts.actions(spec.exit),
      on: Object.fromEntries(spec.on.map(({ descriptor, to }) => [descriptor, transitions(to)])),
      always: transitions(spec.always),
    };
    const after: Config = {};
    for (const { delay, to } of spec.after) {
      after[delay.kind === 'named' ? delay.name : String(delay.ms)] = transitions(to);
    }
    config['after'] = after;
    if (spec.onDone.length > 0) config['onDone'] = transitions(spec.onDone);
    if (spec.output === 'static') config['output'] = { v: 1 };
    if (spec.output === 'function') {
      config['output'] = ({ context, event }: { context: unknown; event: { type: string } }) => {
        journal.note('output', { context, event });
        return { context, event: event.type };
      };
    }
    if (spec.type === 'final') return { ...config, type: 'final' };
    if (!hasStates(node)) return config;
    config['states'] = Object.fromEntries(node.children.map((one) => [one.key, configOf(one)]));
    if (spec.type === 'parallel') return { ...config, type: 'parallel' };
    const initial = initialOf(node).key;
    return {
      ...config,
      initial:
        spec.initialActions.length === 0
          ? initial
          : { target: initial, actions: parts.actions(spec.initialActions) },
    };
  };

  const contexts = {
    none: {},
    shared: { context: { n: 0, e: 0 } },
    factory: { context: ({ input }: { input: number }) => ({ n: input, e: 0, text: 'x' }) },
  };
  const config = {
    id: 'm',
    ...configOf(all[0]!),
    ...contexts[chart.context],
    options: { maxIterations: MOST_MICROSTEPS },
  };
  return createMachine(config as never, implementations(journal, all) as never);
}

interface Args {
  readonly context: { readonly n?: number };
  readonly event: unknown;
}

function implementations(journal: Journal, all: readonly Placed[]) {
  const n = ({ context }: Args): number => context.n ?? 0;
  return {
    guards: {
      even: (args: Args) => {
        journal.note('even', args);
        return n(args) % 2 === 0;
      },
      withRest: (args: Args, { rest }: { rest: number }) => {
        journal.note('withRest', args, rest);
        return n(args) % 2 === rest;
      },
      alias: { type: 'withRest', params: { rest: 1 } },
      inFirst: stateIn(`#${(all[1] ?? all[0]!).id}` as never),
    },
    actions: {
      noted: (args: Args, params: unknown) => journal.note('noted', args, params),
      setN: assign((args: Args, { by }: { by: number }) => ({ n: (n(args) + by) % 5 })),
    },
    delays: {
      short: (args: Args) => {
        journal.note('short', args);
        return 5;
      },
      grows: (args: Args) => 3 + 5 * n(args),
      fixed: 10,
      spoilt: (args: Args) => (n(args) % 2 === 0 ? (undefined as never) : NaN),
    },
  };
}
