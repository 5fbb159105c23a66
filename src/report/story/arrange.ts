import type { Bilingual } from '../../scenario/index.ts';
import { withFlows } from './flows.ts';
import type { AgainStep, StateStep, StoryStep } from './steps.ts';

type TitleOf = (role: string, number?: number) => Bilingual;

/**
 * Brings steps into the order in which they are told: what happens to several linked cases at the
 * same instant becomes one step, and what was told before becomes one step for the whole round.
 *
 * @param titleOf what a role is called, and the case of that number where several are told apart
 * @param many roles that several linked cases play: their like is told once
 */
export function arrange(
  steps: readonly StoryStep[],
  titleOf: TitleOf,
  many: ReadonlySet<string>,
): StoryStep[] {
  const told = onceForMany(steps.toSorted(inOrder), many);
  return withFlows(merged(rounds(told, titleOf)));
}

/** Earlier first; at one instant a payment comes before what it leads to, and the end last. */
function inOrder(one: StoryStep, other: StoryStep): number {
  return one.time - other.time || rank(one) - rank(other);
}

function rank(step: StoryStep): number {
  if (step.kind === 'milestone' && step.name === 'transferred') return 0;
  if (step.kind === 'closed' || step.kind === 'unfinished') return 3;
  return step.kind === 'state' && step.isFinal === true ? 2 : 1;
}

/** Of cases that play the same role the first tells what happens to all of them. */
function onceForMany(steps: readonly StoryStep[], many: ReadonlySet<string>): StoryStep[] {
  const told = new Set<string>();
  return steps.filter((step) => {
    const role = step.who[0];
    if (role === undefined || !many.has(role)) return true;
    const key = step.kind === 'opened' ? role : keyOf(step);
    if (key === undefined) return true;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** What makes two steps the same news; undefined for what is always news. */
function keyOf(step: StoryStep): string | undefined {
  switch (step.kind) {
    case 'state':
      return JSON.stringify([step.state, step.who, step.number]);
    case 'audit':
      return JSON.stringify([step.query, step.verdict, step.who, step.number]);
    case 'milestone':
      // Every sum of money is another one.
      return step.amount === 0 ? JSON.stringify([step.name, step.who, step.number]) : undefined;
    default:
      return undefined;
  }
}

/** Folds steps that were told before into rounds, until something new happens. */
function rounds(steps: readonly StoryStep[], titleOf: TitleOf): StoryStep[] {
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

/** Milestones that return more often than this in one round are counted. */
const OFTEN = 3;

/** A round as what took turns and how often, and what else came of it. */
function asRound(round: readonly StoryStep[], titleOf: TitleOf): StoryStep[] {
  const states = round.filter((step): step is StateStep => step.kind === 'state');
  const linked = states.filter(({ who, by }) => who.length > 0 && by !== undefined);
  const counted = linked.length > 0 ? linked : states;
  const besides = round.filter(({ kind }) => kind !== 'state');
  const first = counted[0];
  if (first === undefined) return countedOften(besides);
  const audits = besides.filter(({ kind }) => kind === 'audit').length;
  const others = countedOften(besides.filter(({ kind }) => kind !== 'audit'));
  const roles = new Set(counted.map(({ who, number }) => JSON.stringify([who[0], number])));
  const turns = new Map<string, { text: Bilingual; count: number }>();
  for (const { who, number, state, text } of counted) {
    const role = who[0];
    // Several roles take turns by name; one role by what it does.
    const byName = roles.size > 1 && role !== undefined;
    const key = byName ? JSON.stringify([role, number]) : state;
    const turn = turns.get(key) ?? { text: byName ? titleOf(role, number) : text, count: 0 };
    turn.count++;
    turns.set(key, turn);
  }
  const again: AgainStep = {
    kind: 'again',
    time: first.time,
    until: counted.at(-1)!.time,
    who: roles.size === 1 ? first.who : [],
    ...(roles.size > 1 || first.number === undefined ? {} : { number: first.number }),
    turns: [...turns.values()],
    audits,
  };
  // What came of it may have come before the first turn.
  return [again, ...others].toSorted((one, other) => one.time - other.time);
}

/** Steps that return often are told once, with their number. */
function countedOften(steps: readonly StoryStep[]): StoryStep[] {
  const byKey = new Map<string, StoryStep[]>();
  for (const step of steps) {
    const key = keyOf(step) ?? '';
    byKey.set(key, [...(byKey.get(key) ?? []), step]);
  }
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    const isCounted = first?.kind === 'milestone' || first?.kind === 'audit';
    if (!isCounted || same.length <= OFTEN) return same;
    return [{ ...first, count: same.length }];
  });
}

/** Joins equal steps of one instant: of several linked cases, or several sums of money. */
function merged(steps: readonly StoryStep[]): StoryStep[] {
  const out: StoryStep[] = [];
  for (const step of steps) {
    const at = out.findLastIndex((other) => other.time === step.time && canJoin(other, step));
    if (at < 0) out.push(step);
    else out[at] = join(out[at]!, step);
  }
  return out;
}

function canJoin(one: StoryStep, other: StoryStep): boolean {
  if (one.who.length === 0 || other.who.length === 0) return false;
  // Cases that are told apart are not joined again.
  if (one.number !== other.number || (one.number !== undefined && one.kind !== 'milestone')) {
    return false;
  }
  if (one.kind === 'opened') return other.kind === 'opened';
  if (one.kind === 'milestone' && other.kind === 'milestone') {
    return one.name === other.name && one.amount !== 0 && one.who.join() === other.who.join();
  }
  if (one.kind !== 'state' || other.kind !== 'state') return false;
  const plain = one.audit === undefined && other.audit === undefined;
  return plain && one.state === other.state && one.by?.pool === other.by?.pool;
}

function join(one: StoryStep, other: StoryStep): StoryStep {
  if (one.kind === 'milestone' && other.kind === 'milestone') {
    return { ...one, amount: one.amount + other.amount };
  }
  return { ...one, who: [...one.who, ...other.who] };
}
