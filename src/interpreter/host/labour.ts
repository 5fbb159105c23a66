import { type Simulation, Work } from '../../engine/index.ts';
import { consumed, hazardThreshold, timeToReach } from '../../random/index.ts';
import { NONE } from './case-table.ts';
import type { HazardRule } from './role-binding.ts';

/** What is left of a line of search that was interrupted. */
interface Residue {
  remaining: number;
  age: number;
}

interface Job {
  request: number;
  activity: string;
  done: string;
  /** Of hazard work only. */
  hazard: HazardRule | undefined;
  residue: Residue | undefined;
  rate: number;
  startedAt: number;
}

/**
 * Work under way, timed by the engine. A job is paused with its units; work that ends by hazard
 * keeps what has been searched, so that a later turn goes on where the last one stopped.
 */
export class Labour {
  readonly #sim: Simulation;
  readonly #work: Work;
  readonly #jobs: Job[] = [];
  readonly #free: number[] = [];
  /** By slot, then activity. */
  readonly #residues = new Map<number, Map<string, Residue>>();

  /** `onEnd` gets a job's number; the job is forgotten after it. */
  constructor(sim: Simulation, onEnd: (job: number) => void) {
    this.#sim = sim;
    this.#work = new Work(sim, (job) => {
      onEnd(job);
    });
  }

  /** What a job is about. */
  job(job: number): Pick<Job, 'request' | 'activity' | 'done'> {
    return this.#jobs[job]!;
  }

  /** Work of `amount` ms. */
  startTimed(request: number, activity: string, done: string, amount: number): number {
    const job = this.#take(request, activity, done);
    this.#work.start(job, amount);
    return job;
  }

  /**
   * Work until the threshold is consumed at `rate` per ms. `draw` gives a uniform when there is no
   * threshold left over from before.
   */
  startHazard(
    slot: number,
    request: number,
    activity: string,
    done: string,
    { hazard, rate }: { readonly hazard: HazardRule; readonly rate: number },
    draw: () => number,
  ): number {
    const job = this.#take(request, activity, done);
    let byActivity = this.#residues.get(slot);
    if (byActivity === undefined)
      this.#residues.set(slot, (byActivity = new Map<string, Residue>()));
    let residue = byActivity.get(activity);
    if (residue === undefined) {
      byActivity.set(activity, (residue = { remaining: hazardThreshold(draw()), age: 0 }));
    }
    const record = this.#jobs[job]!;
    record.hazard = hazard;
    record.residue = residue;
    record.rate = rate;
    this.#run(job);
    return job;
  }

  pause(job: number): void {
    const { hazard } = this.#jobs[job]!;
    if (hazard === undefined) this.#work.pause(job);
    else this.#book(job);
  }

  resume(job: number): void {
    if (this.#jobs[job]!.hazard === undefined) this.#work.resume(job);
    else this.#run(job);
  }

  /** Gives a job up; what was searched stays searched. */
  cancel(job: number): void {
    if (this.#jobs[job]!.hazard === undefined) this.#work.cancel(job);
    else this.#book(job);
    this.#free.push(job);
  }

  /** Forgets a job that has ended; its threshold is used up. */
  finish(job: number, slot: number): void {
    const { hazard, activity } = this.#jobs[job]!;
    if (hazard !== undefined) this.#residues.get(slot)?.delete(activity);
    this.#free.push(job);
  }

  /** Forgets what was searched in a case that has closed. */
  forget(slot: number): void {
    this.#residues.delete(slot);
  }

  #take(request: number, activity: string, done: string): number {
    const job = this.#free.pop() ?? this.#jobs.length;
    const record = this.#jobs[job];
    if (record === undefined) {
      const fresh = { hazard: undefined, residue: undefined, rate: 0, startedAt: NONE };
      this.#jobs.push({ request, activity, done, ...fresh });
    } else {
      record.request = request;
      record.activity = activity;
      record.done = done;
      record.hazard = undefined;
      record.residue = undefined;
    }
    return job;
  }

  #run(job: number): void {
    const { hazard, residue, rate } = this.#jobs[job]!;
    this.#jobs[job]!.startedAt = this.#sim.now;
    const ms = timeToReach(residue!.remaining, rate, residue!.age, hazard!.decay);
    if (Number.isSafeInteger(this.#sim.now + ms)) this.#work.start(job, ms);
  }

  /** Books what has been searched since the job last ran, and stops its clock. */
  #book(job: number): void {
    const record = this.#jobs[job]!;
    if (record.startedAt === NONE) return;
    const elapsed = this.#sim.now - record.startedAt;
    const { residue, rate, hazard } = record;
    residue!.remaining -= consumed(rate, residue!.age, elapsed, hazard!.decay);
    residue!.age += elapsed;
    record.startedAt = NONE;
    this.#work.cancel(job);
  }
}
