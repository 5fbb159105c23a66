import { createRequire } from 'node:module';
import { gapOf, SERVERS, serviceOf, type W1Result } from './w1-draws.ts';

/** The little of simjs 2.0.3 that is used here; the package brings no types. */
interface SimJs {
  Sim: new () => { simulate(end: number): void; addEntity(kind: unknown): void };
  Facility: new (name: string, discipline: number, servers: number) => object;
  Entity: new (
    sim: unknown,
    name: unknown,
  ) => {
    time(): number;
    setTimer(delay: number): Done;
    useFacility(facility: object, duration: number): Done;
  };
}

interface Done {
  done(callback: (argument: number) => void, context: unknown, argument: number): void;
}

let loaded: SimJs | undefined;

/** The package exports nothing: it hangs itself on a browser's window, so it is given one. */
function load(): SimJs {
  if (loaded !== undefined) return loaded;
  const { window } = globalThis as { window?: unknown };
  const stand: { Sim?: SimJs } = {};
  Object.assign(globalThis, { window: stand });
  createRequire(import.meta.url)('simjs');
  Object.assign(globalThis, { window });
  if (stand.Sim === undefined) throw new Error('simjs did not show itself');
  loaded = stand.Sim;
  return loaded;
}

/** W1 through simjs: one entity that sends customers to a facility. */
export function w1Simjs(customers: number, seed: number): W1Result {
  const { Sim, Facility, Entity } = load();
  const sums = { arrived: 0, served: 0, waited: 0, instant: gapOf(seed, 0) };
  const desk = new Facility('desk', 0, SERVERS);
  const arrivedAt = new Float64Array(customers);
  class Source extends Entity {
    start(): void {
      this.setTimer(Math.round(sums.instant)).done(this.arrive, this, 0);
    }

    readonly arrive = (customer: number): void => {
      arrivedAt[customer] = this.time();
      this.useFacility(desk, serviceOf(seed, customer)).done(this.leave, this, customer);
      if (++sums.arrived === customers) return;
      sums.instant += gapOf(seed, sums.arrived);
      const gap = Math.round(sums.instant) - this.time();
      this.setTimer(gap).done(this.arrive, this, sums.arrived);
    };

    readonly leave = (customer: number): void => {
      sums.served++;
      sums.waited += this.time() - arrivedAt[customer]! - serviceOf(seed, customer);
    };
  }
  const sim = new Sim();
  sim.addEntity(Source);
  sim.simulate(Infinity);
  return { meanWaitMs: sums.waited / customers, events: sums.arrived + sums.served };
}
