import type { StateModel, TransitionModel } from '../model/chart-model.ts';
import { subtree } from './subtree.ts';

/** A transition as it is drawn; `source` stays the state that has it in the chart. */
export interface DrawnTransition extends TransitionModel {
  /** Ids of the states from which it is drawn, where these are several. */
  readonly sharers?: readonly string[];
}

/**
 * The transitions of each state as a reader follows them: where a state waits for the end of work
 * that only states inside it do, its transitions are theirs.
 */
export function attributed(root: StateModel): ReadonlyMap<string, readonly DrawnTransition[]> {
  const found = new Map<string, readonly DrawnTransition[]>(
    subtree(root).map(({ id, transitions }) => [id, transitions]),
  );
  const isAnswered = ({ id }: StateModel, event: string): boolean =>
    found.get(id)!.some((each) => each.event === event && each.guard === undefined);
  const visit = (state: StateModel): void => {
    state.states.forEach(visit);
    const events = new Set(
      state.transitions.filter(({ trigger }) => trigger === 'event').map(({ event }) => event),
    );
    for (const event of events) {
      const workers = subtree(state)
        .slice(1)
        .filter((inner) => inner.entry.some(({ ends }) => ends === event));
      if (workers.length === 0 || workers.some((each) => isAnswered(each, event))) continue;
      const all = found.get(state.id)!;
      const moved = all.filter((each) => each.event === event && each.trigger === 'event');
      found.set(
        state.id,
        all.filter((each) => !moved.includes(each)),
      );
      const sharers = workers.map(({ id }) => id);
      const theirs = sharers.length > 1 ? moved.map((each) => ({ ...each, sharers })) : moved;
      for (const id of sharers) found.set(id, [...found.get(id)!, ...theirs]);
    }
  };
  visit(root);
  return found;
}
