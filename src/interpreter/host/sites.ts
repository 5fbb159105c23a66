import type { SeizeParams, WorkParams } from '../../charts/vocabulary.ts';
import { atSite, type Expression } from '../machine-binding.ts';
import type { BoundRole, Task } from './bound-role.ts';
import type { CaseContext } from './role-binding.ts';
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
    return (_, params) => site(params as Params);
  };
  return Object.assign(plain(), { [atSite]: plain });
}

/** What a name stands for; looked up when it is another one than last time. */
function remembered<Found>(look: (name: string) => Found): (name: string) => Found {
  let known: string | undefined;
  let found: Found;
  return (name) => {
    if (name !== known) {
      found = look(name);
      known = name;
    }
    return found;
  };
}

export function seizing(role: BoundRole, host: Vocabulary): Site<SeizeParams> {
  const poolOf = remembered((name) => role.poolIndex(name));
  const answerOf = remembered((type) => role.plain(type));
  return ({ pool, priority = 0, units = 1, answer = 'GRANTED' }) => {
    host.seize(pool, poolOf(pool), units, priority, answerOf(answer));
  };
}

export function releasing(role: BoundRole, host: Vocabulary): Site<{ readonly pool: string }> {
  const poolOf = remembered((name) => role.poolIndex(name));
  return ({ pool }) => host.release(poolOf(pool));
}

export function working(role: BoundRole, host: Vocabulary): Site<WorkParams> {
  const poolOf = remembered((name) => role.poolIndex(name));
  let task: Task | undefined;
  return ({ activity, with: unit, done = 'DONE' }) => {
    if (task?.activity !== activity || task.done !== done) task = role.task(activity, done);
    host.work(role, task, unit, unit === undefined ? -1 : poolOf(unit));
  };
}

export function noting(
  role: BoundRole,
  host: Vocabulary,
): Site<{ readonly name: string; readonly amount?: number }> {
  const symbolOf = remembered((name) => role.symbolOf(name));
  return ({ name, amount = 0 }) => host.milestone(symbolOf(name), amount);
}

/** The assignment of a `draw`, likewise. */
export function settling(role: BoundRole, host: Vocabulary): Expression {
  const plain = (): Expression => {
    const drawOf = remembered((what) => role.drawFor(what));
    return (args, params) => {
      const { what } = params as { readonly what: string };
      return { [what]: host.draw(drawOf(what), (args as { context: CaseContext }).context) };
    };
  };
  return Object.assign(plain(), { [atSite]: plain });
}
