import type { Chart } from '../charts/index.ts';
import { machineOf } from '../own-charts/machine-of.ts';
import type { ChartProgram, Scenario } from '../scenario/index.ts';
import { type Dealt, type PlainScenario, plainOf, scenarioOf } from './plain-scenario.ts';
import type { Task } from './task.ts';

/** A scenario with the programs of its own charts, by name. */
interface Parcel {
  readonly scenario: PlainScenario;
  readonly ownCharts: Readonly<Record<string, ChartProgram>>;
}

/** The scenarios of many tasks, as plain data that can be handed to another thread. */
export type Luggage = readonly Parcel[];

/** A task that says by a place in the luggage which scenario it is run with. */
export interface LightTask extends Omit<Task, 'scenario' | 'ownCharts'> {
  readonly place: number;
}

/** What a thread is given to do, and its place among the tasks. */
export interface Turn {
  readonly task: LightTask;
  readonly number: number;
}

/** What a thread says of the task that it is at: what share of its time has passed. */
export interface Sign {
  readonly number: number;
  readonly share: number;
}

/** The scenarios of tasks, each once, and the tasks without them. */
export function pack(tasks: readonly Task[]): {
  readonly luggage: Luggage;
  readonly light: ReadonlyMap<Task, LightTask>;
} {
  const places = new Map<Scenario, number>();
  const luggage: Parcel[] = [];
  const light = new Map<Task, LightTask>();
  const dealt: Dealt = new Map();
  for (const task of tasks) {
    const { scenario, ownCharts, ...rest } = task;
    const place = places.get(scenario) ?? luggage.length;
    if (place === luggage.length) luggage.push({ scenario: plainOf(scenario, dealt), ownCharts });
    places.set(scenario, place);
    light.set(task, { ...rest, place });
  }
  return { luggage, light };
}

/** Gives tasks their scenarios back; each scenario, and each machine, is made once. */
export class Unpacking {
  private readonly luggage: Luggage;
  private readonly scenarios = new Map<number, Scenario>();
  private readonly machines = new Map<string, Chart>();
  private readonly dealt: Dealt = new Map();

  constructor(luggage: Luggage) {
    this.luggage = luggage;
  }

  /** RangeError for a place that is not in the luggage. */
  task({ place, ...rest }: LightTask): Task {
    const parcel = this.luggage[place];
    if (parcel === undefined) {
      const most = this.luggage.length - 1;
      throw new RangeError(`place must be from 0 to ${most}, received ${place}`);
    }
    const { ownCharts } = parcel;
    const scenario = this.scenarios.get(place) ?? this.opened(parcel);
    this.scenarios.set(place, scenario);
    return { ...rest, scenario, ownCharts };
  }

  private opened({ scenario, ownCharts }: Parcel): Scenario {
    const machines: Record<string, Chart> = {};
    for (const [name, program] of Object.entries(ownCharts)) {
      machines[name] = this.machine(name, program);
    }
    return scenarioOf(scenario, machines, this.dealt);
  }

  /** A cast plays on only where the machine is the same. */
  private machine(name: string, program: ChartProgram): Chart {
    const key = JSON.stringify([name, program]);
    const machine = this.machines.get(key) ?? machineOf(name, program);
    this.machines.set(key, machine);
    return machine;
  }
}
