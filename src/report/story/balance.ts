import { fenOf } from '../../charts/index.ts';
import type { Balance, Place } from './places.ts';
import type { StoryStep } from './steps.ts';
import { said } from './story-names.ts';

/** Which sums take money from one place to another. */
const moves: Readonly<Record<string, readonly [from: Place, to: Place]>> = {
  transferred: ['withVictim', 'moving'],
  stopped: ['moving', 'stopped'],
  released: ['stopped', 'moving'],
  returned: ['stopped', 'returned'],
  lost: ['moving', 'gone'],
};

/**
 * Fen that the scammer was after: what the case had to lose, where chance settled that, and at
 * least what was transferred. Undefined where nothing was.
 */
export function atStake(
  steps: readonly StoryStep[],
  attributes: Readonly<Record<string, string | number>>,
): number | undefined {
  const transferred = steps.reduce(
    (sum, step) => (isSum(step) && step.name === 'transferred' ? sum + step.amount : sum),
    0,
  );
  if (transferred === 0) return undefined;
  const { loss } = attributes;
  return typeof loss === 'number' ? Math.max(fenOf(loss), transferred) : transferred;
}

/** The steps, each with where the money is once it has happened. */
export function withBalance(steps: readonly StoryStep[], whole: number): StoryStep[] {
  let now: Balance = { withVictim: whole, moving: 0, stopped: 0, gone: 0, returned: 0 };
  return steps.map((step) => {
    now = after(step, now);
    return { ...step, money: now };
  });
}

function after(step: StoryStep, now: Balance): Balance {
  if (step.kind === 'flow') return moved(now, moves['lost']!, step.lost);
  const move = isSum(step) ? said(moves, step.name) : undefined;
  return move === undefined || !isSum(step) ? now : moved(now, move, step.amount);
}

const moved = (now: Balance, [from, to]: readonly [Place, Place], fen: number): Balance => ({
  ...now,
  [from]: now[from] - fen,
  [to]: now[to] + fen,
});

type Sum = Extract<StoryStep, { kind: 'milestone' }>;
/** Whether a step is about a sum of money. */
export const isSum = (step: StoryStep): step is Sum =>
  step.kind === 'milestone' && step.amount !== 0;
