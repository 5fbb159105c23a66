import type { ChartModel, StateModel } from '../model/chart-model.ts';
import { attributed, type DrawnTransition } from './attribute.ts';

/** Finds states of a chart by id and answers who contains whom. */
export class ChartIndex {
  private readonly states = new Map<string, StateModel>();
  private readonly parents = new Map<string, StateModel>();
  private readonly transitions: ReadonlyMap<string, readonly DrawnTransition[]>;

  readonly chart: ChartModel;

  constructor(chart: ChartModel) {
    this.chart = chart;
    const visit = (state: StateModel): void => {
      this.states.set(state.id, state);
      for (const child of state.states) {
        this.parents.set(child.id, state);
        visit(child);
      }
    };
    visit(chart.root);
    this.transitions = attributed(chart.root);
  }

  /** Throws RangeError for an id that is not in the chart. */
  state(id: string): StateModel {
    const found = this.states.get(id);
    if (found === undefined) throw new RangeError(`no state has the id ${id}`);
    return found;
  }

  /** By path (`search.verifying`) or id. Throws RangeError naming what was asked for. */
  find(name: string): StateModel {
    const found = [...this.states.values()].find(({ id, path }) => id === name || path === name);
    if (found === undefined) throw new RangeError(`${this.chart.root.key} has no state ${name}`);
    return found;
  }

  /** The transitions that are drawn from a state; see `attributed`. */
  transitionsOf({ id }: StateModel): readonly DrawnTransition[] {
    return this.transitions.get(id)!;
  }

  parentOf(id: string): StateModel | undefined {
    return this.parents.get(id);
  }

  /** The state and all that contain it, innermost first. */
  lineage(id: string): readonly StateModel[] {
    const line: StateModel[] = [];
    for (let at: StateModel | undefined = this.state(id); at; at = this.parents.get(at.id))
      line.push(at);
    return line;
  }

  /** Whether `id` is `container` or inside it. */
  isWithin(id: string, container: string): boolean {
    return this.lineage(id).some((state) => state.id === container);
  }
}
