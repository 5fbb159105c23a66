import type { StateModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import { wordsIn } from '../words/words-in.ts';
import type { ChartIndex } from './chart-index.ts';
import { countedInBox } from './counted.ts';
import { doingTokens, foldedTokens, parallelToken, stateTokens } from './phrases.ts';
import { subtree } from './subtree.ts';
import type { Vertex, VertexKind } from './vertex.ts';

interface Open extends Vertex {
  readonly tokens: Token[];
  readonly children: Open[];
}

/** The states of a drawing, to which signs and words are added while it is sketched. */
export class Ground {
  readonly root: Vertex;
  private readonly vertices = new Map<string, Open>();
  private readonly index: ChartIndex;
  private readonly isOpen: (state: StateModel) => boolean;

  /** Throws RangeError where the chart has no state of that id. */
  constructor(index: ChartIndex, rootId: string, isOpen: (state: StateModel) => boolean) {
    this.index = index;
    this.isOpen = (state) => state.states.length > 0 && (state.id === rootId || isOpen(state));
    this.root = this.lay(index.state(rootId));
  }

  /** The states that have a vertex, outside in and in the chart's order. */
  states(): readonly StateModel[] {
    return subtree(this.root.state!).filter(({ id }) => this.vertices.has(id));
  }

  has(id: string): boolean {
    return this.vertices.has(id);
  }

  /** Throws RangeError for what is not on the drawing. */
  vertex(id: string): Open {
    const found = this.vertices.get(id);
    if (found === undefined) throw new RangeError(`${id} is not on the drawing`);
    return found;
  }

  /** The vertex around a state; the root for itself. */
  around(state: StateModel): Vertex {
    return state.id === this.root.id ? this.root : this.vertex(this.index.parentOf(state.id)!.id);
  }

  /** The child of a vertex that contains a state. */
  childAround(vertex: Vertex, id: string): Vertex {
    return (
      vertex.children.find(
        (child) => child.state !== undefined && this.index.isWithin(id, child.id),
      ) ?? vertex
    );
  }

  /** The vertex that stands for a state: itself or the folded state around it. */
  standsFor(id: string): string | undefined {
    const line = this.index.lineage(id).map((state) => state.id);
    if (!line.includes(this.root.id)) return undefined;
    return line.find((each) => this.vertices.has(each));
  }

  /** Whether no border of a region of a parallel state lies between two states. */
  isTogether(one: string, other: string): boolean {
    return this.regionOf(one) === this.regionOf(other);
  }

  private regionOf(id: string): string | undefined {
    return this.index
      .lineage(id)
      .map((state) => state.id)
      .find((each) => this.vertices.get(this.index.parentOf(each)?.id ?? '')?.kind === 'frame');
  }

  /** The name of a state, after its parent's where several have the same. */
  nameOf(id: string): string {
    const { name } = this.index.state(id);
    const isUnique =
      subtree(this.index.chart.root).filter((state) => state.name === name).length === 1;
    const parent = this.index.parentOf(id);
    return isUnique || parent === undefined ? name : `${parent.name} › ${name}`;
  }

  /** One more line in a state's box. */
  write(state: StateModel, token: Token): void {
    this.vertex(state.id).tokens.push(token);
  }

  /** A sign inside a vertex; the one that is there if it has been added before. */
  add(to: Vertex, kind: VertexKind, id: string, tokens: Token[]): string {
    if (!this.vertices.has(id)) {
      const vertex: Open = { id, kind, tokens, children: [] };
      this.vertices.set(id, vertex);
      this.vertex(to.id).children.push(vertex);
    }
    return id;
  }

  private lay(state: StateModel): Open {
    const words = wordsIn(this.index.chart.lang);
    const kind = this.kindOf(state);
    // Of the whole drawing its title says so.
    const isInner = this.vertices.size > 0;
    const together = kind === 'frame' && isInner ? [parallelToken(words)] : [];
    const tokens =
      kind === 'folded'
        ? foldedTokens(state, subtree(state).length - 1, words)
        : countedInBox([...stateTokens(state), ...together, ...doingTokens(state, words)]);
    const vertex: Open = { id: state.id, kind, state, tokens, children: [] };
    this.vertices.set(state.id, vertex);
    if (!this.isOpen(state)) return vertex;
    const isFirst = ({ isInitial }: StateModel) => isInitial;
    const children = [
      ...state.states.filter(isFirst),
      ...state.states.filter((each) => !isFirst(each)),
    ];
    vertex.children.push(...children.map((child) => this.lay(child)));
    return vertex;
  }

  private kindOf(state: StateModel): VertexKind {
    if (state.kind === 'history') return 'history';
    if (state.states.length === 0) return 'state';
    if (!this.isOpen(state)) return 'folded';
    return state.kind === 'parallel' ? 'frame' : 'group';
  }
}
