import { isSum } from './balance.ts';
import type { FlowStep, StoryStep } from './steps.ts';

/** From so many small steps in a row on, money that goes on is told as one flow. */
const LEAST = 3;

/** Money that goes from account to account while nothing else happens is told in one step. */
export function withFlows(steps: readonly StoryStep[]): StoryStep[] {
  const out: StoryStep[] = [];
  let run: StoryStep[] = [];
  const flush = (): void => {
    out.push(...(run.length < LEAST ? run : [asFlow(run)]));
    run = [];
  };
  for (const step of steps) {
    if (isSum(step) && (step.name === 'passedOn' || step.name === 'lost')) run.push(step);
    else {
      flush();
      out.push(step);
    }
  }
  flush();
  return out;
}

function asFlow(run: readonly StoryStep[]): FlowStep {
  const lost = run.reduce(
    (sum, step) => (isSum(step) && step.name === 'lost' ? sum + step.amount : sum),
    0,
  );
  const [first] = run;
  return { kind: 'flow', time: run.at(-1)!.time, since: first!.time, who: first!.who, lost };
}
