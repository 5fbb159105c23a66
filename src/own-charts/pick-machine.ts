import type { Chart } from '../charts/index.ts';
import type { ChartFinding } from '../scenario/index.ts';

/** Whether a value is a machine of XState 5, from whichever copy of it. */
export function isMachine(value: unknown): value is Chart {
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: string, type: string) => typeof Reflect.get(value, key) === type;
  return has('root', 'object') && has('provide', 'function') && has('getStateNodeById', 'function');
}

/**
 * The machine that a chart file means: its default export, the one named like the chart, or the
 * only one there is.
 */
export function pickMachine(exported: unknown, name: string): Chart | ChartFinding {
  if (isMachine(exported)) return exported;
  const entries: readonly [string, unknown][] =
    typeof exported === 'object' && exported !== null ? Object.entries(exported) : [];
  const machines = new Map(
    entries.filter((entry): entry is [string, Chart] => isMachine(entry[1])),
  );
  const [only, ...others] = new Set(machines.values());
  if (only === undefined) return { code: 'noMachine', expected: entries.map(([key]) => key) };
  const meant = machines.get('default') ?? machines.get(name);
  if (meant !== undefined || others.length === 0) return meant ?? only;
  return { code: 'severalMachines', expected: [...machines.keys()], hint: [name] };
}
