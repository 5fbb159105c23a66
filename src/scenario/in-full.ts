import type { Path } from './issue.ts';
import { entriesOf, type Located } from './located.ts';
import { DAYS } from './schema/week.ts';

/**
 * How a value is written in full, where only what matters of it stands there, or stands otherwise:
 * with what was found in its place, and `…` for what is still wanted. Undefined where that cannot be
 * told.
 *
 * @param path where the value stands in a scenario
 * @param expected the types that it could have
 * @param around the table in which the value stands
 */
export function inFull(
  path: Path,
  value: Located | undefined,
  expected: readonly string[] = [],
  around?: Located,
): readonly string[] | undefined {
  const last = String(path.at(-1));
  const given = value === undefined ? [] : scalarsOf(value);
  const [room, , section] = path;
  // A value of an attribute may be called anything.
  const isKind = room === 'roles' && path.length > 4 && path.at(-2) !== 'cases';
  if (isKind && Object.hasOwn(forms, last)) return [forms[last]!(given)];
  if (last === 'hours' && value?.kind === 'list' && expected.includes('string')) {
    const each = given.map((hours) => entryWith(hours, around)).join(', ');
    if (each === '') return undefined;
    return [path.at(-2) === 'during' ? `during: [${each}]` : each];
  }
  const [text] = given;
  if (value?.kind !== 'scalar' || text === undefined) return undefined;
  const isOneOfSeveral = typeof path.at(-1) === 'number' && path.at(-2) === 'during';
  if (last === 'during' || isOneOfSeveral) return [hoursOf(text)];
  if (expected.includes('array')) return lists.has(last) ? [`[${text}]`] : undefined;
  if (!expected.includes('object')) return undefined;
  if (last === 'latency') return [`{ constant: ${text} }`];
  if (room === 'pools' && path.length === 2) return [`{ units: ${text}, assumption: … }`];
  const kind = room === 'roles' ? kinds[String(section)] : undefined;
  if (kind === undefined) return undefined;
  if (path.length === 4) return [`{ ${kind}: ${text}, assumption: … }`];
  const isCase = path.length === 6 && path[4] === 'cases';
  const isOtherwise = path.length === 5 && last === 'otherwise';
  return isCase || isOtherwise ? [`{ ${kind}: ${text} }`] : undefined;
}

/** Hours of the week, of which only the hours were given, or only the days. */
function hoursOf(text: string): string {
  if (DAYS.some((day) => day === text)) return `{ days: ${text}, hours: '…' }`;
  return `{ days: all, hours: '${/^[\d:]+-[\d:]+$/u.test(text) ? text : '…'}' }`;
}

/** An entry of a list of hours of the week with one stretch of hours, and the rest as it stands around them. */
function entryWith(hours: string, around: Located | undefined): string {
  const others = (around === undefined ? [] : entriesOf(around)).map(([key, { value }]) => {
    if (key === 'hours') return `hours: '${hours}'`;
    const [text = '…', ...more] = scalarsOf(value);
    return `${key}: ${value.kind === 'list' ? `[${[text, ...more].join(', ')}]` : text}`;
  });
  const days = others.some((each) => each.startsWith('days: ')) ? [] : ['days: …'];
  return `{ ${[...days, ...others].join(', ')} }`;
}

const MAX_TEXT = 20;

/** The single values of a list or table, or the value itself; those that are empty or long left out. */
function scalarsOf(value: Located): readonly string[] {
  const parts =
    value.kind === 'list' ? value.items : entriesOf(value).map(([, entry]) => entry.value);
  return (value.kind === 'scalar' ? [value] : parts).flatMap((part) =>
    part.kind === 'scalar' && part.text !== '' && part.text.length <= MAX_TEXT ? [part.text] : [],
  );
}

/** What a bare value stands for, by section of a role. */
const kinds: Readonly<Record<string, string>> = {
  settings: 'value',
  draws: 'constant',
  delays: 'constant',
  activities: 'constant',
};

/** So many values, `…` for those that are not given. */
const first = (given: readonly string[], count: number): string =>
  Array.from({ length: count }, (_, i) => given[i] ?? '…').join(', ');

/** Distributions of more than one parameter, as they are written. */
const forms: Readonly<Record<string, (given: readonly string[]) => string>> = {
  uniform: (given) => `[${first(given, 2)}]`,
  triangular: (given) => `[${first(given, 3)}]`,
  lognormal: ([median = '…']) => `{ median: ${median}, sigma: … }`,
  gamma: ([mean = '…']) => `{ shape: …, mean: ${mean} }`,
  weibull: ([scale = '…']) => `{ shape: …, scale: ${scale} }`,
  erlang: ([mean = '…']) => `{ stages: …, mean: ${mean} }`,
  hyperexponential: () => '[{ weight: …, mean: … }, …]',
  hypoexponential: (given) => `[${first(given, Math.max(2, given.length))}]`,
  beta: () => '{ alpha: …, beta: …, min: …, max: … }',
  empirical: (given) => `{ values: [${first(given, Math.max(2, given.length))}] }`,
  piecewiseLinear: () => '{ 0: …, 0.5: …, 1: … }',
  mixture: () => '[{ weight: …, constant: … }, …]',
  truncated: () => '{ of: { … }, min: …, max: … }',
};

/** Keys under which names are listed. */
const lists = new Set([
  'levers',
  'without',
  'timesOf',
  'targets',
  'scaledBy',
  'arrivals',
  'statistics',
]);
