import type { AnyEventObject } from 'xstate';
import type { Simulation } from '../../engine/index.ts';
import type {
  EndKind,
  HoldingKind,
  LifeKind,
  PlainKind,
  Recorder,
  Symbols,
} from '../../eventlog/index.ts';
import type { BoundRole } from './bound-role.ts';
import { CaseTable, type TooManyCases } from './case-table.ts';
import { Fate } from './fate.ts';
import type { CaseContext, DelayRule } from './role-binding.ts';

/** Nobody: an absent slot. */
const NONE = -1;

/** What all parts of a host share: time, open cases, their luck, the log, and whose turn it is. */
export class Stage {
  readonly sim: Simulation;
  readonly cases: CaseTable;
  readonly fate: Fate;
  readonly symbols: Symbols;
  /** Bound roles by index; filled while the host is built. */
  readonly roles: BoundRole[] = [];
  /** The case whose turn it is; effects and draws belong to it. */
  current = NONE;
  private readonly log: Recorder;

  constructor(
    sim: Simulation,
    purposes: readonly (readonly string[])[],
    symbols: Symbols,
    log: Recorder,
  ) {
    this.sim = sim;
    this.cases = new CaseTable();
    this.fate = new Fate(this.cases, purposes);
    this.symbols = symbols;
    this.log = log;
  }

  roleOf(slot: number): BoundRole {
    return this.roles[this.cases.role(slot)]!;
  }

  /** What there are too many of, with the role that most of them play. */
  crowded(cause: TooManyCases): RangeError {
    const { cases, roles } = this;
    const counts = roles.map(() => 0);
    for (let slot = 0; slot < cases.slots; slot++) {
      if (cases.number(slot) !== NONE) counts[cases.role(slot)]!++;
    }
    const most = Math.max(...counts);
    const { name } = roles[counts.indexOf(most)]!;
    return new RangeError(`${cause.message}, ${most} of them in the role "${name}"`, { cause });
  }

  /** Delivers an event to an open case and runs its macrostep. */
  send(slot: number, event: AnyEventObject): void {
    this.roleOf(slot).executor.send(slot, event);
  }

  /** `send` for an event that the case's executor has ready. */
  deliver(slot: number, prepared: number): void {
    this.roleOf(slot).executor.deliver(slot, prepared);
  }

  // Notes about open cases, by the way that `LogBlock` has for their kind.

  note(slot: number, kind: PlainKind, a: number, b: number): void {
    this.log.addPlain(this.sim.now, this.cases.number(slot), kind, a, b, slot);
  }

  noteLife(slot: number, kind: LifeKind, a: number, b: number): void {
    this.log.addLife(this.sim.now, this.cases.number(slot), kind, a, b, slot);
  }

  noteHeading(slot: number, heading: number): void {
    this.log.addHeading(this.sim.now, this.cases.number(slot), heading, slot);
  }

  noteHolding(slot: number, kind: HoldingKind, pool: number, units: number): void {
    this.log.addHolding(this.sim.now, this.cases.number(slot), kind, pool, units, slot);
  }

  noteEnd(slot: number, kind: EndKind): void {
    this.log.addEnd(this.sim.now, this.cases.number(slot), kind, slot);
  }

  /** Notes that a case was opened, by an open case or from outside. */
  noteOpened(slot: number, role: number, parent: number): void {
    const { cases } = this;
    const by = parent === NONE ? NONE : cases.number(parent);
    this.log.addOpened(this.sim.now, cases.number(slot), role, by, slot, parent);
  }

  /** Notes something about a case that is no longer open. */
  noteNumber(number: number, kind: PlainKind, a: number, b: number): void {
    this.log.addPlain(this.sim.now, number, kind, a, b, NONE);
  }

  /**
   * How long something takes by a rule, in whole ms. RangeError naming it when that is not a
   * number from 0 to 2^53 - 1.
   */
  duration(
    slot: number,
    purpose: number,
    rule: DelayRule,
    context: CaseContext,
    name: string,
  ): number {
    const u = rule.draws ? this.fate.draw(slot, purpose) : 0.5;
    const { quantile } = rule;
    const drawn = quantile === undefined ? rule.ms(context, u, this.sim.now) : quantile(u);
    const ms = Math.round(drawn);
    if (!(ms >= 0 && ms <= Number.MAX_SAFE_INTEGER)) {
      throw new RangeError(`"${name}" must take from 0 to 2^53 - 1 ms, received ${ms}`);
    }
    return ms;
  }
}
