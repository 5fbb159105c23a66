import type { Bilingual } from '../../scenario/index.ts';
import type { AgainStep, StateStep, StoryStep } from './steps.ts';

/**
 * Brings steps into the order in which they are told: what happens to several linked cases at the
 * same instant becomes one step, and what was told before becomes one step for the whole round.
 *
 * @param titleOf what a role is called
 */
export function arrange(
  steps: readonly StoryStep[],
  titleOf: (role: string) => Bilingual,
): StoryStep[] {
  return merged(rounds(steps, titleOf));
}

const keyOf = (step: StoryStep): string | undefined => {
  if (step.kind === 'state') return JSON.stringify([step.state, step.who]);
  return step.kind === 'milestone' ? JSON.stringify([step.name, step.who]) : undefined;
};

/** Folds steps that were told before into rounds, until something new happens. */
function rounds(steps: readonly StoryStep[], titleOf: (role: string) => Bilingual): StoryStep[] {
  const told = new Set<string>();
  const out: StoryStep[] = [];
  let round: StoryStep[] = [];
  const flush = (): void => {
    if (round.length > 0) out.push(...asRound(round, titleOf));
    round = [];
  };
  for (const step of steps) {
    const key = keyOf(step);
    if (key === undefined || !told.has(key)) {
      flush();
      if (key !== undefined) told.add(key);
      out.push(step);
    } else round.push(step);
  }
  flush();
  return out;
}

/** A short round is told in full; a long one as what took turns and how often. */
function asRound(round: readonly StoryStep[], titleOf: (role: string) => Bilingual): StoryStep[] {
  const milestones = round.filter(({ kind }) => kind === 'milestone');
  const states = round.filter((step): step is StateStep => step.kind === 'state');
  const linked = states.filter(({ who, by }) => who.length > 0 && by !== undefined);
  const counted = linked.length > 0 ? linked : states;
  if (counted.length === 0) return [...round];
  const turns = new Map<string, { role?: string; text: Bilingual; count: number }>();
  for (const { who, state, text } of counted) {
    const role = who[0];
    const turn =
      turns.get(role ?? state) ??
      (role === undefined ? { text, count: 0 } : { role, text: titleOf(role), count: 0 });
    turn.count++;
    turns.set(role ?? state, turn);
  }
  const again: AgainStep = {
    kind: 'again',
    time: counted[0]!.time,
    until: counted.at(-1)!.time,
    who: [],
    turns: [...turns.values()],
  };
  return [again, ...milestones];
}

/** Joins equal steps of one instant that happened to several linked cases. */
function merged(steps: readonly StoryStep[]): StoryStep[] {
  const out: StoryStep[] = [];
  for (const step of steps) {
    const same = out.findLastIndex((other) => other.time === step.time && canJoin(other, step));
    if (same < 0) out.push(step);
    else out[same] = { ...out[same]!, who: [...out[same]!.who, ...step.who] };
  }
  return out;
}

function canJoin(one: StoryStep, other: StoryStep): boolean {
  if (one.who.length === 0 || other.who.length === 0) return false;
  if (one.kind === 'opened') return other.kind === 'opened';
  if (one.kind !== 'state' || other.kind !== 'state') return false;
  return (
    one.state === other.state &&
    one.by?.pool === other.by?.pool &&
    one.audit === undefined &&
    other.audit === undefined
  );
}
