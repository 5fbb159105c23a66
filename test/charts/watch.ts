import { type AnyStateMachine, createActor, type EventFrom } from 'xstate';
import type { Told } from './troupe.ts';

/**
 * Lets a chart watch every story of a log: a case that came from outside, with all cases that were
 * opened for it. The watcher hears `milestone NAME`, `audited QUERY`, `started ACTIVITY`,
 * `told EVENT` … in the order of the log. Returns how many stories ended in which of its states.
 */
export function watched(
  watcher: AnyStateMachine,
  records: readonly Told[],
): Readonly<Record<string, number>> {
  const rootOf = new Map<number, number>();
  const stories = new Map<number, Told[]>();
  for (const record of records) {
    if (record.kind === 'opened') {
      const root = record.b === -1 ? record.caseNumber : rootOf.get(record.b)!;
      rootOf.set(record.caseNumber, root);
      if (record.b === -1) stories.set(root, []);
    }
    const root = rootOf.get(record.caseNumber);
    if (root !== undefined) stories.get(root)!.push(record);
  }
  const ends: Record<string, number> = {};
  for (const story of stories.values()) {
    const actor = createActor(watcher).start();
    for (const { kind, a } of story)
      actor.send({ type: `${kind} ${a}` } as EventFrom<typeof watcher>);
    const end = String(actor.getSnapshot().value);
    ends[end] = (ends[end] ?? 0) + 1;
  }
  return ends;
}
