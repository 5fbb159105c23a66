import { type Chart, type effects, headings } from '../charts/index.ts';
import type { Use } from '../charts/vocabulary-of.ts';
import { nodesOf } from '../interpreter/index.ts';
import { type Finding, suggestions } from '../scenario/index.ts';
import type { MachineFinding } from './machine-finding.ts';

/** What a parameter must be; `count` is a whole number of 1 or more. */
type Form = 'string' | 'strings' | 'number' | 'count' | 'int' | 'boolean' | 'object';

const forms: ReadonlyMap<string, Readonly<Record<string, Form>>> = new Map(
  Object.entries({
    seize: { pool: 'string', priority: 'number', units: 'count', answer: 'string' },
    release: { pool: 'string' },
    work: { activity: 'string', with: 'string', done: 'string' },
    draw: { what: 'string' },
    decide: { question: 'string' },
    open: { chart: 'string', role: 'string', when: 'boolean', input: 'object' },
    tell: { role: 'strings', event: 'string', which: 'int', with: 'object' },
    change: { stock: 'string', by: 'number', reason: 'string' },
    staff: { pool: 'string', by: 'number', reason: 'string' },
    milestone: { name: 'string', amount: 'number' },
    audit: { query: 'string', verdict: 'string' },
  } satisfies Record<keyof typeof effects, Record<string, Form>>),
);

/** Parameters of effects that no host knows, or that are not what they must be. */
export function checkParams(uses: readonly Use[]): MachineFinding[] {
  return uses.flatMap(({ effect, node, values, depends }) => {
    const known = forms.get(effect) ?? {};
    const keys = [...new Set(values.flatMap((each) => Object.keys(each)))];
    return keys.flatMap((key): MachineFinding[] => {
      const form = known[key];
      const finding =
        form === undefined
          ? unknown(key, Object.keys(known))
          : // What a function makes of a case is known only when there is one.
            depends
            ? undefined
            : misfit(form, values[0]?.[key]);
      return finding === undefined ? [] : [{ finding, state: node.id, word: key }];
    });
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
