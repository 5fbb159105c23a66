import { type Simulation, Work } from '../../engine/index.ts';
import { consumed, hazardThreshold, timeToReach } from '../../random/index.ts';
import type { HazardRule } from './role-binding.ts';

const NONE = -1;

/** What is left of a line of search that was interrupted. */
interface Residue {
  remaining: number;
  age: number;
}

/** Work that ends by hazard, while it is under way. */
interface Search {
  readonly hazard: HazardRule;
  readonly residue: Residue;
  readonly rate: number;
  startedAt: number;
}

/**
 * Work under way, timed by the engine; it goes by the request whose units do it. It is paused with
 * its units; work that ends by hazard keeps what has been searched, so that a later turn goes on
 * where the last one stopped.
 */
export class Labour {
  private readonly sim: Simulation;
  private readonly work: Work;
  /** By request. */
  private readonly searches = new Map<number, Search>();
  /** By slot, then activity. */
  private readonly residues = new Map<number, Map<string, Residue>>();

  /** `onEnd` gets the request. */
  constructor(sim: Simulation, onEnd: (request: number) => void) {
    this.sim = sim;
    this.work = new Work(sim, onEnd);
  }

  /** Work of `amount` ms. */
  startTimed(request: number, amount: number): void {
    this.work.start(request, amount);
  }

  /**
   * Work until the threshold is consumed at `rate` per ms. `draw` gives a uniform when there is no
   * threshold left over from before.
   */
  startHazard(
    slot: number,
    request: number,
    activity: string,
    { hazard, rate }: { readonly hazard: HazardRule; readonly rate: number },
    draw: () => number,
  ): void {
    let byActivity = this.residues.get(slot);
    if (byActivity === undefined)
      this.residues.set(slot, (byActivity = new Map<string, Residue>()));
    let residue = byActivity.get(activity);
    if (residue === undefined) {
      byActivity.set(activity, (residue = { remaining: hazardThreshold(draw()), age: 0 }));
    }
    const search = { hazard, residue, rate, startedAt: NONE };
    this.searches.set(request, search);
    this.run(request, search);
  }

  pause(request: number): void {
    const search = this.searchOf(request);
    if (search === undefined) this.work.pause(request);
    else this.book(request, search);
  }

  resume(request: number): void {
    const search = this.searchOf(request);
    if (search === undefined) this.work.resume(request);
    else this.run(request, search);
  }

  /** Gives work up; what was searched stays searched. */
  cancel(request: number): void {
    const search = this.searchOf(request);
    if (search === undefined) {
      this.work.cancel(request);
    } else {
      this.book(request, search);
      this.searches.delete(request);
    }
  }

  /** Forgets work that has ended; its threshold is used up. */
  finish(request: number, slot: number, activity: string): void {
    if (this.searches.size > 0 && this.searches.delete(request)) {
      this.residues.get(slot)?.delete(activity);
    }
  }

  /** Forgets what was searched in a case that has closed. */
  forget(slot: number): void {
    if (this.residues.size > 0) this.residues.delete(slot);
  }

  private searchOf(request: number): Search | undefined {
    return this.searches.size > 0 ? this.searches.get(request) : undefined;
  }

  private run(request: number, search: Search): void {
    const { hazard, residue, rate } = search;
    search.startedAt = this.sim.now;
    const ms = timeToReach(residue.remaining, rate, residue.age, hazard.decay);
    if (Number.isSafeInteger(this.sim.now + ms)) this.work.start(request, ms);
  }

  /** Books what has been searched since it last ran, and stops its clock. */
  private book(request: number, search: Search): void {
    if (search.startedAt === NONE) return;
    const elapsed = this.sim.now - search.startedAt;
    const { residue, rate, hazard } = search;
    residue.remaining -= consumed(rate, residue.age, elapsed, hazard.decay);
    residue.age += elapsed;
    search.startedAt = NONE;
    this.work.cancel(request);
  }
}
