import { Kind, type LogRecord, type Symbols } from '../../eventlog/index.ts';
import type { ChartWords, StateWords } from './chart-words.ts';
import type { StoryStep } from './steps.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenStep = Writable<Extract<StoryStep, { kind: 'state' }>>;

/** What one case of a story told so far; records come in, steps go out. */
export class CaseReader {
  private readonly words: ChartWords;
  private readonly symbols: Symbols;
  private readonly who: readonly string[];
  private readonly number: number | undefined;
  private readonly began: number;
  /** Active states without states inside. */
  private active: ReadonlySet<string> = new Set();
  /** All active states. */
  private configuration: ReadonlySet<string> = new Set();
  /** Told states that are still active, with the step that told them. */
  private readonly told = new Map<string, OpenStep>();
  /** Milestones noted so far. */
  private readonly noted = new Set<string>();
  private readonly asked = new Map<number, number>();
  private readonly pending: StoryStep[] = [];
  /** Linked cases that were opened on the way into the next situation. */
  private readonly opened: StoryStep[] = [];
  /** It is an account that a sum was paid into: what comes of the sum tells all. */
  private isAccount = false;
  private by: OpenStep['by'];
  private audit: OpenStep['audit'];
  private started = false;
  private hasTold = false;

  /**
   * @param who roles of linked cases; empty for the case itself
   * @param number which of several of that role, from 1, where they are told apart
   * @param began when the story began, ms since the replication began
   */
  constructor(
    words: ChartWords,
    symbols: Symbols,
    who: readonly string[],
    number: number | undefined,
    began: number,
  ) {
    this.words = words;
    this.symbols = symbols;
    this.who = who;
    this.number = number;
    this.began = began;
  }

  /** Takes a record of the case; adds what is worth telling to `steps`. */
  read(record: LogRecord, steps: StoryStep[]): void {
    const { kind, a, b } = record;
    const time = record.time - this.began;
    const at = this.at(time);
    switch (kind) {
      case Kind.requested:
        this.asked.set(a, time);
        break;
      case Kind.granted:
        this.by = { pool: this.name(a), waited: time - (this.asked.get(a) ?? time) };
        break;
      case Kind.audited:
        this.audit = { query: this.name(a), verdict: this.name(b) };
        break;
      case Kind.milestone:
        this.pending.push({ kind: 'milestone', ...at, name: this.name(a), amount: b });
        this.noted.add(this.name(a));
        if (this.name(a) === 'credited') this.isAccount = true;
        break;
      case Kind.decided: {
        const by = [...this.active]
          .map((id) => this.words.states.get(id)?.decides)
          .find((role) => role !== undefined);
        const decision = {
          kind: 'decision',
          ...at,
          question: this.name(a),
          choice: this.name(b),
        } as const;
        steps.push(by === undefined ? decision : { ...decision, by });
        break;
      }
      case Kind.suspended:
      case Kind.resumed:
        steps.push({
          kind: kind === Kind.suspended ? 'suspended' : 'resumed',
          ...at,
          pool: this.name(a),
        });
        break;
      case Kind.event:
        this.enter(time, this.symbols.nameOf(b)?.split(',') ?? [], steps);
        steps.push(...this.opened.splice(0));
        break;
      default:
    }
  }

  /** Takes a case that this one opened: told once this one's new situation is. */
  open(role: string, number: number | undefined, time: number): void {
    const at = { time: time - this.began, who: [role] };
    this.opened.push({ kind: 'opened', ...at, ...(number === undefined ? {} : { number }) });
  }

  /** When and to whom something happens. */
  private at(time: number) {
    const number = this.number;
    return { time, who: this.who, ...(number === undefined ? {} : { number }) };
  }

  private name(symbol: number): string {
    return this.symbols.nameOf(symbol) ?? String(symbol);
  }

