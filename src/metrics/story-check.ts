import { Kind, type LogListener } from '../eventlog/index.ts';

/** Which story is looked at, and when it has ended as expected. Names are symbols. */
export interface StoryCheckSpec {
  /** Source and number of the arrival that begins the story, from 0. */
  readonly source: number;
  readonly ordinal: number;
  /** Milestones that the story has to reach, all of them, in whichever of its cases. */
  readonly reached: readonly number[];
  /** Milestones that none of its cases may reach. */
  readonly never: readonly number[];
}

/** How a story ended; `absent` when the case that begins it never came. */
export type StoryVerdict = 'holds' | 'fails' | 'absent';

/** Whether one story ends as expected: a case from outside with everything linked to it. */
export class StoryCheck implements LogListener {
  private readonly spec: StoryCheckSpec;
  private readonly missing: Set<number>;
  private readonly never: ReadonlySet<number>;
  /** Open cases of the story. */
  private readonly open = new Set<number>();
  private hasBegun = false;
  private isBroken = false;

  constructor(spec: StoryCheckSpec) {
    this.spec = spec;
    this.missing = new Set(spec.reached);
    this.never = new Set(spec.never);
  }

  get verdict(): StoryVerdict {
    if (!this.hasBegun) return 'absent';
    return this.isBroken || this.missing.size > 0 ? 'fails' : 'holds';
  }

  /** Whether nothing that may still happen can change the verdict. */
  get isDecided(): boolean {
    return this.isBroken || (this.hasBegun && this.open.size === 0);
  }

  record(_time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    if (kind === Kind.milestone) {
      if (!this.open.has(caseNumber)) return;
      this.missing.delete(a);
      if (this.never.has(a)) this.isBroken = true;
    } else if (kind === Kind.opened) {
      if (this.open.has(b)) this.open.add(caseNumber);
    } else if (kind === Kind.arrived) {
      if (a !== this.spec.source || b !== this.spec.ordinal) return;
      this.hasBegun = true;
      this.open.add(caseNumber);
    } else if (kind === Kind.closed || kind === Kind.censored) {
      this.open.delete(caseNumber);
    }
  }
}
