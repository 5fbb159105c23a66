import { expect, test } from 'vitest';
import {
  type AnyStateMachine,
  assign,
  cancel,
  createMachine,
  emit,
  enqueueActions,
  log,
  raise,
  setup,
} from 'xstate';
import { createExecutor } from '../../../src/interpreter/index.ts';
import { featureInChinese } from '../../../src/scenario/messages/zh-features.ts';
import { later, on } from '../../interpreter/compiled/refused-machines.ts';

/** What the compiled executor says that it refuses. */
function featureOf(machine: AnyStateMachine): string {
  try {
    createExecutor(machine, { kind: 'compiled' });
  } catch (error) {
    return /": (.*) cannot be compiled/.exec((error as Error).message)![1]!;
  }
  throw new Error('not refused');
}

const inside = { initial: 'back', states: { back: { type: 'history' }, b: {} } } as const;

test.each<[AnyStateMachine, string]>([
  [on({ actions: later }), '返回 Promise 的动作'],
  [on({ actions: assign(later as never) }), '返回 Promise 的 assign '],
  [on({ actions: enqueueActions(later as never) }), '返回 Promise 的 enqueueActions '],
  [on({ actions: raise(later as never) }), '返回 Promise 的事件'],
  [on({ actions: raise({ type: 'F' }, { delay: later as never }) }), '返回 Promise 的延时'],
  [on({ guard: later }), '返回 Promise 的转移条件'],
  [on({ actions: raise('F' as never) }), 'raise("F")（应给出事件对象）'],
  [createMachine({ context: later } as object), '返回 Promise 的上下文'],
  [createMachine({ initial: 'a', states: { a: inside } }), '通向自身的历史状态'],
  [
    createMachine({ initial: 'a', states: { a: { id: 'x' }, b: { id: 'x' } } }),
    '两个状态共用的 id',
  ],
  [
    setup({ actions: { act: () => {} } }).createMachine({
      entry: { type: 'act', params: later as never },
    }),
    '返回 Promise 的参数函数',
  ],
  [on({ actions: cancel(later as never) }), '返回 Promise 的 cancel '],
  [on({ actions: log(later as never) }), '返回 Promise 的 log '],
  [
    on({ actions: raise({ type: 'xstate.stop' }, { delay: 5 }) }),
    '延时的 raise({"type":"xstate.stop"})',
  ],
  [on({ actions: emit({ type: 'F' }) }), 'emit'],
])('what is refused is said in Chinese (%#)', (machine, chinese) => {
  expect(featureInChinese(featureOf(machine))).toContain(chinese);
});
