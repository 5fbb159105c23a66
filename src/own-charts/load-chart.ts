import type { Chart } from '../charts/index.ts';
import { nodesOf } from '../interpreter/index.ts';
import type {
  ChartFile,
  ChartFinding,
  ChartProgram,
  LoadChart,
  LoadedChart,
  Span,
} from '../scenario/index.ts';
import { checkChart, isUnreadable, type MachineFinding } from './check-chart.ts';
import { compileChart } from './compile-chart.ts';
import { isMachine, pickMachine } from './pick-machine.ts';
import { runProgram } from './run-program.ts';
import { placeOfState, placeOfString, type SourceMapText } from './source-places.ts';

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
  const found = checkChart(machine);
  const findings = found.map((each) => placed(each, machine, file));
  return { ...(found.some(isUnreadable) ? {} : { made: { machine, program } }), findings, texts };
};

/** The machine that a program made before; for another thread. TypeError when it makes none. */
export function machineOf(name: string, program: ChartProgram): Chart {
  const machine = pickMachine(runProgram(program), name);
  if (isMachine(machine)) return machine;
  throw new TypeError(`the program of chart "${name}" makes no machine`);
}

/** A file as a whole. */
const wholeOf = ({ path }: ChartFile) => ({ file: path, line: 1, column: 1, length: 0 });

/** What the program threw while it ran, with the place in the chart file. */
function troubleOf(error: unknown, file: ChartFile, map: SourceMapText): ChartFinding {
  const {
    code,
    message,
    stack = '',
  } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  const wanted = /^Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  if (wanted !== undefined && code?.includes('MODULE_NOT_FOUND') === true) {
    const [scope = '', name = ''] = wanted.split('/');
    const hint = [scope.startsWith('@') ? `${scope}/${name}` : scope];
    const at = placeOfString(file.path, file.text, wanted) ?? wholeOf(file);
    return { code: 'noPackage', received: wanted, hint, at };
  }
  const place =
    placeOfTarget(message, file) ??
    frames(stack, file.path)
      .map(([line, column]) => map.placeOf(line, column))
      .find((each) => each !== undefined);
  const received = message.replaceAll(/\s*\n\s*/g, ' ');
  return { code: 'chartFails', received, at: place ?? wholeOf(file) };
}

/** Where a transition leads to a state that is not there, if that is what XState complains of. */
function placeOfTarget(message: string, { path, text }: ChartFile): Span | undefined {
  const [, id, target] =
    /state node '([^']+)'[^]*state '([^']+)' does not exist/.exec(message) ?? [];
  return id && target ? placeOfState(path, text, id.split('.').slice(1), target) : undefined;
}

/** Lines and columns of the program in a stack, the innermost first. */
function frames(stack: string, file: string): readonly (readonly [number, number])[] {
  const name = file.split(/[\\/]/).at(-1)!;
  return stack.split('\n').flatMap((line) => {
    const [, where = '', row, column] = /(?:\(|at )(.*):(\d+):(\d+)\)?$/.exec(line) ?? [];
    return where.endsWith(name) ? [[Number(row), Number(column)] as const] : [];
  });
}

/** Looks for the place in the chart file that a finding is about. */
function placed(
  { finding, state, word }: MachineFinding,
  machine: Chart,
  file: ChartFile,
): ChartFinding {
  const keys: string[] = [];
  let node = nodesOf(machine).find(({ id }) => id === state);
  for (; node?.parent !== undefined; node = node.parent) keys.unshift(node.key);
  const at = placeOfState(file.path, file.text, keys, word) ?? wholeOf(file);
  return { ...finding, at, path: [state] };
}
