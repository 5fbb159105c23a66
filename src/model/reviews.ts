import { Order, type Simulation } from '../engine/index.ts';
import { type Host, Tally } from '../interpreter/index.ts';
import type { Review, ReviewFigure } from '../scenario/index.ts';

/**
 * Holds a review at regular intervals, for ever: the figures of the time since the last one are
 * noted and told to the standing cases of a role.
 */
export function holdReviews(sim: Simulation, host: Host, review: Review): void {
  const role = host.roleIndex(review.tell);
  const figures = Object.entries(review.figures);
  const tally = new Tally();
  for (const [, figure] of figures) {
    for (const name of milestonesOf(figure)) tally.watch(host.symbols.of(name));
  }
  host.tallies.push(tally);
  const event = sim.defineEvent(Order.sampler, () => {
    const values = figures.map(([name, figure]) => [name, valueOf(figure, tally, host)] as const);
    host.review(role, review.event, Object.fromEntries(values));
    tally.reset();
    sim.schedule(review.every, event, 0);
  });
  sim.schedule(review.every, event, 0);
}

function milestonesOf(figure: ReviewFigure): readonly string[] {
  return figure.kind === 'share' ? [figure.of, figure.reached] : figure.of;
}

function valueOf(figure: ReviewFigure, tally: Tally, { symbols }: Host): number {
  const count = (name: string) => tally.count(symbols.of(name));
  switch (figure.kind) {
    case 'share': {
      const due = count(figure.of);
      // What is reached now may have been due before.
      return due === 0 ? 1 : Math.min(1, count(figure.reached) / due);
    }
    case 'count':
      return figure.of.reduce((sum, name) => sum + count(name), 0);
    case 'amount':
      return figure.of.reduce((sum, name) => sum + tally.amount(symbols.of(name)), 0);
  }
}
