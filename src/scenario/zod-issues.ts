import type { z } from 'zod';
import { inFull } from './in-full.ts';
import type { Finding, Noun, Path, Report } from './issue.ts';
import { type Located, locate, written } from './located.ts';
import { suggest, suggestions } from './suggest.ts';
import { changeable } from './variants.ts';

type ZodIssue = z.core.$ZodIssue;

/** The value that a schema gives, or undefined with everything that was wrong reported in place. */
export function readWith<T>(
  schema: z.ZodType<T>,
  value: unknown,
  located: Located,
  path: Path,
  report: Report,
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  tellAll(result.error.issues, [], located, path, report);
  return undefined;
}

function tellAll(
  issues: readonly ZodIssue[],
  outer: Path,
  located: Located,
  base: Path,
  report: Report,
): void {
  for (const issue of issues) {
    if (!follows(issue, issues, outer, located)) tell(issue, outer, located, base, report);
  }
}

/** Whether something is missing there only because its key is misspelt, or is too short only because it is no list. */
function follows(
  issue: ZodIssue,
  issues: readonly ZodIssue[],
  outer: Path,
  located: Located,
): boolean {
  const wrongKeys = (path: readonly PropertyKey[]) =>
    issues.flatMap((other) =>
      other.code === 'unrecognized_keys' && other.path.join('\n') === path.join('\n')
        ? other.keys.map((key) => wordMeant(key, other.message.split('\n')))
        : [],
    );
  if (issue.code === 'custom' && findingIn(issue).code === 'noDistribution') {
    return wrongKeys(issue.path).length > 0;
  }
  const place = issue.path.join('\n');
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return issues.some((other) => other.code === 'invalid_type' && other.path.join('\n') === place);
  if (locate(located, [...outer, ...issue.path.map(stepOf)]) !== undefined) return false;
  return wrongKeys(issue.path.slice(0, -1)).includes(String(issue.path.at(-1)));
}

/** The known key that was meant. A full-width colon does not end a key; what changes the base goes into a patch. */
function wordMeant(key: string, known: readonly string[]): string | undefined {
  return isForPatch(key, known) ? 'patch' : suggest(key.split('：')[0]!, known);
}

/** The same as a hint. */
function meantBy(key: string, known: readonly string[]): Pick<Finding, 'hint'> {
  const word = wordMeant(key, known);
  if (word === undefined) return {};
  return { hint: [isForPatch(key, known) ? `patch: { ${key}: … }` : word] };
}

const isForPatch = (key: string, known: readonly string[]): boolean =>
  known.includes('patch') && changeable.has(key);

const stepOf = (step: PropertyKey): string | number =>
  typeof step === 'number' ? step : String(step);

function findingIn(issue: z.core.$ZodIssueCustom): Finding {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of ours carry one
  return (issue.params as { finding: Finding }).finding;
}

function tell(issue: ZodIssue, outer: Path, located: Located, base: Path, report: Report): void {
  const path: Path = [...outer, ...issue.path.map(stepOf)];
  if (issue.code === 'invalid_union') {
    const types = typesOf(issue.errors);
    const value = locate(located, path);
    const known = formsOf(issue);
    if (value !== undefined && known !== undefined && isNone(value, issue.errors)) {
      const received = written(value);
      const finding = { code: 'notOneOf', expected: known, received } as const;
      report(value.at, [...base, ...path], { ...finding, ...suggestions(received, known) });
    } else if (types === undefined || value === undefined) {
      tellAll(likeliest(issue.errors), path, located, base, report);
    } else {
      const full = [...base, ...path];
      report(value.at, full, withForm(wrongType(types, value), full, value, around(located, path)));
    }
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split('\n');
    const table = locate(located, path);
    for (const key of issue.keys) {
      const entry = table?.kind === 'table' ? table.entries.get(key) : undefined;
      const place = [...base, ...path, key];
      // What follows a comma inside { } is read as a key, words and all.
      const isEmpty = entry?.value.kind === 'scalar' && entry.value.text === '';
      const finding: Finding =
        isEmpty && key.includes(' ')
          ? { code: 'textNeedsQuotes', received: key }
          : isEmpty && /^\d+$/u.test(key)
            ? { code: 'decimalComma', received: key }
            : {
                code: 'unknownKey',
                received: key,
                ...meantBy(key, known),
                expected: known,
              };
      report(entry?.key ?? nearest(located, path), place, finding);
    }
    return;
  }
  const value = locate(located, path);
  const finding = findingOf(issue, path, value);
  const at = issue.code === 'invalid_key' ? keySpan(located, path) : undefined;
  const full = [...base, ...path];
  report(at ?? nearest(located, path), full, withForm(finding, full, value, around(located, path)));
}

/** The table or list in which something stands. */
const around = (located: Located, path: Path) => locate(located, path.slice(0, -1));

/** What has the wrong type, with the form that its place wants. */
function withForm(
  finding: Finding,
  path: Path,
  value: Located | undefined,
  beside: Located | undefined,
): Finding {
  const hint =
    finding.code === 'wrongType' ? inFull(path, value, finding.expected, beside) : undefined;
  return hint === undefined ? finding : { ...finding, hint };
}

