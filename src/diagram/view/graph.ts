import type { StateModel, TransitionModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import { type Words, wordsIn } from '../words.ts';
import { type ChartIndex, subtree } from './chart-index.ts';
import { Ground } from './ground.ts';
import {
  branchTokens,
  originToken,
  rowToken,
  triggerToken,
  wayOutTokens,
  waysOutTokens,
} from './phrases.ts';
import type { Arrow, Graph, Vertex } from './vertex.ts';

/** Ways out of one fork that are listed in it rather than each drawn. */
const LISTED = 3;

/**
 * One drawing of a chart: the state `rootId` with what is inside it. `isOpen` says whether the
 * children of a state below the root are shown.
 */
export function graphOf(
  index: ChartIndex,
  rootId: string,
  isOpen: (state: StateModel) => boolean,
): Graph {
  return new Sketch(index, new Ground(index, rootId, isOpen)).graph();
}

interface Branch {
  readonly transition: TransitionModel;
  readonly target: string;
  /** The vertex that stands for the target, if an arrow can be drawn to it. */
  readonly to: string | undefined;
  readonly label: readonly Token[];
}

class Sketch {
  private readonly index: ChartIndex;
  private readonly ground: Ground;
  private readonly words: Words;
  private readonly arrows: Arrow[] = [];
  private readonly incoming = new Map<string, string[]>();

  constructor(index: ChartIndex, ground: Ground) {
    this.index = index;
    this.ground = ground;
    this.words = wordsIn(index.chart.lang);
  }

  graph(): Graph {
    for (const state of this.ground.states()) {
      if (this.ground.vertex(state.id).kind === 'folded') this.connectFolded(state);
      else for (const group of alike(state.transitions)) this.connect(state, group);
    }
    this.nameOrigins();
    return { root: this.ground.root, arrows: merged(this.arrows, this.words) };
  }

  /** The transitions of one state for one event: a row, an arrow, or a fork with several arrows. */
  private connect(state: StateModel, group: readonly TransitionModel[]): void {
    const branches: Branch[] = [];
    for (const [i, transition] of group.entries()) {
      const isLast = group.length > 1 && i === group.length - 1;
      if (transition.targets.every((target) => target === state.id)) {
        this.ground.write(state, rowToken(transition, isLast, this.words));
        continue;
      }
      const label = branchTokens(transition, isLast, this.words);
      for (const target of transition.targets) {
        branches.push({ transition, target, to: this.landing(state, target), label });
      }
    }
    const first = branches[0];
    if (first === undefined) return;
    const endsAll = first.transition.trigger === 'done' && state.id === this.ground.root.id;
    if (endsAll || this.isAlone(state)) {
      for (const { transition, target } of branches) this.writeWayOut(state, transition, target);
      return;
    }
    const home = this.homeFor(state, branches);
    const from =
      home.id === state.id || this.index.parentOf(home.id)?.id === state.id
        ? this.moment(home)
        : state.id;
    const away = branches.filter(({ to }) => to === undefined);
    const listed = new Set(away).size >= LISTED ? away : [];
    const drawn = branches
      .filter((branch) => !listed.includes(branch))
      .map((branch) => ({ ...branch, to: branch.to ?? this.wayOut(home, branch.target) }));
    const goals = [...new Set(drawn.map(({ to }) => to))];
    const trigger = triggerToken(first.transition);
    const labelTo = (goal: string) => {
      const ways = drawn.filter(({ to }) => to === goal);
      return ways
        .filter((way, i) => ways.findIndex((other) => other.transition === way.transition) === i)
        .flatMap(({ label }) => label);
    };
    if (goals.length === 1 && listed.length === 0) {
      this.arrow(from, goals[0]!, [trigger, ...labelTo(goals[0]!)]);
      return;
    }
    const rows = [...new Set(listed.map(({ transition }) => transition))].flatMap((transition) => {
      const ways = listed.filter((branch) => branch.transition === transition);
      const [{ label, target }] = ways as [Branch, ...Branch[]];
      return ways.length > 1
        ? waysOutTokens(
            label,
            ways.map((way) => this.ground.nameOf(way.target)),
          )
        : wayOutTokens(label, this.index.state(target), this.ground.nameOf(target));
    });
    const fork = this.ground.add(home, 'fork', `${first.transition.id}:fork`, [trigger, ...rows]);
    this.arrow(from, fork, []);
    for (const goal of goals) this.arrow(fork, goal, labelTo(goal));
  }

  /** All that leaves a folded state: the names of the events, not what they depend on. */
  private connectFolded(state: StateModel): void {
    const home = this.ground.around(state);
    const triggers = new Map<string, Token>();
    /** By event: what it leads to, and whether an arrow can be drawn there. */
    const goals = new Map<string, Map<string, boolean>>();
    for (const transition of subtree(state).flatMap(({ transitions }) => transitions)) {
      for (const target of transition.targets) {
        if (this.index.isWithin(target, state.id)) continue;
        if (this.isAlone(state)) {
          this.writeWayOut(state, transition, target);
          continue;
        }
        const { event } = transition;
        triggers.set(event, triggerToken(transition));
        const to = this.landing(state, target);
        const known = goals.get(event) ?? new Map<string, boolean>();
        goals.set(event, known.set(to ?? target, to !== undefined));
      }
    }
    const straight = new Map<string, Token[]>();
    for (const [event, all] of goals) {
      const trigger = triggers.get(event)!;
      const away = [...all].flatMap(([goal, isReached]) => (isReached ? [] : [goal]));
      const listed = away.length >= LISTED ? away : [];
      const drawn = [...all]
        .filter(([goal]) => !listed.includes(goal))
        .map(([goal, isReached]) => (isReached ? goal : this.wayOut(home, goal)));
      if (all.size === 1) {
        for (const goal of drawn) straight.set(goal, [...(straight.get(goal) ?? []), trigger]);
        continue;
      }
      const rows = listed.flatMap((goal) =>
        wayOutTokens([], this.index.state(goal), this.ground.nameOf(goal)),
      );
      const fork = this.ground.add(home, 'fork', `${state.id}:${event}:fork`, [trigger, ...rows]);
      this.arrow(state.id, fork, []);
      for (const goal of drawn) this.arrow(fork, goal, []);
    }
    for (const [goal, tokens] of straight) {
      const shown = tokens.length > 3 ? tokens.slice(0, 2) : tokens;
      const rest = tokens.length - shown.length;
      const more: Token[] = rest > 0 ? [{ text: this.words.more(rest), style: 'note' }] : [];
      this.arrow(state.id, goal, [...shown, ...more]);
    }
  }

  private arrow(from: string, to: string, label: readonly Token[]): void {
    this.arrows.push({ id: `${from}>${to}`, from, to, label });
  }

  /**
   * Where the signs of some transitions stand: beside their state; inside it where one leads to
   * what is inside, since such an arrow cannot start at the border, or where it is the whole
   * drawing.
   */
  private homeFor(state: StateModel, branches: readonly Branch[]): Vertex {
    const vertex = this.ground.vertex(state.id);
    const inner = branches.find(
      ({ to }) => to !== undefined && to !== state.id && this.index.isWithin(to, state.id),
    );
    if (inner !== undefined) {
      return vertex.kind === 'frame' ? this.ground.childAround(vertex, inner.to!) : vertex;
    }
    const around = this.ground.around(state);
    return state.id === this.ground.root.id || around.kind === 'frame' ? vertex : around;
  }

  /** A region without visible children: no sign can stand beside it, for none is joined to it. */
  private isAlone(state: StateModel): boolean {
    const { kind } = this.ground.vertex(state.id);
    const isRegion = state.id !== this.ground.root.id && this.ground.around(state).kind === 'frame';
    return isRegion && (kind === 'state' || kind === 'folded');
  }

  private writeWayOut(state: StateModel, transition: TransitionModel, target: string): void {
    const text = `${transition.event}: ${this.ground.nameOf(target)}`;
    this.ground.write(state, { text, style: 'row', sign: 'onward', breaks: true });
  }

  private moment(home: Vertex): string {
    const text = this.words.anyMoment;
    return this.ground.add(home, 'moment', `${home.id}:moment`, [{ text, style: 'note' }]);
  }

  private wayOut(home: Vertex, target: string): string {
    const tokens = wayOutTokens([], this.index.state(target), this.ground.nameOf(target));
    return this.ground.add(home, 'elsewhere', `${home.id}:to:${target}`, tokens);
  }

  /** The vertex to draw an arrow to; undefined where it is out of reach. */
  private landing(source: StateModel, target: string): string | undefined {
    const visible = this.ground.standsFor(target);
    if (visible === undefined || this.index.isWithin(source.id, target)) return undefined;
    if (this.ground.isTogether(source.id, visible)) return visible;
    this.incoming.set(visible, [...(this.incoming.get(visible) ?? []), source.id]);
    return undefined;
  }

  /** Arrows that come from where none can be drawn: from outside, or across regions. */
  private nameOrigins(): void {
    const { root } = this.ground;
    for (const state of subtree(this.index.chart.root)) {
      if (this.index.isWithin(state.id, root.id)) continue;
      for (const target of state.transitions.flatMap(({ targets }) => targets)) {
        const visible = this.ground.standsFor(target);
        if (visible === undefined || visible === root.id) continue;
        this.incoming.set(visible, [...(this.incoming.get(visible) ?? []), state.id]);
      }
    }
    for (const [id, sources] of this.incoming) {
      const names = [...new Set(sources.map((source) => this.ground.shortNameOf(source)))];
      const home = this.ground.around(this.index.state(id));
      if (home.kind === 'frame') {
        this.ground.write(this.index.state(id), {
          ...originToken(names, this.words),
          style: 'row',
          breaks: true,
        });
        continue;
      }
      const origin = this.ground.add(home, 'origin', `${id}:from`, [
        originToken(names, this.words),
      ]);
      this.arrow(origin, id, []);
    }
  }
}

/** Arrows between the same two become one, with each one's label after the other's. */
function merged(arrows: readonly Arrow[], words: Words): readonly Arrow[] {
  const byId = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const known = byId.get(arrow.id);
    const or: Token = { text: words.alternatively, style: 'note', breaks: true };
    byId.set(
      arrow.id,
      known === undefined ? arrow : { ...known, label: [...known.label, or, ...arrow.label] },
    );
  }
  return [...byId.values()];
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
