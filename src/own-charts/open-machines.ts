import path from 'node:path';
import type { Chart } from '../charts/index.ts';
import { type ChartFile, type ChartFinding, type Issue, readFromDisk } from '../scenario/index.ts';
import { compileChart, decoded } from './compile-chart.ts';
import { looseEnds } from './loose-ends.ts';
import { nameBeside } from './machine-names.ts';
import { machinesAmong, noMachine } from './pick-machine.ts';
import { runProgram } from './run-program.ts';
import { placedEnd, troubleOf, wholeOf } from './trouble.ts';

/** A machine that a file exports. */
export interface OpenedMachine {
  /** Unlike those of the others, also with numbers after it. */
  readonly name: string;
  /** The name of its export, or the first of several. */
  readonly exported: string;
  readonly machine: Chart;
}

/** Machines, or what is wrong with the file that was to make them, and its texts. */
export type OpenedMachines =
  | { readonly machines: readonly OpenedMachine[] }
  | { readonly issues: readonly Issue[]; readonly texts: ReadonlyMap<string, string> };

/**
 * Runs a chart file and gives every machine that it exports, to be looked at: whether a machine
 * could be simulated is not asked. The name is the machine's id; without one, or where another has
 * it, that of the export, and of the file for the default. Throws the error of the file system where there is no such file.
 */
export function openMachines(file: string): OpenedMachines {
  const text = decoded(readFromDisk(file));
  const name = path.basename(file, path.extname(file));
  const chart: ChartFile = { name, path: file, text };
  const compiled = compileChart(chart);
  if ('findings' in compiled) return refused(chart, compiled.findings);
  const { program, map, texts } = compiled;
  try {
    const exported = runProgram(program);
    const found = machinesAmong(exported);
    if (found.size === 0) return refused(chart, [noMachine(exported)], texts);
    const machines: OpenedMachine[] = [];
    const loose: ChartFinding[] = [];
    // Whoever is exported by its id keeps it.
    const isOwn = ([key, { id }]: [string, Chart]) => key === id;
    const entries = [...found];
    for (const [key, machine] of [
      ...entries.filter(isOwn),
      ...entries.filter((each) => !isOwn(each)),
    ]) {
      if (machines.some((each) => each.machine === machine)) continue;
      loose.push(...looseEnds(machine).map((end) => placedEnd(end, chart, key)));
      const exportName = key === 'default' ? name : key;
      // XState calls a machine without an id `(machine)`.
      const id = machine.id === '(machine)' ? exportName : machine.id;
      const taken = machines.map((each) => each.name);
      machines.push({ name: nameBeside(taken, id, exportName), exported: key, machine });
    }
    return loose.length > 0 ? refused(chart, loose, texts) : { machines };
  } catch (error) {
    return refused(chart, [troubleOf(error, chart, map)], texts);
  }
}

function refused(
  file: ChartFile,
  findings: readonly ChartFinding[],
  texts: Readonly<Record<string, string>> = {},
): OpenedMachines {
  const issues = findings.map(({ at = wholeOf(file), path: inside = [], ...finding }): Issue => {
    // A file as a whole is shown by where it begins to say what it gives away.
    const place = at.length > 0 ? at : { ...beginning(file), file: at.file };
    return { ...finding, ...place, path: inside };
  });
  // Exports come in the order of the compiler.
  issues.sort((a, b) => a.line - b.line || a.column - b.column);
  return { issues, texts: new Map([[file.path, file.text], ...Object.entries(texts)]) };
}

/** The first export of a file, or its first character. */
function beginning({ text }: ChartFile) {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => /^(export\b|module\.exports)/.test(each));
  const length = /^(export|module\.exports)/.exec(lines[line] ?? '')?.[0].length ?? 1;
  return { line: Math.max(0, line) + 1, column: 1, length };
}
