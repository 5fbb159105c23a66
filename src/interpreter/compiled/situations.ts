import type { StateValue } from 'xstate';
import type { Configuration } from '../executor.ts';
import { type ChartNode, Configurations } from '../machine-index.ts';
import type { History } from './history.ts';
import type { Choice, Plan, Situation } from './program.ts';
import { stateValueOf } from './state-value.ts';

const idsOf = (nodes: readonly ChartNode[]): string => nodes.map((node) => node.order).join();

const keyOf = (nodes: readonly ChartNode[], history: History): string =>
  Object.keys(history)
    .sort()
    .reduce((key, id) => `${key};${id}:${idsOf(history[id]!)}`, idsOf(nodes));

/** The situations met so far; equal ones are one object. */
export class Situations {
  readonly list: Situation[] = [];
  private readonly root: ChartNode;
  private readonly known = new Map<string, Situation>();
  private readonly configurations = new Configurations();

  constructor(root: ChartNode) {
    this.root = root;
  }

  /** The situation with these active nodes, in XState's order, and this history. */
  of(nodes: readonly ChartNode[], history: History): Situation {
    const key = keyOf(nodes, history);
    let situation = this.known.get(key);
    if (situation === undefined) {
      situation = new Met(this.list.length, nodes, history, this.root, this.configurations);
      this.list.push(situation);
      this.known.set(key, situation);
    }
    return situation;
  }
}

class Met implements Situation {
  readonly number: number;
  readonly nodes: readonly ChartNode[];
  readonly history: History;
  readonly value: StateValue;
  readonly configuration: Configuration;
  readonly plans: (Plan | undefined)[] = [];
  readonly choices: (Choice | null | undefined)[] = [];
  always: Choice | null | undefined = undefined;

  constructor(
    number: number,
    nodes: readonly ChartNode[],
    history: History,
    root: ChartNode,
    configurations: Configurations,
  ) {
    this.number = number;
    this.nodes = nodes;
    this.history = history;
    this.value = stateValueOf(root, nodes);
    this.configuration = configurations.of(nodes);
  }
}
