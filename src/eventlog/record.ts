/**
 * What happened, as five numbers: `time` (ms), `caseNumber`, `kind`, and two columns whose meaning
 * depends on the kind. Names appear as symbols (see `symbols.ts`); -1 stands for nobody.
 *
 * | kind | a | b |
 * |---|---|---|
 * | arrived | source | ordinal of the arrival, from 0 |
 * | opened | role | number of the case that opened it, or -1 |
 * | event | event type | symbol of the active states afterwards: their ids, joined by commas |
 * | drawn | attribute | number, symbol of a choice, or 0/1 |
 * | heading | heading (see `headings.ts`) | – |
 * | requested, granted, suspended, resumed | pool | units |
 * | released | pool | units given back; 0 when none was held |
 * | started | activity | units at work |
 * | ended | activity | symbol of the outcome, or 0 |
 * | milestone | name | amount, 0 if it has none |
 * | told, dropped | event type | number of the addressee, or -1 |
 * | asked | question | – |
 * | decided | question | symbol of the choice |
 * | audited | query | symbol of the verdict |
 * | closed | – | – |
 * | censored | – | – |
 * | changed | stock | new level |
 * | staffed | pool | units added, negative when taken away |
 * | justified | what was decided: a stock or pool | symbol of the reason |
 * | reviewed | figure | value |
 * | standing | role | number among the cases of its role, from 0 |
 *
 * A standing case begins with `standing` instead of `opened`, and is never censored. `changed` with
 * nobody's number is the level at the start; `reviewed` has nobody's number too.
 */
export const Kind = {
  arrived: 0,
  opened: 1,
  event: 2,
  drawn: 3,
  heading: 4,
  requested: 5,
  granted: 6,
  suspended: 7,
  resumed: 8,
  released: 9,
  started: 10,
  ended: 11,
  milestone: 12,
  told: 13,
  dropped: 14,
  asked: 15,
  decided: 16,
  audited: 17,
  closed: 18,
  censored: 19,
  changed: 20,
  staffed: 21,
  justified: 22,
  reviewed: 23,
  standing: 24,
} as const;
export type Kind = (typeof Kind)[KindName];
export type KindName = keyof typeof Kind;

const isName = (name: string): name is KindName => name in Kind;
/** The kinds' names by number. */
export const kindNames: readonly KindName[] = Object.keys(Kind).filter(isName);

/** A number from a log's column as a kind. */
export function kindOf(code: number): Kind {
  return Kind[kindNames[code]!];
}

/** Whoever listens to the event log while it is written. Must not change the run. */
export interface LogListener {
  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void;
}
