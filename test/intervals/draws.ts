import { type Distribution, uniform } from '../../src/random/index.ts';

const SEED = 20_261_126;

/** Draws of one experiment, one after the other; the same every time. */
export class Draws {
  private readonly experiment: number;
  private readonly purpose: number;
  private next = 0;

  constructor(experiment: number, purpose = 0) {
    this.experiment = experiment;
    this.purpose = purpose;
  }

  uniform(): number {
    return uniform(SEED, this.experiment, this.purpose, this.next++);
  }

  from(law: Pick<Distribution, 'quantile'>): number {
    return law.quantile(this.uniform());
  }

  list(law: Pick<Distribution, 'quantile'>, n: number): number[] {
    return Array.from({ length: n }, () => this.from(law));
  }
}
