/** Languages in which a chart can be drawn. */
export type Lang = 'zh' | 'en';

/** Everything a drawing says besides the chart's own words. */
export interface Words {
  readonly seize: (what: string) => string;
  readonly release: (what: string) => string;
  /** Asked for on entry and given back on exit. */
  readonly uses: (what: string) => string;
  readonly work: (what: string) => string;
  readonly draw: (what: string) => string;
  readonly decide: (what: string) => string;
  readonly open: (chart: string, roles: string) => string;
  readonly tell: (roles: string, event: string) => string;
  readonly change: (stocks: string) => string;
  readonly staff: (pools: string) => string;
  readonly audit: (what: string) => string;
  readonly assign: (what: string) => string;
  readonly raise: (event: string) => string;
  /** What happens after a delay. */
  readonly later: (delay: string, what: string) => string;
  /** Something with the name by which the chart speaks of it. */
  readonly known: (what: string, id: string) => string;
  readonly send: (to: string, event: string) => string;
  readonly emit: (event: string) => string;
  readonly log: (what: string) => string;
  readonly cancel: (what: string) => string;
  readonly spawn: (what: string) => string;
  readonly stop: (what: string) => string;
  readonly invoke: (what: string) => string;
  /** Under which condition. */
  readonly when: (guard: string) => string;
  /** A condition with what it is about. */
  readonly detailed: (guard: string, what: string) => string;
  readonly onExit: (what: string) => string;
  readonly someAction: string;
  readonly someCondition: string;
  readonly someActor: string;
  /** The actor that runs this one. */
  readonly parent: string;
  readonly someDelay: string;
  /** The name of something that the chart works out as it goes. */
  readonly someName: string;
  readonly anyEvent: string;
  readonly atOnce: string;
  /** After what is inside a state. */
  readonly afterwards: string;
  readonly whenDone: string;
  readonly done: (what: string) => string;
  readonly failed: (what: string) => string;
  readonly changed: (what: string) => string;
  /** When a history state has nothing to go back to. */
  readonly neverBefore: string;
  readonly otherwise: string;
  /** In place of a condition where there is none and others follow. */
  readonly always: string;
  readonly and: string;
  /** Between guards. */
  readonly or: string;
  /** Between triggers of one arrow. */
  readonly alternatively: string;
  /** After conditions that lead to the same place, in place of `otherwise`. */
  readonly orElse: string;
  readonly not: (guard: string) => string;
  readonly inState: (path: string) => string;
  readonly startsAgain: string;
  readonly anyMoment: string;
  readonly from: string;
  readonly comma: string;
  readonly colon: string;
  /** Between parts of a sentence. */
  readonly clause: string;
  readonly parallel: string;
  /** Between states that are entered together. */
  readonly together: string;
  /** How much there is inside a state, and which drawing shows it. */
  readonly states: (count: number, drawing?: number | 'here') => string;
  readonly part: (number: number, total: number) => string;
  readonly page: (number: number, total: number) => string;
  readonly more: (count: number) => string;
  readonly answeredBy: (role: string) => string;
  readonly units: Readonly<Record<'ms' | 's' | 'min' | 'h' | 'd', string>>;
  readonly headings: Readonly<Record<string, string>>;
  readonly legend: Readonly<
    Record<
      | 'start'
      | 'end'
      | 'decision'
      | 'history'
      | 'collapsed'
      | 'elsewhere'
      | 'clock'
      | 'milestone'
      | 'again'
      | 'together'
      | 'parallel',
      string
    >
  >;
  readonly notice: string;
}
