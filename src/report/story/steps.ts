import type { Person } from '../../cases/index.ts';
import type { Bilingual } from '../../scenario/index.ts';
import type { Balance } from './places.ts';

/** Who did it: a pool, and how long it was waited for (ms). */
export interface ByPool {
  readonly pool: string;
  readonly waited: number;
}

/** Common to all steps. Times are ms since the story began. */
interface At {
  readonly time: number;
  /** Roles of the linked cases it happened to; empty for the case itself. */
  readonly who: readonly string[];
  /** Which of several linked cases of that role, from 1; only where they are told apart. */
  readonly number?: number;
  /** Where the victim's money is from this step on; only in stories in which money moves. */
  readonly money?: Balance;
}

/** A situation was entered. */
export interface StateStep extends At {
  readonly kind: 'state';
  /** Id of the state in its chart. */
  readonly state: string;
  readonly text: Bilingual;
  /** Its case ends in it. */
  readonly isFinal?: true;
  readonly by?: ByPool;
  /** A query of personal data that was put on record with it. */
  readonly audit?: { readonly query: string; readonly verdict: string };
}

/** Something countable happened. */
export interface MilestoneStep extends At {
  readonly kind: 'milestone';
  readonly name: string;
  /** Fen for money; 0 if it has none. */
  readonly amount: number;
  /** How often, where it was more than once. */
  readonly count?: number;
  /** What the chart says about the state that notes it. */
  readonly text?: Bilingual;
}

/** A query of personal data was put on record. */
export interface AuditStep extends At {
  readonly kind: 'audit';
  readonly query: string;
  readonly verdict: string;
  /** How often, where it was more than once. */
  readonly count?: number;
}

/** Somebody decided. */
export interface DecisionStep extends At {
  readonly kind: 'decision';
  readonly question: string;
  readonly choice: string;
  /** Who decides, as the chart names them. */
  readonly by?: string;
}

/** Linked cases were opened; `who` are their roles. */
export interface OpenedStep extends At {
  readonly kind: 'opened';
}

/** A shift ended over work in hand, or an outage began; or it was taken up again. */
export interface ShiftStep extends At {
  readonly kind: 'suspended' | 'resumed';
  readonly pool: string;
  /** There where an outage of the pool begins. */
  readonly outage?: true;
}

/** Things that had been told before went on in turn. */
export interface AgainStep extends At {
  readonly kind: 'again';
  readonly until: number;
  /** What was repeated, and how often: linked cases by their titles, or what a case does. */
  readonly turns: readonly { readonly text: Bilingual; readonly count: number }[];
  /** How many queries of personal data were put on record with it. */
  readonly audits: number;
}

/** Money went on from account to account, in many small steps up to its time. */
export interface FlowStep extends At {
  readonly kind: 'flow';
  readonly since: number;
  /** Fen that got out of reach with it. */
  readonly lost: number;
}

/** The end: closed, or still open when observation ended. */
export interface EndStep extends At {
  readonly kind: 'closed' | 'unfinished';
}

/** Whatever a story tells, at its time. */
export type StoryStep =
  | StateStep
  | MilestoneStep
  | AuditStep
  | DecisionStep
  | OpenedStep
  | ShiftStep
  | AgainStep
  | FlowStep
  | EndStep;

/** One case from beginning to end: data first, prose last. */
export interface Story {
  /** Number of the report: the ordinal of the arrival at its source. */
  readonly case: number;
  readonly source: string;
  readonly variant: string;
  readonly seed: number;
  readonly replication: number;
  /** Ms since the replication began. */
  readonly began: number;
  /** Chance's gifts by name: what the person is like and what is known. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly person: Person;
  readonly steps: readonly StoryStep[];
  /** The victim's money, where any moves; every step then says where it is. Fen. */
  readonly money?: { readonly atStake: number };
  /** Ms by heading code; they sum to `sojourn` exactly. */
  readonly minutes: readonly { readonly heading: number; readonly ms: number }[];
  /** From the opening to the end, ms. */
  readonly sojourn: number;
  readonly finished: boolean;
}
