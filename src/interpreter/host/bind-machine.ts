import { type AnyStateMachine, assign } from 'xstate';
import type { ChangeParams, StaffParams } from '../../charts/vocabulary.ts';
import type { BoundRole } from './bound-role.ts';
import {
  action,
  delaying,
  noting,
  releasing,
  type Reception,
  seizing,
  settling,
  working,
} from './sites.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The role's machine with every effect and delay bound to the host at the reception. */
export function bindMachine(
  role: BoundRole,
  delays: Iterable<string>,
  reception: Reception,
): AnyStateMachine {
  const implementations = {
    actions: {
      seize: action(() => seizing(role, reception)),
      release: action(() => releasing(role, reception)),
      work: action(() => working(role, reception)),
      milestone: action(() => noting(role, reception)),
      draw: assign(settling(role, reception) as never),
      decide: (_: unknown, params: Parameters<Vocabulary['decide']>[1]) =>
        reception.host.decide(role, params),
      open: (_: unknown, params: Parameters<Vocabulary['open']>[1]) =>
        reception.host.open(role, params),
      tell: (_: unknown, params: Parameters<Vocabulary['tell']>[1]) =>
        reception.host.tell(role, params),
      change: (_: unknown, params: ChangeParams) => reception.host.change(role, params),
      staff: (_: unknown, params: StaffParams) => reception.host.staff(role, params),
      audit: (_: unknown, params: Parameters<Vocabulary['audit']>[1]) =>
        reception.host.audit(role, params),
    },
    delays: Object.fromEntries([...delays].map((name) => [name, delaying(role, name, reception)])),
  };
  return role.machine.provide(implementations as never);
}
