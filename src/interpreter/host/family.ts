import type { AnyEventObject } from 'xstate';
import type { OpenParams, TellParams } from '../../charts/vocabulary.ts';
import { Kind } from '../../eventlog/index.ts';
import { deriveKey } from '../../random/index.ts';
import type { BoundRole } from './bound-role.ts';
import { Mail } from './mail.ts';
import type { Stage } from './stage.ts';
import { StandingCases } from './standing-cases.ts';

const START: AnyEventObject = { type: 'sixfronts.start' };
const PARENT = 'parent';
/** Nobody: an absent slot. */
const NONE = -1;

type Input = Readonly<Record<string, unknown>>;

/** How cases come to be, and how linked cases speak to each other. */
export class Family {
  private readonly stage: Stage;
  private readonly mail: Mail;
  private readonly indices: ReadonlyMap<string, number>;
  private readonly standing = new StandingCases();
  private readonly key = new Int32Array(2);
  /** Inputs of cases that are opened and not started yet, by slot. */
  private readonly inputs = new Map<number, Input>();

  constructor(stage: Stage, names: readonly string[]) {
    this.stage = stage;
    this.mail = new Mail(stage.sim, (slot, number, event) => this.deliver(slot, number, event));
    this.indices = new Map(names.map((name, i) => [name, i]));
  }

  /** Index of a role. RangeError when there is none of that name. */
  roleIndex(name: string): number {
    const index = this.indices.get(name);
    if (index === undefined) throw new RangeError(`no role "${name}" in this scenario`);
    return index;
  }

  /** Opens and starts a case that comes from outside. Returns its slot. */
  arrive(role: number, source: number, ordinal: number, keyHi: number, keyLo: number): number {
    const stage = this.stage;
    const slot = this.openCase(role, keyHi, keyLo, NONE);
    stage.note(slot, Kind.arrived, source, ordinal);
    stage.noteOpened(slot, stage.roles[role]!.symbol, NONE);
    this.start(slot, {});
    return slot;
  }

  /** Opens a case that stands; it starts at this instant, by the calendar. */
  stand(role: number, ordinal: number, keyHi: number, keyLo: number, input: Input): void {
    const stage = this.stage;
    const slot = this.openCase(role, keyHi, keyLo, NONE);
    const number = stage.cases.number(slot);
    stage.cases.stand(slot);
    stage.noteLife(slot, Kind.standing, stage.roles[role]!.symbol, ordinal);
    this.standing.add(role, slot, number);
    this.inputs.set(slot, input);
    this.mail.post(slot, number, START);
  }

  /** Tells all standing cases of a role something that comes from no case. */
  announce(role: number, event: AnyEventObject): void {
    const symbol = this.stage.symbols.of(event.type);
    for (const { slot, number } of this.standing.of(role)) {
      this.stage.noteNumber(NONE, Kind.told, symbol, number);
      this.mail.post(slot, number, event);
    }
  }

  open(role: BoundRole, { role: name, input = {}, when = true }: OpenParams): void {
    if (!when) return;
    const stage = this.stage;
    const parent = stage.current;
    const { cases } = stage;
    const index = this.roleIndex(name);
    const { symbol } = stage.roles[index]!;
    const ordinal = stage.fate.count(parent, role.purpose('open', name));
    deriveKey(cases.keyHi(parent), cases.keyLo(parent), symbol, ordinal, this.key);
    const slot = this.openCase(index, this.key[0]!, this.key[1]!, parent);
    stage.noteOpened(slot, symbol, parent);
    this.inputs.set(slot, input);
    this.mail.post(slot, cases.number(slot), START);
  }

  tell(role: BoundRole, { role: to, event: type, which, with: more }: TellParams): void {
    const event = more === undefined ? role.plainEvent(type) : { ...more, type };
    if (typeof to === 'string') this.tellOne(role, to, event, which);
    else for (const name of to) this.tellOne(role, name, event, which);
  }

  private openCase(role: number, keyHi: number, keyLo: number, parent: number): number {
    const slot = this.stage.cases.open(role, keyHi, keyLo, parent);
    this.stage.fate.open(slot);
    return slot;
  }

  private start(slot: number, input: Input): void {
    const role = this.stage.roleOf(slot);
    role.executor.start(slot, role.hasSettings ? { ...role.settings, ...input } : input);
  }

  private deliver(slot: number, number: number, event: AnyEventObject): void {
    const stage = this.stage;
    if (!stage.cases.holds(slot, number)) {
      stage.noteNumber(number, Kind.dropped, stage.symbols.of(event.type), number);
    } else if (event === START) {
      const input = this.inputs.get(slot)!;
      this.inputs.delete(slot);
      this.start(slot, input);
    } else {
      stage.send(slot, event);
    }
  }

  /**
   * The parent, the standing cases of a role, or every open child in it; who was never opened is
   * passed over.
   */
  private tellOne(
    role: BoundRole,
    to: string,
    event: AnyEventObject,
    which: number | undefined,
  ): void {
    const { cases, current } = this.stage;
    if (to === PARENT) {
      this.postTo(cases.parent(current), role, event);
      return;
    }
    const index = this.roleIndex(to);
    if (this.standing.has(index)) {
      this.tellStanding(role, index, event, which);
      return;
    }
    for (let child = cases.firstChild(current); child !== NONE; child = cases.nextSibling(child)) {
      if (cases.role(child) === index) this.postTo(child, role, event);
    }
  }

  private tellStanding(
    role: BoundRole,
    to: number,
    event: AnyEventObject,
    which: number | undefined,
  ): void {
    const all = this.standing.of(to);
    if (which === undefined) {
      for (const { slot, number } of all) this.post(slot, number, role, event);
    } else {
      const one = all[which];
      this.post(one?.slot ?? NONE, one?.number ?? NONE, role, event);
    }
  }

  private postTo(slot: number, role: BoundRole, event: AnyEventObject): void {
    this.post(slot, slot === NONE ? NONE : this.stage.cases.number(slot), role, event);
  }

  private post(to: number, number: number, role: BoundRole, event: AnyEventObject): void {
    const { current } = this.stage;
    const kind = to === NONE ? Kind.dropped : Kind.told;
    this.stage.note(current, kind, role.symbolOf(event.type), number);
    if (to !== NONE) this.mail.post(to, number, event);
  }
}
