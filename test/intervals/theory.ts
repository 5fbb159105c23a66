import { birthDeath, erlangC, expected } from '../laws/erlang.ts';

/** A queue with Poisson arrivals and exponential work, in minutes. */
export interface Queue {
  readonly clerks: number;
  /** Arrivals a minute. */
  readonly rate: number;
  /** Mean work. */
  readonly work: number;
}

/** M/M/c in balance: mean wait and stay, share that waits or stays no longer than `limit`. */
export function inBalance({ clerks, rate, work }: Queue, limit: number) {
  const load = rate * work;
  const waits = erlangC(clerks, load);
  const wait = (waits * work) / (clerks - load);
  const apart = clerks - load - 1;
  const t = limit / work;
  const stayLonger = Math.exp(-t) * (1 + (waits * (1 - Math.exp(-t * apart))) / apart);
  return {
    wait,
    stay: wait + work,
    waitWithin: 1 - waits * Math.exp(-(clerks - load) * t),
    stayWithin: 1 - stayLonger,
    use: load / clerks,
    present: rate * (wait + work),
  };
}

/** M/M/c+M: share that leaves before being served, whose mean patience is `patience` minutes. */
export function gaveUp({ clerks, rate, work }: Queue, patience: number): number {
  const shares = birthDeath(
    400,
    () => rate,
    (n) => Math.min(n, clerks) / work + Math.max(0, n - clerks) / patience,
  );
  return expected(shares, (n) => Math.max(0, n - clerks)) / patience / rate;
}
