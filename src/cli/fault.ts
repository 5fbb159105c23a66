import { charts } from '../charts/index.ts';
import { SimulationError, STARTING } from '../interpreter/host/simulation-error.ts';
import { messageOf } from '../options/index.ts';
import { type FaultPlace, placeOfFault, placeOfMessage } from '../own-charts/index.ts';
import { excerpt } from '../scenario/index.ts';
import { sinceStart, type Texts, wrapMessage } from '../text/index.ts';

/** How causes begin that lie in the scenario or in charts: there is too much of something. */
const CROWD = /^more than \d+ (requests|cases open) at once/;

/** When and where in a simulation something went wrong. */
interface Fault {
  readonly time: number;
  readonly caseNumber: number;
  readonly role: string;
  readonly chart: string;
  readonly states: readonly string[];
  readonly cause: string;
}

/**
 * What to say of something that should not have happened; `trace` with the way through the code.
 *
 * @param columns what is said is wrapped to and lines of files are cut to; the way through the code stays whole
 */
export function faultLines(
  error: unknown,
  texts: Texts,
  trace: boolean,
  columns = Infinity,
): string[] {
  const words = texts.commandLine.fault;
  const fault = faultIn(error);
  const message = messageOf(error);
  const stack = trace ? stacksOf(error) : [];
  if (fault === undefined) {
    const said = [`sixfronts: ${words.unexpected}`, `  ${words.cause(message)}`, words.report];
    return [...wrapped(said, columns), ...stack];
  }
  const { time, caseNumber, role, chart, states, cause } = fault;
  const isOwn = !Object.values(charts).some(({ id }) => id === chart);
  const place = isOwn
    ? (placeOfFault(error) ?? placeOfMessage(chart, states.at(-1) ?? '', cause))
    : undefined;
  const said = [
    `sixfronts: ${words.title}`,
    `  ${words.at(`${sinceStart(time)} (${time} ms)`)}`,
    ...(caseNumber < 0 ? [] : [`  ${words.case(caseNumber, role)}`]),
    `  ${words.chart(chart)}`,
    `  ${words.state(states.length === 0 ? words.starting : states.join(', '))}`,
    `  ${words.cause(cause.replaceAll(/\s*\n\s*/g, ' '))}`,
  ];
  return [
    ...wrapped(said, columns),
    ...(place === undefined ? [] : placeLines(place, words.place, columns)),
    ...wrapped([adviceFor(cause, isOwn, words)], columns),
    ...stack,
  ];
}

const wrapped = (lines: readonly string[], columns: number): string[] =>
  lines.flatMap((line) => wrapMessage(line, columns));

function adviceFor(cause: string, isOwn: boolean, words: Texts['commandLine']['fault']): string {
  const [, what] = CROWD.exec(cause) ?? [];
  if (what !== undefined) return what === 'requests' ? words.crowd : words.flood;
  return isOwn ? words.own : words.report;
}

function placeLines(
  { at, text }: FaultPlace,
  say: (place: string) => string,
  columns: number,
): string[] {
  const { file, line, column, length } = at;
  return [`  ${say(`${file}:${line}:${column}`)}`, ...excerpt(text, line, column, length, columns)];
}

/** An error's stack and those of what caused it. */
function stacksOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [error.stack ?? error.message, ...stacksOf(error.cause)];
}

function faultIn(error: unknown): Fault | undefined {
  if (error instanceof SimulationError) {
    const { time, caseNumber, role, chart, states, cause } = error;
    return {
      time,
      caseNumber,
      role,
      chart,
      states: states.slice(-1),
      cause: messageOf(cause),
    };
  }
  // An error that comes from another thread has lost its class and keeps its message and its cause.
  if (!(error instanceof Error)) return undefined;
  const [, time, number, role, chart = '', state = '', cause = ''] =
    /^at (\d+) ms, case (-?\d+)(?: \((\S*)\))?, chart (\S*), state (\S*?): ([^]*)$/.exec(
      error.message,
    ) ?? [];
  if (time === undefined) return undefined;
  return {
    time: Number(time),
    caseNumber: Number(number),
    role: role ?? chart,
    chart,
    states: state === STARTING ? [] : [state],
    cause,
  };
}
