import fc from 'fast-check';
import {
  type ActionSpec,
  type ChartSpec,
  type DelaySpec,
  descriptors,
  eventTypes,
  type GuardSpec,
  type NodeSpec,
  type StepSpec,
  type TransitionSpec,
} from './spec.ts';

const small = fc.nat({ max: 3 });
const seldom = { weight: 1 } as const;

const { guard } = fc.letrec<{ guard: GuardSpec }>((tie) => ({
  guard: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('context' as const),
      modulus: fc.integer({ min: 2, max: 3 }),
      rest: fc.nat({ max: 1 }),
    }),
    fc.record({ kind: fc.constant('event' as const), rest: fc.nat({ max: 1 }) }),
    fc.record({
      kind: fc.constant('named' as const),
      name: fc.constantFrom('even' as const, 'alias' as const, 'inFirst' as const),
    }),
    fc.record({
      kind: fc.constant('params' as const),
      rest: fc.nat({ max: 1 }),
      dynamic: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('stateIn' as const),
      node: fc.nat({ max: 20 }),
      byValue: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('guard') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('guard'), { maxLength: 2 }),
    }),
    {
      arbitrary: fc.record({ kind: fc.constant('throws' as const), rest: fc.constantFrom(3, 4) }),
      ...seldom,
    },
  ),
}));

const delay: fc.Arbitrary<DelaySpec> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('ms' as const), ms: fc.constantFrom(0, 5, 10, 2.5) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('named' as const),
      name: fc.constantFrom('short' as const, 'grows' as const, 'fixed' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('function' as const), ms: fc.constantFrom(0, 5, 7) }),
  },
);
const anyDelay = fc.oneof(
  { weight: 100, arbitrary: delay },
  { weight: 1, arbitrary: fc.constant<DelaySpec>({ kind: 'named', name: 'spoilt' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<DelaySpec>(
      { kind: 'function', ms: -1 },
      { kind: 'function', ms: NaN },
    ),
  },
);
const timerId = fc.constantFrom('t', 'u');
const event = fc.nat({ max: eventTypes.length - 1 });

const { action } = fc.letrec<{ action: ActionSpec }>((tie) => ({
  action: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('note' as const),
        label: fc.constantFrom('p', 'q'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('named' as const),
        dynamic: fc.boolean(),
        value: small,
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('assign' as const),
        form: fc.constantFrom('object', 'constant', 'function', 'named', 'newField'),
        by: small,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('raise' as const), event, dynamic: fc.boolean() }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('later' as const),
        event,
        delay: anyDelay,
        id: fc.option(timerId),
        dynamic: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('cancel' as const),
        id: timerId,
        dynamic: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('enqueue' as const),
        check: guard,
        actions: fc.array(tie('action'), { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('log' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('hostTimer' as const),
        ms: fc.constantFrom(0, 5, 10),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('throws' as const), rest: fc.constantFrom(3, 4) }),
    },
  ),
})) as { action: fc.Arbitrary<ActionSpec> };

const actions = fc.oneof(
  { weight: 3, arbitrary: fc.constant<ActionSpec[]>([]) },
  { weight: 4, arbitrary: fc.array(action, { maxLength: 2 }) },
);
const target = fc.nat({ max: 40 });

const transition: fc.Arbitrary<TransitionSpec> = fc.record({
  targets: fc.oneof(
    { weight: 8, arbitrary: fc.tuple(target) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(target, { minLength: 2, maxLength: 3 }) },
  ),
  guard: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: guard }),
  actions,
  reenter: fc.boolean(),
});
const transitions = fc.array(transition, { minLength: 1, maxLength: 2 });
const guardedTransition = fc
  .tuple(transition, guard)
  .map(([one, always]) => ({ ...one, guard: one.guard ?? always }));
const few = <T>(one: fc.Arbitrary<T>, odds: number, most = 1): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: odds, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: most }) },
  );

const shared = {
  initial: small,
  initialActions: few(action, 5),
  entry: actions,
  exit: actions,
  on: fc.array(fc.record({ descriptor: fc.constantFrom(...descriptors), to: transitions }), {
    minLength: 1,
    maxLength: 5,
    size: 'max',
  }),
  always: few(guardedTransition, 25),
  after: few(fc.record({ delay, to: transitions }), 3, 2),
  onDone: few(transition, 2),
  output: fc.constantFrom('none' as const, 'static' as const, 'function' as const),
  fallback: fc.option(fc.nat({ max: 3 })),
};

const { node } = fc.letrec<{ node: NodeSpec }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'medium', withCrossShrink: true },
    {
      weight: 8,
      arbitrary: fc.record({
        ...shared,
        type: fc.constant('state' as const),
        children: fc.constant([]),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ...shared,
        type: fc.constant('final' as const),
        children: fc.constant([]),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ...shared,
        type: fc.constantFrom('shallow' as const, 'deep' as const),
        children: fc.constant([]),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        ...shared,
        type: fc.constant('state' as const),
        children: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        ...shared,
        type: fc.constant('parallel' as const),
        children: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      }),
    },
  ),
})) as { node: fc.Arbitrary<NodeSpec> };

/** Charts with everything that can be compiled. */
export const chartSpec: fc.Arbitrary<ChartSpec> = fc.record({
  root: fc.record({
    ...shared,
    type: fc.constantFrom('state' as const, 'state' as const, 'parallel' as const),
    children: fc.array(node, { minLength: 2, maxLength: 4 }),
  }),
  context: fc.constantFrom(
    'none' as const,
    'shared' as const,
    'factory' as const,
    'factory' as const,
  ),
});

const step: fc.Arbitrary<StepSpec> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      slot: fc.nat({ max: 1 }),
      event,
      n: small,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(0, 3, 5, 10, 30),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('restart' as const), slot: fc.nat({ max: 1 }) }),
  },
);

/** What happens to two cases of a chart. */
export const script: fc.Arbitrary<StepSpec[]> = fc.array(step, {
  minLength: 8,
  maxLength: 30,
  size: 'max',
});