/** What has the wrong type, and how a number is written where one was meant. */
function wrongType(expected: readonly string[], value: Located): Finding {
  const finding: Finding = { code: 'wrongType', expected, received: written(value) };
  const isText = value.kind === 'scalar' && typeof value.value === 'string';
  if (!isText || !expected.includes('number')) return finding;
  const plainly = value.text
    .normalize('NFKC')
    .replace(/^(\d{1,3})((?:,\d{3})+)$/u, (all) => all.replaceAll(',', ''));
  const [, digits, percent] = /^\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/u.exec(plainly) ?? [];
  if (digits === undefined) return finding;
  const meant = percent === '%' ? Number((Number(digits) / 100).toPrecision(12)) : digits;
  const isQuoted = value.at.length > value.text.length;
  return {
    ...finding,
    ...(isQuoted ? { received: `'${value.text}'` } : {}),
    hint: [String(meant)],
  };
}

function findingOf(issue: ZodIssue, path: Path, value: Located | undefined): Finding {
  const received = value === undefined ? undefined : written(value);
  const given = received === undefined ? {} : { received };
  switch (issue.code) {
    case 'custom': {
      const finding = findingIn(issue);
      if (finding.code === 'missingKey') return missing(path);
      return { ...given, ...finding };
    }
    case 'invalid_type':
      if (value === undefined) return missing(path);
      if (formats[issue.message] !== undefined && received !== '' && value.kind === 'scalar')
        return { code: 'badFormat', noun: formats[issue.message]!, ...given };
      return wrongType([issue.expected], value);
    case 'invalid_value': {
      if (value === undefined) return missing(path);
      const expected = issue.values.map(String);
      // A number between quotation marks is a text.
      if (value.kind === 'scalar' && value.value !== null && expected.includes(value.text))
        return wrongType([typeof issue.values[0]], value);
      return { code: 'notOneOf', expected, ...given, ...suggestions(received ?? '', expected) };
    }
    case 'invalid_format':
      return { code: 'badFormat', noun: formats[issue.message] ?? 'id', ...given };
    case 'invalid_key':
      return { code: 'badFormat', noun: 'id', received: String(path.at(-1)) };
    case 'too_small':
    case 'too_big':
      return size(issue, value, given);
    default:
      return { code: 'wrongType', ...given };
  }
}

function size(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: Located | undefined,
  given: Partial<Finding>,
): Finding {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') return { code: 'wrongType', expected: ['string'], ...given };
  const sign = small ? '>' : '<';
  const expected = [
    issue.exact === true ? limit : `${sign}${issue.inclusive === true ? '=' : ''} ${limit}`,
  ];
  if (issue.origin !== 'array') return { code: 'outOfRange', expected, ...given };
  const count = value?.kind === 'list' ? value.items.length : 0;
  return { code: 'wrongLength', expected, received: String(count) };
}

/** What has a form of its own, as its schema's message says. */
const formats: Readonly<Record<string, Noun>> = {
  clock: 'clock',
  date: 'date',
  hours: 'hours',
  scenarioId: 'scenarioId',
};

const missing = (path: Path): Finding => ({ code: 'missingKey', received: String(path.at(-1)) });

/** Where the value stands, or whatever would hold it. */
function nearest(located: Located, path: Path) {
  for (let length = path.length; length > 0; length--) {
    const at = locate(located, path.slice(0, length))?.at;
    if (at !== undefined) return at;
  }
  return located.at;
}

function keySpan(located: Located, path: Path) {
  const table = locate(located, path.slice(0, -1));
  return table?.kind === 'table' ? table.entries.get(String(path.at(-1)))?.key : undefined;
}

type Readings = readonly (readonly ZodIssue[])[];

/** The types that a value could have, where it has none of them. */
function typesOf(readings: Readings): string[] | undefined {
  const types = readings.flatMap(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? [first.expected] : [],
  );
  return types.length === readings.length ? [...new Set(types)] : undefined;
}

/** The forms that a value could have, where its schema's message tells them. */
function formsOf({ message }: ZodIssue): readonly string[] | undefined {
  const forms = message.split('\n');
  return forms.length > 1 ? forms : undefined;
}

/** Whether a value is like none of its readings: no table, or one without any key that a reading knows. */
function isNone(value: Located, readings: Readings): boolean {
  if (value.kind !== 'table') return true;
  const stranger = (key: string) =>
    readings.every((issues) =>
      issues.some((issue) => {
        if (issue.code !== 'unrecognized_keys') return issue.path.length === 0;
        return issue.keys.includes(key) && wordMeant(key, issue.message.split('\n')) === undefined;
      }),
    );
  return [...value.entries.keys()].every(stranger);
}

/** Of several readings of a value, the complaints of the one that was probably meant. */
function likeliest(readings: Readings): readonly ZodIssue[] {
  const costs = readings.map((issues) => issues.reduce((sum, issue) => sum + costOf(issue), 0));
  return readings[costs.indexOf(Math.min(...costs))] ?? [];
}

/** How far an issue is from what could have been meant. */
function costOf(issue: ZodIssue): number {
  if (issue.code === 'unrecognized_keys') return 10 * issue.keys.length;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value')
    return issue.path.length === 0 ? 100 : 5;
  return 1;
}
