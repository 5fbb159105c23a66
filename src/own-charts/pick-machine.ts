import type { Chart } from '../charts/index.ts';
import { isMachine as isAnyMachine } from '../options/index.ts';
import type { ChartFinding } from '../scenario/index.ts';

/** Whether a value is a machine of XState 5, from whichever copy of it. */
export function isMachine(value: unknown): value is Chart {
  return isAnyMachine(value);
}

/**
 * The machine that a chart file means: its default export, the one named like the chart, or the
 * only one there is.
 */
export function pickMachine(exported: unknown, name: string): Chart | ChartFinding {
  if (isMachine(exported)) return exported;
  const machines = machinesAmong(exported);
  const [only, ...others] = new Set(machines.values());
  if (only === undefined) return noMachine(exported);
  const meant = machines.get('default') ?? machines.get(name);
  if (meant !== undefined || others.length === 0) return meant ?? only;
  return { code: 'severalMachines', expected: [...machines.keys()], hint: [name] };
}

/** Every machine that a chart file exports, by the name of the export. */
export function machinesAmong(exported: unknown): ReadonlyMap<string, Chart> {
  if (isMachine(exported)) return new Map([['default', exported]]);
  return new Map(
    entriesOf(exported).filter((entry): entry is [string, Chart] => isMachine(entry[1])),
  );
}

/** What to say of a chart file that exports no machine. */
export function noMachine(exported: unknown): ChartFinding {
  return { code: 'noMachine', expected: entriesOf(exported).map(([key]) => key) };
}

function entriesOf(exported: unknown): readonly [string, unknown][] {
  return typeof exported === 'object' && exported !== null ? Object.entries(exported) : [];
}
