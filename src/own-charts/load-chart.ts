import type { Chart } from '../charts/index.ts';
import type { ChartFile, ChartFinding, LoadChart, LoadedChart } from '../scenario/index.ts';
import { checkChart, isUnreadable } from './check-chart.ts';
import { compileChart } from './compile-chart.ts';
import { placeInChart, rememberChart } from './loaded-charts.ts';
import { looseEnds } from './loose-ends.ts';
import type { MachineFinding } from './machine-finding.ts';
import { isMachine, pickMachine } from './pick-machine.ts';
import { runProgram } from './run-program.ts';
import { placedEnd, troubleOf, wholeOf } from './trouble.ts';

/**
 * Makes a machine of a chart file: compiles it, runs it, picks the machine among what it exports
 * and looks it over. What is wrong comes as findings, all at once as far as that goes.
 */
export const loadChart: LoadChart = (file): LoadedChart => {
  const own = { [file.path]: file.text };
  const compiled = compileChart(file);
  if ('findings' in compiled) return { findings: compiled.findings, texts: own };
  const { program, map } = compiled;
  const texts = { ...own, ...compiled.texts };
  let exported: unknown;
  try {
    exported = runProgram(program);
  } catch (error) {
    return { findings: [troubleOf(error, file, map)], texts };
  }
  const machine = pickMachine(exported, file.name);
  if (!isMachine(machine)) return { findings: [{ ...machine, at: wholeOf(file) }], texts };
  rememberChart(machine, file);
  const loose = looseEnds(machine).map((end) => placedEnd(end, file));
  if (loose.length > 0) return { findings: loose, texts };
  const found = checkChart(machine);
  const findings = found.map((each) => placed(each, machine, file));
  return { ...(found.some(isUnreadable) ? {} : { made: { machine, program } }), findings, texts };
};

/** Looks for the place in the chart file that a finding is about. */
function placed(
  { finding, state, word }: MachineFinding,
  machine: Chart,
  file: ChartFile,
): ChartFinding {
  const at = placeInChart(machine, file, state, word) ?? wholeOf(file);
  return { ...finding, at, path: [state] };
}
