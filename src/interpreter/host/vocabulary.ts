import type { ChangeParams, OpenParams, StaffParams, TellParams } from '../../charts/vocabulary.ts';
import type { BoundDraw, BoundRole, Task } from './bound-role.ts';
import type { CaseContext, DelayRule } from './role-binding.ts';

/** What charts may ask for, as the host carries it out, with the commonest names as numbers. */
export interface Vocabulary {
  /** `name` is for messages; `answer` is what the role's executor delivers at the grant. */
  seize(name: string, pool: number, units: number, priority: number, answer: number): void;
  release(pool: number): void;
  /** `unit` names the pool whose unit does it, if the chart says which; `pool` is its index. */
  work(role: BoundRole, task: Task, unit: string | undefined, pool: number): void;
  draw(draw: BoundDraw, context: CaseContext): unknown;
  delay(purpose: number, rule: DelayRule, context: CaseContext, name: string): number;
  milestone(symbol: number, amount: number): void;
  decide(role: BoundRole, params: { readonly question: string }): void;
  open(role: BoundRole, params: OpenParams): void;
  tell(role: BoundRole, params: TellParams): void;
  change(role: BoundRole, params: ChangeParams): void;
  staff(role: BoundRole, params: StaffParams): void;
  audit(role: BoundRole, params: { readonly query: string; readonly verdict: string }): void;
}
