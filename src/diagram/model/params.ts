import { part } from '../../interpreter/machine-parts.ts';

/**
 * The parameters of an action or a guard. Where they are a function of the context it is called
 * with a stand-in of which every attribute holds; what it names is read off, the rest is left out.
 * Undefined where nothing can be read.
 */
export function paramsOf(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof given !== 'function') return isRecord(given) ? given : undefined;
  for (const standIn of [something, {}]) {
    try {
      const answer: unknown = Reflect.apply(given, undefined, [
        { context: standIn, event: standIn },
      ]);
      if (isRecord(answer)) return answer;
    } catch {
      // A function that needs real attributes says nothing about itself.
    }
  }
  return undefined;
}

/** Names and numbers among values, as words; stand-ins and structures are passed over. */
export function wordsAmong(values: readonly unknown[]): readonly string[] {
  return values
    .flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(String);
}

/** A part that is text. */
export function textOf(thing: unknown, name: string): string | undefined {
  const found = part(thing, name);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Whether something has named parts and is no function. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Stands for any attribute that holds; every part of it does likewise. */
const something: unknown = new Proxy(() => something, {
  get: (_, key) =>
    key === Symbol.toPrimitive ? () => 1 : key === Symbol.iterator ? none : something,
  apply: () => something,
});

function* none(): Generator<never> {
  // An attribute that is a list has nothing in it that could be named.
}
