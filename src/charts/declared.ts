import type { AnyStateMachine } from 'xstate';
import type { DrawnRange, Numbering, Range, SettingKind } from './vocabulary.ts';

/** What a chart says in the `meta` of its root about what a scenario gives it. */
export interface Declared {
  /** What the settings must be; undefined where nothing is said of any. */
  readonly settings: Readonly<Record<string, SettingKind>> | undefined;
  /** Bounds of numbers that chance settles, and which are whole, for those of which it says that. */
  readonly ranges: Readonly<Record<string, DrawnRange>>;
  /** Outcomes that the chart knows, by activity, for those of which it says that. */
  readonly outcomes: Readonly<Record<string, readonly string[]>>;
  /** Names of which something is said that cannot be understood. */
  readonly odd: readonly string[];
}

/** Reads what a machine declares. What cannot be understood is left out, and named. */
export function declaredBy(machine: AnyStateMachine): Declared {
  const meta: unknown = machine.root.meta;
  const odd: string[] = [];
  const sound = <T>(key: 'settings' | 'ranges' | 'outcomes', isSound: (value: unknown) => value is T) => {
    const given = isTable(meta) ? meta[key] : undefined;
    if (given === undefined) return undefined;
    if (!isTable(given)) {
      odd.push(key);
      return undefined;
    }
    const read: Record<string, T> = {};
    for (const [name, value] of Object.entries(given)) {
      if (isSound(value)) read[name] = value;
      else odd.push(name);
    }
    return read;
  };
  return {
    settings: sound('settings', isKind),
    ranges: sound('ranges', isDrawnRange) ?? {},
    outcomes: sound('outcomes', isNames) ?? {},
    odd,
  };
}

/** What a setting may be said to be. */
export const settingKinds = ['boolean', 'whole', 'number', 'text'] as const satisfies readonly SettingKind['is'][];

function isKind(value: unknown): value is SettingKind {
  if (!isTable(value) || !settingKinds.some((kind) => kind === value['is'])) return false;
  const { oneOf = [] } = value;
  return isRange(value) && isNames(oneOf);
}

function isRange(value: unknown): value is Range & Numbering {
  if (!isTable(value)) return false;
  const { least = 0, most = 0, numbers = '' } = value;
  return typeof least === 'number' && typeof most === 'number' && typeof numbers === 'string';
}

const isDrawnRange = (value: unknown): value is DrawnRange =>
  isTable(value) && isRange(value) && typeof (value['whole'] ?? false) === 'boolean';

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
