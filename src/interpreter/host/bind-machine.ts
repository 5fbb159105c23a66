import { type AnyStateMachine, assign } from 'xstate';
import type {
  ChangeParams,
  OpenParams,
  SeizeParams,
  StaffParams,
  TellParams,
  WorkParams,
} from '../../charts/vocabulary.ts';
import type { BoundRole } from './bound-role.ts';
import type { CaseContext, DelayRule } from './role-binding.ts';

/** What charts may ask for, as the host carries it out for one role. */
export interface Vocabulary {
  seize(role: BoundRole, params: SeizeParams): void;
  release(role: BoundRole, params: { readonly pool: string }): void;
  work(role: BoundRole, params: WorkParams): void;
  draw(role: BoundRole, what: string, context: CaseContext): unknown;
  delay(role: BoundRole, name: string, rule: DelayRule, context: CaseContext): number;
  decide(role: BoundRole, params: { readonly question: string }): void;
  open(role: BoundRole, params: OpenParams): void;
  tell(role: BoundRole, params: TellParams): void;
  change(role: BoundRole, params: ChangeParams): void;
  staff(role: BoundRole, params: StaffParams): void;
  milestone(role: BoundRole, params: { readonly name: string; readonly amount?: number }): void;
  audit(role: BoundRole, params: { readonly query: string; readonly verdict: string }): void;
}

interface Args {
  readonly context: CaseContext;
}

/** The role's machine with every effect and delay bound to the host. Costs about 0.1 ms. */
export function bindMachine(
  role: BoundRole,
  delays: ReadonlyMap<string, DelayRule>,
  host: Vocabulary,
): AnyStateMachine {
  const settle = (context: CaseContext, what: string) => ({
    [what]: host.draw(role, what, context),
  });
  const implementations = {
    actions: {
      seize: (_: unknown, params: Parameters<Vocabulary['seize']>[1]) => host.seize(role, params),
      release: (_: unknown, params: Parameters<Vocabulary['release']>[1]) =>
        host.release(role, params),
      work: (_: unknown, params: Parameters<Vocabulary['work']>[1]) => host.work(role, params),
      draw: assign(({ context }: Args, { what }: { what: string }) => settle(context, what)),
      decide: (_: unknown, params: Parameters<Vocabulary['decide']>[1]) =>
        host.decide(role, params),
      open: (_: unknown, params: Parameters<Vocabulary['open']>[1]) => host.open(role, params),
      tell: (_: unknown, params: Parameters<Vocabulary['tell']>[1]) => host.tell(role, params),
      change: (_: unknown, params: ChangeParams) => host.change(role, params),
      staff: (_: unknown, params: StaffParams) => host.staff(role, params),
      milestone: (_: unknown, params: Parameters<Vocabulary['milestone']>[1]) =>
        host.milestone(role, params),
      audit: (_: unknown, params: Parameters<Vocabulary['audit']>[1]) => host.audit(role, params),
    },
    delays: Object.fromEntries(
      [...delays].map(([name, rule]) => [
        name,
        ({ context }: Args) => host.delay(role, name, rule, context),
      ]),
    ),
  };
  return role.machine.provide(implementations as never);
}