  /** A new situation: `ids` are all active states. */
  private enter(time: number, ids: readonly string[], steps: StoryStep[]): void {
    const first = !this.started;
    this.started = true;
    const before = this.active;
    const around = this.configuration;
    const leaves = ids.flatMap((id) => {
      const words = this.words.states.get(id);
      return words?.isLeaf === true ? [words] : [];
    });
    this.active = new Set(leaves.map(({ id }) => id));
    this.configuration = new Set(ids);
    this.forgetLeft(time, steps);
    const ended = leaves.every(({ isFinal }) => isFinal);
    const news = leaves
      .filter(({ id }) => !before.has(id) && !this.isAccount)
      .filter((words) => isWorthTelling(words, first, this.who));
    if (first && this.who.length === 0) this.begin(news, steps);
    const entered = news.filter(
      (words) => !isPassedOver(words, around) && !this.noted.has(words.silentAfter ?? ''),
    );
    const noted = this.milestones(steps);
    // Of a case that ends in many places at once, the milestones say it best.
    // What was never begun need not be called off either.
    const silent = this.who.length > 0 && !this.hasTold;
    const told = ended && (noted || silent) ? [] : entered;
    if (told.length > 0) this.hasTold = true;
    told.forEach((words, i) => {
      const step: OpenStep = {
        kind: 'state',
        ...this.at(time),
        state: words.id,
        text: words.text,
      };
      if (ended) step.isFinal = true;
      if (i === 0 && this.by !== undefined) step.by = this.by;
      if (i === 0 && this.audit !== undefined) step.audit = this.audit;
      steps.push(step);
      this.told.set(words.id, step);
    });
    if (told.length === 0 && this.audit !== undefined) {
      steps.push({ kind: 'audit', ...this.at(time), ...this.audit });
    }
    this.by = undefined;
    this.audit = undefined;
  }

  /** A case begins with the situation it comes from: what encloses its first state. */
  private begin(entered: readonly StateWords[], steps: StoryStep[]): void {
    for (const { enclosing } of entered) {
      if (enclosing === undefined) continue;
      steps.push({ kind: 'state', time: 0, who: [], state: enclosing.id, text: enclosing.text });
    }
  }

  /** What was entered and left at the same instant is not worth a line; its audit is. */
  private forgetLeft(time: number, steps: StoryStep[]): void {
    for (const [id, step] of this.told) {
      if (this.active.has(id)) continue;
      this.told.delete(id);
      const index = step.time === time ? steps.lastIndexOf(step) : -1;
      if (index < 0) continue;
      const { audit } = step;
      if (audit === undefined) steps.splice(index, 1);
      else steps[index] = { kind: 'audit', ...this.at(time), ...audit };
    }
  }

  /** Tells the milestones of the step; whether any has words of its chart. */
  private milestones(steps: StoryStep[]): boolean {
    let anyWords = false;
    for (const step of this.pending.splice(0)) {
      if (step.kind !== 'milestone') continue;
      const words = this.words.noting.get(step.name);
      // A state that is still active tells itself.
      if (words !== undefined && this.active.has(words.id)) continue;
      if (words?.isFinal === true) {
        anyWords = true;
        steps.push({ ...step, text: words.text });
      } else steps.push(step);
    }
    return anyWords;
  }
}

/** Whether a story says nothing of a situation that was entered from the states `around`. */
function isPassedOver(
  { isSilent, isSilentAtFirst, parallel }: StateWords,
  around: ReadonlySet<string>,
): boolean {
  return isSilent || (isSilentAtFirst && parallel !== undefined && !around.has(parallel));
}

/** At first, what merely runs alongside is no news; nor is a linked case that stands by. */
function isWorthTelling(
  { heading, isFinal, isToldAtFirst }: StateWords,
  first: boolean,
  who: readonly string[],
): boolean {
  // What is over as it begins has nothing else to tell.
  if (!first || isFinal || isToldAtFirst) return true;
  if (who.length > 0) return heading === 'working' || heading === 'travelling';
  return heading !== undefined;
}
