import type { SeizeParams, WorkParams } from '../../charts/vocabulary.ts';
import { atSite, byParams, type OneField, oneField } from '../machine-binding.ts';
import type { Expression } from '../machine-parts.ts';
import type { BoundRole, Task } from './bound-role.ts';
import type { CaseContext, DelayRule } from './role-binding.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Actions as they stand in one place of a chart. There their names are the same every time, so that
 * each is looked up once; should they differ, they are looked up again.
 */
export type Site<Params> = (params: Params) => void;

/** The action of a name: one that serves everywhere, and knows how to make one for a place. */
export function action<Params>(make: () => Site<Params>): Expression {
  const plain = (): Expression => {
    const site = make();
    const act: Expression = (_, params) => site(params as Params);
    return Object.assign(act, { [byParams]: true });
  };
  return Object.assign(plain(), { [atSite]: plain });
}

/** Where charts find the host that is at work; a bound chart serves one after another. */
export interface Reception {
  host: Vocabulary;
}

/** What a name stands for; looked up when it is another one than last time, or for another host. */
function remembered<Found>(
  role: BoundRole,
  look: (name: string) => Found,
): (name: string) => Found {
  let known: string | undefined;
  let turn = 0;
  let found: Found;
  return (name) => {
    if (name !== known || turn !== role.turn) {
      found = look(name);
      known = name;
      turn = role.turn;
    }
    return found;
  };
}

export function seizing(role: BoundRole, reception: Reception): Site<SeizeParams> {
  const poolOf = remembered(role, (name) => role.poolIndex(name));
  const answerOf = remembered(role, (type) => role.plain(type));
  return ({ pool, priority = 0, units = 1, answer = 'GRANTED' }) => {
    reception.host.seize(pool, poolOf(pool), units, priority, answerOf(answer));
  };
}

export function releasing(role: BoundRole, reception: Reception): Site<{ readonly pool: string }> {
  const poolOf = remembered(role, (name) => role.poolIndex(name));
  return ({ pool }) => reception.host.release(poolOf(pool));
}

export function working(role: BoundRole, reception: Reception): Site<WorkParams> {
  const poolOf = remembered(role, (name) => role.poolIndex(name));
  let turn = 0;
  let task: Task | undefined;
  return ({ activity, with: unit, done = 'DONE' }) => {
    if (task?.activity !== activity || task.done !== done || turn !== role.turn) {
      task = role.task(activity, done);
      turn = role.turn;
    }
    reception.host.work(role, task, unit, unit === undefined ? -1 : poolOf(unit));
  };
}

export function noting(
  role: BoundRole,
  reception: Reception,
): Site<{ readonly name: string; readonly amount?: number }> {
  const symbolOf = remembered(role, (name) => role.symbolOf(name));
  return ({ name, amount = 0 }) => {
    if (!Number.isFinite(amount)) {
      throw new RangeError(`the amount of "${name}" must be a finite number, received ${amount}`);
    }
    reception.host.milestone(symbolOf(name), amount);
  };
}

/** The assignment of a `draw`, likewise. */
export function settling(role: BoundRole, reception: Reception): Expression {
  const plain = (): Expression => {
    const drawOf = remembered(role, (what) => role.drawFor(what));
    const keyOf = (params: unknown): string => (params as { readonly what: string }).what;
    const valueOf = (context: unknown, params: unknown): unknown =>
      reception.host.draw(drawOf(keyOf(params)), context as CaseContext);
    const settle: Expression = (args, params) => {
      const { context } = args as { readonly context: CaseContext };
      return { [keyOf(params)]: valueOf(context, params) };
    };
    const field: OneField = { keyOf, valueOf };
    return Object.assign(settle, { [oneField]: field });
  };
  return Object.assign(plain(), { [atSite]: plain });
}

/** The delay of a name. */
export function delaying(role: BoundRole, name: string, reception: Reception): Expression {
  let turn = 0;
  let purpose = 0;
  let rule: DelayRule | undefined;
  return (args) => {
    if (rule === undefined || turn !== role.turn) {
      rule = role.delayRule(name);
      purpose = role.purpose('delay', name);
      turn = role.turn;
    }
    const { context } = args as { readonly context: CaseContext };
    return reception.host.delay(purpose, rule, context, name);
  };
}
