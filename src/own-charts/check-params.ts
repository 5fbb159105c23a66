import { type Chart, type effects, headings } from '../charts/index.ts';
import type { Use } from '../charts/vocabulary-of.ts';
import { nodesOf } from '../interpreter/index.ts';
import { type Finding, suggestions } from '../scenario/index.ts';
import type { MachineFinding } from './machine-finding.ts';

/** What a parameter must be; `count` is a whole number of 1 or more. */
type Form = 'string' | 'strings' | 'number' | 'count' | 'int' | 'boolean' | 'object';

/** What an effect must be told, and what it may be told besides. */
interface Params {
  readonly must: Readonly<Record<string, Form>>;
  readonly may?: Readonly<Record<string, Form>>;
}

const params: ReadonlyMap<string, Params> = new Map(
  Object.entries({
    seize: {
      must: { pool: 'string' },
      may: { priority: 'number', units: 'count', answer: 'string' },
    },
    release: { must: { pool: 'string' } },
    work: { must: { activity: 'string' }, may: { with: 'string', done: 'string' } },
    draw: { must: { what: 'string' } },
    decide: { must: { question: 'string' } },
    open: {
      must: { chart: 'string', role: 'string' },
      may: { when: 'boolean', input: 'object' },
    },
    tell: {
      must: { role: 'strings', event: 'string' },
      may: { which: 'int', with: 'object' },
    },
    change: { must: { stock: 'string', by: 'number' }, may: { reason: 'string' } },
    staff: { must: { pool: 'string', by: 'number', reason: 'string' } },
    milestone: { must: { name: 'string' }, may: { amount: 'number' } },
    audit: { must: { query: 'string', verdict: 'string' } },
  } satisfies Record<keyof typeof effects, Params>),
);

/** Parameters of effects that are not written out, that no host knows, or that are not what they must be. */
export function checkParams(uses: readonly Use[]): MachineFinding[] {
  return [...uses.flatMap(missingIn), ...uses.flatMap(wrongIn)];
}

function missingIn({ effect, node, values, depends }: Use): MachineFinding[] {
  if (depends) return [];
  const given = values[0] ?? {};
  const must = Object.keys(params.get(effect)?.must ?? {});
  const expected = must.filter((key) => given[key] === undefined);
  if (expected.length === 0) return [];
  const finding = { code: 'missingParam', received: effect, expected } as const;
  return [{ finding, state: node.id, word: effect }];
}

function wrongIn({ effect, node, values, depends }: Use): MachineFinding[] {
  const { must = {}, may = {} } = params.get(effect) ?? {};
  const known = new Map(Object.entries({ ...must, ...may }));
  const keys = [...new Set(values.flatMap((each) => Object.keys(each)))];
  return keys.flatMap((key): MachineFinding[] => {
    const form = known.get(key);
    const finding =
      form === undefined
        ? unknown(key, [...known.keys()])
        : // What a function makes of a case is known only when there is one.
          depends
          ? undefined
          : misfit(form, values[0]?.[key]);
    return finding === undefined ? [] : [{ finding, state: node.id, word: key }];
  });
}

/** Headings that minutes cannot be booked to. */
export function checkHeadings(machine: Chart): MachineFinding[] {
  return nodesOf(machine).flatMap(({ id, meta }): MachineFinding[] => {
    const heading: unknown = meta?.heading;
    if (heading === undefined || headings.some((each) => each === heading)) return [];
    const received = shown(heading);
    const hint = suggestions(received, headings);
    const finding = { code: 'notOneOf', received, expected: headings, ...hint } as const;
    return [{ finding, state: id, word: received }];
  });
}

function unknown(received: string, expected: readonly string[]): Finding {
  return { code: 'unknownKey', received, expected, ...suggestions(received, expected) };
}

function misfit(form: Form, value: unknown): Finding | undefined {
  if (value === undefined) return undefined;
  const received = shown(value);
  if (form === 'count' && Number.isInteger(value) && Number(value) < 1) {
    return { code: 'outOfRange', received, expected: ['>= 1'] };
  }
  return fits(form, value) ? undefined : { code: 'wrongType', received, expected: typesOf[form] };
}

/** As it might be written; JSON has no NaN. */
function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return JSON.stringify(value) ?? typeof value;
}

function fits(form: Form, value: unknown): boolean {
  switch (form) {
    case 'strings':
      return [value].flat().every((each) => typeof each === 'string');
    case 'number':
      return Number.isFinite(value);
    case 'int':
    case 'count':
      return Number.isInteger(value);
    case 'object':
      return typeof value === 'object' && value !== null;
    default:
      return typeof value === form;
  }
}

const typesOf: Readonly<Record<Form, readonly string[]>> = {
  string: ['string'],
  strings: ['string', 'array'],
  number: ['number'],
  count: ['int'],
  int: ['int'],
  boolean: ['boolean'],
  object: ['object'],
};
