import { type AnyStateMachine, createMachine, not, stateIn } from 'xstate';

interface Node {
  readonly key: string;
  readonly path: readonly string[];
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly children: readonly Node[];
}

/**
 * A machine of any shape, the same for the same `choose`, which gives whole numbers from 0 up to
 * below its argument. It is made to be drawn, never to be run.
 */
export function randomMachine(choose: (below: number) => number): AnyStateMachine {
  let number = 0;
  const grow = (path: readonly string[], depth: number): Node => {
    number += 1;
    const key =
      path.length === 0
        ? 'chart'
        : `${['idle', 'waitingForAnswer', '处理', 'x'][choose(4)]!}${number}`;
    const own = path.length === 0 ? [] : [...path, key];
    const wanted = path.length === 0 ? 1 + choose(2) : choose(depth > 2 ? 1 : 6);
    const kind = (['atomic', 'compound', 'parallel', 'final', 'history', 'atomic'] as const)[
      wanted
    ]!;
    if (kind === 'compound' || kind === 'parallel') {
      const count = kind === 'parallel' ? 2 + choose(2) : 1 + choose(5);
      const children = Array.from({ length: count }, () =>
        grow(path.length === 0 && own.length === 0 ? [''] : own, depth + 1),
      );
      return { key, path: own, kind, children: children.map((child) => rebased(child)) };
    }
    return { key, path: own, kind, children: [] };
  };
  const rebased = (node: Node): Node => ({
    ...node,
    path: node.path.filter((step) => step !== ''),
    children: node.children.map(rebased),
  });
  const root = grow([], 0);
  const all: Node[] = [];
  const note = (node: Node): void => {
    all.push(node);
    node.children.forEach(note);
  };
  root.children.forEach(note);
  const anyTarget = () => `#chart.${all[choose(all.length)]!.path.join('.')}`;
  const guards = [
    undefined,
    'isUrgent',
    { type: 'has', params: { what: 'phone' } },
    not('isUrgent'),
    stateIn(anyTarget()),
  ];
  const transition = (): object => ({
    ...(choose(8) > 0 ? { target: anyTarget() } : {}),
    ...(choose(2) > 0 ? { guard: guards[choose(guards.length)] } : {}),
    ...(choose(3) > 0 ? {} : { actions: [{ type: 'milestone', params: { name: 'counted' } }] }),
    ...(choose(4) > 0 ? {} : { reenter: true }),
  });
  const several = (most: number): object[] => Array.from({ length: choose(most + 1) }, transition);
  const config = (node: Node): object => {
    if (node.kind === 'history')
      return { type: 'history', history: choose(2) > 0 ? 'deep' : 'shallow' };
    const isFinal = node.kind === 'final';
    const events = ['ANSWERED', 'CALLED_OFF_BY_THE_DUTY_COMMANDER', 'X'].filter(
      () => choose(3) === 0,
    );
    const initial = node.children.find(({ kind }) => kind !== 'history');
    return {
      ...(choose(3) > 0
        ? { description: 'Somebody waits until all that is needed has been found.' }
        : {}),
      meta: {
        ...(choose(2) > 0 ? { zh: '等待所需的一切到位，再作下一步处理。' } : {}),
        heading: ['waiting', 'working', 'outside'][choose(5)],
      },
      ...(isFinal ? { type: 'final' } : {}),
      ...(node.kind === 'parallel' ? { type: 'parallel' } : {}),
      ...(choose(4) > 0
        ? {}
        : { entry: ['alarm', { type: 'work', params: { activity: 'search' } }] }),
      ...(isFinal ? {} : { on: Object.fromEntries(events.map((event) => [event, several(4)])) }),
      ...(isFinal || choose(4) > 0
        ? {}
        : { after: { [choose(2) > 0 ? 'patience' : '90000']: transition() } }),
      ...(isFinal || choose(5) > 0 ? {} : { always: several(2) }),
      ...(node.children.length > 0
        ? { states: Object.fromEntries(node.children.map((child) => [child.key, config(child)])) }
        : {}),
      ...(node.kind === 'compound' && initial !== undefined ? { initial: initial.key } : {}),
    };
  };
  return createMachine({ id: 'chart', ...config(root) });
}
