import type { AnyStateMachine } from 'xstate';
import { actionsIn, nodesOf } from './vocabulary-of.ts';

/** Units of a pool that a chart asks for at once: so many, or as many as an attribute says. */
export interface Seizure {
  readonly pool: string;
  readonly units: number | { readonly attribute: string };
}

/** What a chart asks of pools. */
export interface Demand {
  readonly seized: readonly Seizure[];
  /** Pools that it puts units into, or takes them from. */
  readonly staffed: readonly string[];
}

/**
 * What a machine asks of pools, read off its states without running it. Of a pool or a number that
 * the context chooses, one arm is seen; what cannot be read is passed over.
 */
export function demandOf(machine: AnyStateMachine): Demand {
  const asked = (effect: string) =>
    nodesOf(machine)
      .flatMap(actionsIn)
      .flatMap((action) => paramsOf(action, effect));
  return {
    seized: asked('seize').flatMap(({ pool, units = 1 }): Seizure[] => {
      const known = typeof units === 'object' && units !== null ? attributes.get(units) : units;
      if (typeof pool !== 'string') return [];
      if (typeof known === 'string') return [{ pool, units: { attribute: known } }];
      return Number.isFinite(known) ? [{ pool, units: Number(known) }] : [];
    }),
    staffed: asked('staff').flatMap(({ pool }) => (typeof pool === 'string' ? [pool] : [])),
  };
}

type Params = Readonly<Record<string, unknown>>;

/** The parameters of an action where it is this effect: one, or none. */
export function paramsOf(action: unknown, effect: string): readonly Params[] {
  if (typeof action !== 'object' || action === null) return [];
  const { type, params } = action as { readonly type?: unknown; readonly params?: unknown };
  if (type !== effect) return [];
  const given = typeof params === 'function' ? answered(params as Ask) : params;
  return typeof given === 'object' && given !== null ? [given as Params] : [];
}

type Ask = (given: { readonly context: unknown; readonly event: unknown }) => unknown;

function answered(ask: Ask): unknown {
  try {
    return ask({ context, event: context });
  } catch {
    return undefined;
  }
}

/** What was handed out in the place of attributes, with their names. */
const attributes = new WeakMap<WeakKey, string>();
const handedOut = new Map<string | symbol, object>();

/** A case of which every attribute is there and says which one it is. */
const context: unknown = new Proxy(
  {},
  {
    get(_, key) {
      const before = handedOut.get(key);
      if (before !== undefined) return before;
      const attribute = {};
      handedOut.set(key, attribute);
      attributes.set(attribute, String(key));
      return attribute;
    },
  },
);
