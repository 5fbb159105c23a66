/**
 * What a chart may ask of whoever runs it. Every name here throws until a host binds it with
 * `.provide()`: a simulation, an exercise, or a test. Nothing is ever answered synchronously:
 * grants, messages and answers arrive as ordinary events at the same instant or later.
 */
const unbound = (name: string) => (): never => {
  throw new Error(`"${name}" is not bound: charts run only inside a host`);
};

type Effect<Params> = (_: unknown, params: Params) => void;

/** Where a queue is joined: `units` at once (default 1), lower `priority` first (default 0). */
export interface SeizeParams {
  readonly pool: string;
  readonly priority?: number;
  readonly units?: number;
  /** The event that says the units are there; `GRANTED` if left out. */
  readonly answer?: string;
}

/** Work that takes the time of an activity of the scenario. */
export interface WorkParams {
  readonly activity: string;
  /** The pool whose unit does the work; needed only where a case holds units of several pools. */
  readonly with?: string;
  /** The event that ends it, carrying `outcome`; `DONE` if left out. */
  readonly done?: string;
}

/** A case to be opened, linked to this one. */
export interface OpenParams {
  readonly chart: string;
  /** Who the new case is to this one: the scenario gives each role its parameters. */
  readonly role: string;
  /** Whether to open it at all; true if left out. */
  readonly when?: boolean;
  /** Laid over the settings that the scenario gives the role. */
  readonly input?: Readonly<Record<string, unknown>>;
}

/** An event for other cases. */
export interface TellParams {
  /**
   * Roles of cases opened by this one, `parent`, or a role whose cases stand in the scenario from
   * the beginning. Who is not there is passed over.
   */
  readonly role: string | readonly string[];
  readonly event: string;
  /** Which of the standing cases of that role, from 0; all of them if left out. */
  readonly which?: number;
  /** Laid into the event beside its type. */
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A change of a stock of the scenario. */
export interface ChangeParams {
  readonly stock: string;
  /** Added to its level, which stays between its least and its most. */
  readonly by: number;
  /** Why, where somebody decided it: noted in the log. */
  readonly reason?: string;
}

/** A change of the units of a pool. */
export interface StaffParams {
  readonly pool: string;
  /** Units more from now on; fewer if negative. A pool that is off shift or closed stays so. */
  readonly by: number;
  /** Why: noted in the log. */
  readonly reason: string;
}

/** Effects shared by all charts. Durations and probabilities live in the scenario, never here. */
export const effects = {
  /** Ask for units of a pool. The state that spans waiting and work seizes on entry. */
  seize: unbound('seize') as Effect<SeizeParams>,
  /** Give the units back, withdraw the request, or swallow a grant in flight: whatever is due. */
  release: unbound('release') as Effect<{ readonly pool: string }>,
  /** Work with the unit held: timed by the engine, paused with its unit, ended by an event. */
  work: unbound('work') as Effect<WorkParams>,
  /** Let chance settle an attribute of the case: the drawn value is assigned to `context[what]`. */
  draw: unbound('draw') as Effect<{ readonly what: string }>,
  /** Put a question to the policy, or to a trainee; the answer is the event `DECIDED`. */
  decide: unbound('decide') as Effect<{ readonly question: string }>,
  /** Open a linked case in another chart. */
  open: unbound('open') as Effect<OpenParams>,
  /** Send a linked case an event. Telling a finished case is logged and dropped. */
  tell: unbound('tell') as Effect<TellParams>,
  /** Add to a stock of the world. */
  change: unbound('change') as Effect<ChangeParams>,
  /** Put more (or fewer) units into a pool from now on, and say why. */
  staff: unbound('staff') as Effect<StaffParams>,
  /** Note that something countable happened; `amount` where there is one (fen for money). */
  milestone: unbound('milestone') as Effect<{ readonly name: string; readonly amount?: number }>,
  /** Leave the record that every query of personal data owes: which query, what was decided. */
  audit: unbound('audit') as Effect<{ readonly query: string; readonly verdict: string }>,
};

/** A wall-clock limit, a journey or a person's patience, drawn by the host on entry (ms). */
export function drawn(name: string): () => number {
  const delay = unbound(name);
  drawnDelays.add(delay);
  return delay;
}

const drawnDelays = new WeakSet<object>();

/** Whether a delay of a chart is one that its host draws. */
export const isDrawn = (delay: unknown): boolean => typeof delay === 'function' && drawnDelays.has(delay);

/** Minutes of a case are booked to one of these; in parallel regions the first one active wins. */
export const headings = ['working', 'travelling', 'waiting', 'outside', 'offShift'] as const;
/** Where minutes of a case are booked. */
export type Heading = (typeof headings)[number];

/** The answer to a `decide`. */
export interface Decided {
  readonly type: 'DECIDED';
  readonly question: string;
  readonly choice: string;
}

/** The end of a `work`, under the name the chart gave it. */
export interface Done<Type extends string, Outcome extends string = never> {
  readonly type: Type;
  readonly outcome: Outcome;
}

/** Bounds of a number, both included. */
export interface Range {
  readonly least?: number;
  readonly most?: number;
}

/** What a number may stand for besides. */
export interface Numbering {
  /** It is the number of a standing case of this role, from 0. */
  readonly numbers?: string;
}

/** What a number that chance settles must be. */
export interface DrawnRange extends Range, Numbering {
  /** Whether it counts something, so that no fraction will do. */
  readonly whole?: boolean;
}

/** What a setting must be: a constant of the scenario that becomes input of the chart. */
export type SettingKind =
  | { readonly is: 'boolean' }
  | ({ readonly is: 'whole' | 'number' } & Range & Numbering)
  | { readonly is: 'text'; readonly oneOf?: readonly string[] };

/** What a state may say about itself besides its English `description`. */
export interface StateMeta {
  /** The description in Chinese. */
  readonly zh?: string;
  readonly heading?: Heading;
  /** Paragraph of the newspaper page (A13 section), or a source id of the target file. */
  readonly source?: string;
  /** Of the root: the settings that the chart takes. Where it says nothing, it may take any. */
  readonly settings?: Readonly<Record<string, SettingKind>>;
  /** Of the root: bounds of numbers that chance settles, and which of them are whole. */
  readonly ranges?: Readonly<Record<string, DrawnRange>>;
  /** Of the root: the outcomes of an activity that the chart knows. Where it says nothing, any. */
  readonly outcomes?: Readonly<Record<string, readonly string[]>>;
  /** For states tagged `decision`. */
  readonly decision?: {
    readonly role: string;
    readonly options: readonly string[];
    readonly default: string;
  };
}
