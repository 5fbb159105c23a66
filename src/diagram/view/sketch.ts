import type { StateModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Words } from '../words/words.ts';
import type { ChartIndex } from './chart-index.ts';
import { countedOnArrow } from './counted.ts';
import type { Ground } from './ground.ts';
import { inOneLine, originToken, wayOutTokens, waysOutTokens } from './phrases.ts';
import { subtree } from './subtree.ts';
import type { Arrow, Vertex } from './vertex.ts';

/** A drawing while its arrows are being drawn. */
export class Sketch {
  readonly index: ChartIndex;
  readonly ground: Ground;
  readonly words: Words;
  readonly arrows: Arrow[] = [];
  /** By state: the states from which no arrow could be drawn to it. */
  private readonly unseen = new Map<string, string[]>();

  constructor(index: ChartIndex, ground: Ground) {
    this.index = index;
    this.ground = ground;
    this.words = wordsIn(index.chart.lang);
  }

  arrow(from: string, to: string, label: readonly Token[]): void {
    this.arrows.push({ id: `${from}>${to}`, from, to, label: countedOnArrow(label, this.words) });
  }

  /** The vertex to draw an arrow to; undefined where it is out of reach. */
  landing(source: StateModel, target: string): string | undefined {
    const visible = this.ground.standsFor(target);
    if (visible === undefined || this.index.isWithin(source.id, target)) return undefined;
    if (this.ground.isTogether(source.id, visible)) return visible;
    this.noteUnseen(source, visible);
    return undefined;
  }

  /** A sign inside `home` that names a state out of reach. */
  wayOut(home: Vertex, target: string): string {
    return this.ground.add(
      home,
      'elsewhere',
      `${home.id}:to:${target}`,
      this.wayOutTokens([], target),
    );
  }

  /** A sign inside `home` that names several states out of reach that are entered together. */
  waysOut(home: Vertex, targets: readonly string[]): string {
    const names = targets.map((target) => this.ground.nameOf(target));
    const tokens = waysOutTokens([], names, this.words);
    return this.ground.add(home, 'elsewhere', `${home.id}:to:${targets.join('+')}`, tokens);
  }

  /** The words of such a sign, after what leads there. */
  wayOutTokens(label: readonly Token[], target: string): Token[] {
    return wayOutTokens(label, this.index.state(target), this.ground.nameOf(target));
  }

  /** A sign inside `home` that stands for the whole state around it. */
  moment(home: Vertex): string {
    const text = this.words.anyMoment;
    return this.ground.add(home, 'moment', `${home.id}:moment`, [{ text, style: 'note' }]);
  }

  /** A region without visible children, or a history state beside the regions: no sign can stand beside it, for none is joined to it. */
  isAlone(state: StateModel): boolean {
    const { kind } = this.ground.vertex(state.id);
    const isRegion = state.id !== this.ground.root.id && this.ground.around(state).kind === 'frame';
    return isRegion && kind !== 'group' && kind !== 'frame';
  }

  /** Says in a state's box which states an event leads to, and what else is said of it. */
  writeWayOut(
    state: StateModel,
    event: string,
    label: readonly Token[],
    targets: readonly string[],
  ): void {
    const { clause, colon, together } = this.words;
    const names = targets.map((target) => this.ground.nameOf(target)).join(together);
    const more = label.map(inOneLine);
    const said = [event, ...more].join(clause);
    const text = said + colon + names;
    this.ground.write(state, { text, style: 'row', sign: 'onward', breaks: true });
  }

  /** Names where arrows come from that could not be drawn: from outside or across regions. */
  nameOrigins(): void {
    const { root } = this.ground;
    for (const state of subtree(this.index.chart.root)) {
      if (this.index.isWithin(state.id, root.id)) continue;
      for (const target of this.index.transitionsOf(state).flatMap(({ targets }) => targets)) {
        const visible = this.ground.standsFor(target);
        if (visible !== undefined && visible !== root.id) this.noteUnseen(state, visible);
      }
    }
    for (const [id, sources] of this.unseen) this.nameOrigin(this.index.state(id), sources);
  }

  private nameOrigin(state: StateModel, sources: readonly string[]): void {
    const names = [...new Set(sources.map((source) => this.ground.nameOf(source)))];
    const token = originToken(names, this.words);
    const home = this.ground.around(state);
    if (home.kind === 'frame') {
      this.ground.write(state, { ...token, style: 'row', breaks: true });
      return;
    }
    this.arrow(this.ground.add(home, 'origin', `${state.id}:from`, [token]), state.id, []);
  }

  private noteUnseen(source: StateModel, target: string): void {
    this.unseen.set(target, [...(this.unseen.get(target) ?? []), source.id]);
  }
}
