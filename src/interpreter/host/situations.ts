import type { AnyStateMachine } from 'xstate';
import { type Heading, headings } from '../../charts/vocabulary.ts';
import { Headed, type Symbols } from '../../eventlog/index.ts';
import type { Configuration } from '../executor.ts';
import { type ChartNode, nodesOf } from '../machine-index.ts';
import { part } from '../machine-parts.ts';

/** What a set of active states says about a case. */
export interface Situation {
  readonly configuration: Configuration;
  /** Symbol of the active states' ids in document order, joined by commas. */
  readonly symbol: number;
  /** Heading by precedence; waiting is refined by what is waited for. */
  readonly heading: number;
  /** Questions that are open in one of the states. */
  readonly questions: readonly string[];
}

interface NodeFacts {
  readonly heading: Heading | undefined;
  readonly parent: string | undefined;
  readonly question: string | undefined;
}

/** Reads headings and open questions off a chart's active states; each set is read once. */
export class Situations {
  private readonly facts: ReadonlyMap<string, NodeFacts>;
  /** By number of the configuration. */
  private readonly known: (Situation | undefined)[] = [];
  private readonly symbols: Symbols;

  constructor(machine: AnyStateMachine, symbols: Symbols) {
    this.symbols = symbols;
    this.facts = new Map(nodesOf(machine).map((node) => [node.id, factsOf(node)]));
  }

  of(configuration: Configuration): Situation {
    const known = this.known[configuration.number];
    // Executors of one chart after another may number differently.
    if (known !== undefined && known.configuration === configuration) return known;
    const situation = this.read(configuration);
    // Without holes, so that the array stays a plain one.
    while (this.known.length < configuration.number) this.known.push(undefined);
    return (this.known[configuration.number] = situation);
  }

  /** A state's heading holds unless a state inside it that is active has its own. */
  private read(configuration: Configuration): Situation {
    const { key, nodes } = configuration;
    const own = new Map<string, Heading>();
    const overruled = new Set<string>();
    const questions: string[] = [];
    for (const id of nodes) {
      const facts = this.facts.get(id)!;
      if (facts.question !== undefined) questions.push(facts.question);
      if (facts.heading === undefined) continue;
      own.set(id, facts.heading);
      for (let up = facts.parent; up !== undefined; up = this.facts.get(up)!.parent) {
        overruled.add(up);
      }
    }
    const active = new Set(
      [...own].filter(([id]) => !overruled.has(id)).map(([, heading]) => heading),
    );
    const first = headings.find((heading) => active.has(heading)) ?? 'outside';
    return { configuration, symbol: this.symbols.of(key), heading: Headed[first], questions };
  }
}

function factsOf(node: ChartNode & { readonly meta?: unknown }): NodeFacts {
  const heading = part(node.meta, 'heading');
  const asks = node.entry.find((action) => part(action, 'type') === 'decide');
  const question = part(part(asks, 'params'), 'question');
  return {
    heading: headings.find((known) => known === heading),
    parent: node.parent?.id,
    question: typeof question === 'string' ? question : undefined,
  };
}
