import { type AnyStateMachine, createMachine, not, stateIn } from 'xstate';

interface Node {
  readonly key: string;
  readonly path: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly children: readonly Node[];
}

/** Gives whole numbers from 0 up to below its argument, in an order that the seed settles. */
export function choices(seed: number): (below: number) => number {
  let state = Math.imul(seed, 0x9e37_79b1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A machine of any shape with long and short, English and Chinese words; to be drawn, not to be run. */
export function randomMachine(choose: (below: number) => number): AnyStateMachine {
  const root = grow(choose);
  const all = root.children.flatMap(withInside);
  const target = () => `#chart.${all[choose(all.length)]!.path}`;
  // Of a kind of their own, so that everything else stays as it is for a seed.
  const extra = choices(all.length);
  const more = (odds: number) =>
    Array.from(
      { length: extra(odds) === 0 ? 1 + extra(3) : 0 },
      () => `#chart.${all[extra(all.length)]!.path}`,
    );
  return createMachine({ id: 'chart', ...configOf(root, choose, target, more) });
}

const names = ['idle', 'waitingForAnswer', '处理', 'x'];
const kinds = ['atomic', 'compound', 'parallel', 'final', 'history', 'atomic'] as const;

function grow(choose: (below: number) => number): Node {
  let number = 0;
  const node = (path: string, depth: number, kind: Node['kind'], key: string): Node => {
    const isOpen = kind === 'compound' || kind === 'parallel';
    const count = isOpen ? 2 + choose(kind === 'parallel' ? 2 : 4) : 0;
    const children = Array.from({ length: count }, (_, i) => {
      number += 1;
      const name = `${names[choose(names.length)]!}${number}`;
      // Somebody must be able to enter: the first child is a state.
      const drawn = kinds[choose(depth > 2 ? 1 : kinds.length)]!;
      const own = i === 0 && drawn === 'history' ? 'atomic' : drawn;
      return node(path === '' ? name : `${path}.${name}`, depth + 1, own, name);
    });
    return { key, path, kind, children };
  };
  return node('', 0, choose(3) > 0 ? 'compound' : 'parallel', 'chart');
}

function withInside(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(withInside)];
}

function configOf(
  node: Node,
  choose: (below: number) => number,
  target: () => string,
  more: (odds: number) => readonly string[],
): object {
  const { kind, children } = node;
  if (kind === 'history') {
    const past = more(2);
    const own = past.length > 0 ? { target: past } : {};
    return { type: 'history', history: choose(2) > 0 ? 'deep' : 'shallow', ...own };
  }
  const maybe = (odds: number, given: () => object) => (choose(odds) === 0 ? given() : {});
  const guards = [
    'isUrgent',
    { type: 'has', params: { what: 'phone' } },
    not('isUrgent'),
    stateIn(target()),
  ];
  const counted = { type: 'milestone', params: { name: 'counted' } };
  const transition = (): object => ({
    ...(choose(8) > 0 ? { target: [target(), ...more(6)] } : {}),
    ...maybe(3, () => ({ guard: guards[choose(guards.length)] })),
    ...maybe(3, () => ({ actions: counted })),
    ...maybe(4, () => ({ reenter: true })),
  });
  const several = (most: number) => Array.from({ length: 1 + choose(most) }, transition);
  const events = ['ANSWERED', 'CALLED_OFF_BY_THE_DUTY_COMMANDER', 'X'].filter(
    () => choose(3) === 0,
  );
  const states = Object.fromEntries(
    children.map((child) => [child.key, configOf(child, choose, target, more)]),
  );
  const described = { description: 'Somebody waits until all that is needed has been found.' };
  const heading = ['waiting', 'working', 'outside', 'travelling', undefined][choose(5)];
  return {
    ...(kind === 'atomic' || kind === 'compound' ? {} : { type: kind }),
    ...(choose(3) > 0 ? described : {}),
    meta: { heading, ...maybe(2, () => ({ zh: '等待所需的一切到位，再作下一步处理。' })) },
    ...maybe(4, () => ({ entry: ['alarm', { type: 'work', params: { activity: 'search' } }] })),
    ...(kind === 'final'
      ? {}
      : { on: Object.fromEntries(events.map((event) => [event, several(3)])) }),
    ...(kind === 'final' ? {} : maybe(4, () => ({ after: { patience: transition() } }))),
    ...(kind === 'final' ? {} : maybe(5, () => ({ always: several(2) }))),
    ...(children.length > 0 ? { states } : {}),
    ...(kind === 'compound' ? { initial: children[0]!.key } : {}),
  };
}
