import type { StateModel, TransitionModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import { type Words, wordsIn } from '../words.ts';
import { type ChartIndex, subtree } from './chart-index.ts';
import { branchTokens, rowTokens, stateTokens, triggerToken } from './phrases.ts';
import type { Arrow, Graph, Vertex } from './vertex.ts';

/**
 * One drawing of a chart: the state `rootId` with what is inside it. `isOpen` says whether the
 * children of a state below the root are shown.
 */
export function graphOf(index: ChartIndex, rootId: string, isOpen: (state: StateModel) => boolean): Graph {
  return new Sketch(index, rootId, isOpen).graph();
}

interface Branch {
  readonly transition: TransitionModel;
  readonly to: string;
  readonly label: readonly Token[];
}

class Sketch {
  private readonly vertices = new Map<string, Vertex & { tokens: Token[] }>();
  private readonly arrows: Arrow[] = [];
  private readonly words: Words;
  private readonly incoming = new Map<string, string[]>();

  private readonly index: ChartIndex;
  private readonly rootId: string;
  private readonly isOpen: (state: StateModel) => boolean;

  constructor(index: ChartIndex, rootId: string, isOpen: (state: StateModel) => boolean) {
    this.index = index;
    this.rootId = rootId;
    this.isOpen = isOpen;
    this.words = wordsIn(index.chart.lang);
  }

  graph(): Graph {
    const state = this.index.state(this.rootId);
    const root = this.vertexOf(state);
    for (const each of subtree(state)) if (this.vertices.has(each.id)) this.connect(each);
    this.nameOrigins();
    return { root, arrows: this.arrows };
  }

  private vertexOf(state: StateModel): Vertex & { tokens: Token[] } {
    const hasChildren = state.states.length > 0;
    const opens = hasChildren && (state.id === this.rootId || this.isOpen(state));
    const children: Vertex[] = [];
    const vertex = {
      id: state.id,
      kind: kindOf(state, opens),
      state,
      tokens: stateTokens(state, this.words),
      children,
    } as const;
    this.vertices.set(state.id, vertex);
    if (!opens) {
      if (hasChildren) {
        const text = this.words.states(subtree(state).length - 1);
        vertex.tokens.push({ text, style: 'row', sign: 'folded' });
      }
      return vertex;
    }
    const first = state.states.filter(({ isInitial }) => isInitial);
    const others = state.states.filter(({ isInitial }) => !isInitial);
    children.push(...[...first, ...others].map((child) => this.vertexOf(child)));
    return vertex;
  }

  private add(to: Vertex[], kind: Vertex['kind'], id: string, tokens: Token[]): string {
    const vertex = { id, kind, tokens, children: [] };
    this.vertices.set(id, vertex);
    to.push(vertex);
    return id;
  }

  /** The vertex that stands for a state: itself, or the folded state around it. */
  private visible(id: string): string | undefined {
    if (!this.index.isWithin(id, this.rootId)) return undefined;
    const line = this.index.lineage(id);
    const upToRoot = line.slice(0, line.findIndex((state) => state.id === this.rootId) + 1);
    return upToRoot.findLast(({ id: at }) => this.vertices.get(at)?.kind === 'folded')?.id ?? id;
  }

  private connect(state: StateModel): void {
    const isFolded = this.vertices.get(state.id)!.kind === 'folded';
    if (isFolded) {
      this.connectFolded(state);
      return;
    }
    for (const group of alike(state.transitions)) this.connectGroup(state, group);
  }

  private connectGroup(state: StateModel, group: readonly TransitionModel[]): void {
    const branches: Branch[] = [];
    for (const [i, transition] of group.entries()) {
      const isLast = group.length > 1 && i === group.length - 1;
      const stays = transition.targets.every((target) => target === state.id);
      if (stays) {
        this.vertices.get(state.id)!.tokens.push(rowTokens(transition, isLast, this.words));
        continue;
      }
      for (const target of transition.targets) {
        const to = this.landing(state, target);
        const label = branchTokens(transition, isLast, this.words);
        branches.push({ transition, to, label });
      }
    }
    const first = branches[0];
    if (first === undefined) return;
    const trigger = triggerToken(first.transition);
    const goals = [...new Set(branches.map(({ to }) => to))];
    const from = this.departure(state, branches);
    const labelTo = (goal: string) => branches.filter(({ to }) => to === goal).flatMap(({ label }) => label);
    if (goals.length === 1) {
      this.arrow(from, goals[0]!, [trigger, ...labelTo(goals[0]!)]);
      return;
    }
    const home = this.homeOf(state);
    const fork = this.add(home.children, 'fork', `${first.transition.id}:fork`, [trigger]);
    this.arrow(from, fork, []);
    for (const goal of goals) this.arrow(fork, goal, labelTo(goal));
  }

  /** All that leaves a folded state, one arrow to each place, with the names of the events. */
  private connectFolded(state: StateModel): void {
    const leaving = new Map<string, Map<string, Token>>();
    for (const inner of subtree(state)) {
      for (const transition of inner.transitions) {
        for (const target of transition.targets) {
          if (this.index.isWithin(target, state.id)) continue;
          const to = this.landing(state, target);
          const triggers = leaving.get(to) ?? new Map<string, Token>();
          leaving.set(to, triggers.set(transition.event, triggerToken(transition)));
        }
      }
    }
    for (const [to, triggers] of leaving) {
      const tokens = [...triggers.values()];
      const shown = tokens.length > 3 ? tokens.slice(0, 2) : tokens;
      const rest: Token[] =
        shown.length < tokens.length
          ? [{ text: this.words.more(tokens.length - shown.length), style: 'note' }]
          : [];
      this.arrow(state.id, to, [...shown, ...rest]);
    }
  }

  private arrow(from: string, to: string, label: readonly Token[]): void {
    this.arrows.push({ id: `${from}>${to}:${this.arrows.length}`, from, to, label });
  }

  /** Where an arrow starts: at the box, or inside it at the sign for any moment. */
  private departure(state: StateModel, branches: readonly Branch[]): string {
    const inside = branches.some(
      ({ to, transition }) =>
        state.id === this.rootId || transition.targets.some((target) => target !== state.id && this.index.isWithin(target, state.id)) || this.isPart(to, state.id),
    );
    const vertex = this.vertices.get(state.id)!;
    if (!inside) return state.id;
    const home = vertex.kind === 'frame' ? this.regionFor(vertex, branches[0]!.to) : vertex;
    const id = `${home.id}:moment`;
    if (!this.vertices.has(id)) this.add(home.children, 'moment', id, [{ text: this.words.anyMoment, style: 'note' }]);
    return id;
  }

  private isPart(id: string, container: string): boolean {
    const vertex = this.vertices.get(id);
    return vertex?.state !== undefined && id !== container && this.index.isWithin(id, container);
  }

  private regionFor(frame: Vertex, to: string): Vertex {
    const region = frame.children.find(({ id, state }) => state !== undefined && this.isPart(to, id));
    return region ?? frame;
  }

  /** The vertex that stands around a state, where the signs that belong to it are put. */
  private homeOf(state: StateModel): Vertex {
    if (state.id === this.rootId) return this.vertices.get(state.id)!;
    const parent = this.index.parentOf(state.id)!;
    return this.vertices.get(parent.id)!;
  }

  /** The vertex to draw an arrow to: the target if it is in reach, else a sign naming it. */
  private landing(source: StateModel, target: string): string {
    const visible = this.visible(target);
    const isAround = this.index.isWithin(source.id, target);
    if (visible !== undefined && !isAround && !this.isCut(source.id, visible)) return visible;
    if (visible !== undefined && !isAround) {
      this.incoming.set(visible, [...(this.incoming.get(visible) ?? []), source.id]);
    }
    const home = this.homeOf(source);
    const id = `${home.id}:to:${target}`;
    if (!this.vertices.has(id)) {
      const goal = this.index.state(target);
      const tokens: Token[] = [{ text: this.relativePath(goal), style: 'key', sign: 'onward' }];
      if (goal.description !== undefined) tokens.push({ text: goal.description, style: 'note' });
      this.add(home.children, 'elsewhere', id, tokens);
    }
    return id;
  }

  /** Regions of a parallel state are drawn apart: no arrow crosses the border of one. */
  private isCut(source: string, target: string): boolean {
    const inRegions = (id: string) =>
      this.index
        .lineage(id)
        .filter((state) => this.vertices.get(this.index.parentOf(state.id)?.id ?? '')?.kind === 'frame')
        .map((state) => state.id);
    return inRegions(source).join() !== inRegions(target).join();
  }

  private relativePath(state: StateModel): string {
    const here = this.index.state(this.rootId).path.split('.');
    const there = state.path.split('.');
    let shared = 0;
    while (shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
    return there.slice(shared).join('.');
  }

  /** Arrows that come from where none can be drawn: from outside, or across regions. */
  private nameOrigins(): void {
    for (const state of subtree(this.index.chart.root)) {
      if (this.index.isWithin(state.id, this.rootId)) continue;
      for (const target of state.transitions.flatMap(({ targets }) => targets)) {
        const visible = this.visible(target);
        if (visible === undefined || visible === this.rootId) continue;
        this.incoming.set(visible, [...(this.incoming.get(visible) ?? []), state.id]);
      }
    }
    for (const [id, sources] of this.incoming) {
      const target = this.index.state(id);
      const home = this.homeOf(target);
      const names = [...new Set(sources.map((source) => this.relativePath(this.index.state(source))))];
      const text = `${this.words.from} ${names.join(this.words.comma)}`;
      const origin = this.add(home.children, 'origin', `${id}:from`, [{ text, style: 'note', sign: 'inward' }]);
      this.arrow(origin, id, []);
    }
  }
}

function kindOf(state: StateModel, opens: boolean): Vertex['kind'] {
  if (state.kind === 'history') return 'history';
  if (!opens) return state.states.length > 0 ? 'folded' : 'state';
  return state.kind === 'parallel' ? 'frame' : 'group';
}

/** Transitions of one trigger and event together, in the order of their first. */
function alike(transitions: readonly TransitionModel[]): readonly (readonly TransitionModel[])[] {
  const groups = new Map<string, TransitionModel[]>();
  for (const transition of transitions) {
    const name = `${transition.trigger} ${transition.event}`;
    groups.set(name, [...(groups.get(name) ?? []), transition]);
  }
  return [...groups.values()];
}
