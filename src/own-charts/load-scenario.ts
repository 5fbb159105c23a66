import { type Chart, charts as shipped } from '../charts/index.ts';
import { aFunction, anObject, aText, requireKind } from '../options/index.ts';
import {
  type Issue,
  readFromDisk,
  readScenario,
  type ReadFile,
  type ScenarioRead,
} from '../scenario/index.ts';
import { checkChart } from './check-chart.ts';
import { loadChart } from './load-chart.ts';
import { looseEnds } from './loose-ends.ts';
import { isMachine } from './pick-machine.ts';

/** Machines by the name that a scenario calls them. */
export type GivenCharts = Readonly<Record<string, Chart>>;

/**
 * Reads a scenario together with the chart files that it names. A chart file is a program, and it
 * is run: read only scenarios that you trust as much as any other program. All problems come as
 * issues, those of the charts included.
 *
 * @param readFile gives the content of the scenario's own files; what a chart imports is on disk
 * @param charts machines for charts that have no file, or instead of their file. RangeError for
 * the name of a chart of sixfronts, TypeError for what is no machine, as for a path that is no text
 * and a `readFile` that is no function.
 */
export function loadScenario(
  path: string,
  readFile: ReadFile = readFromDisk,
  charts: GivenCharts = {},
): ScenarioRead {
  requireKind('path', path, aText);
  requireKind('readFile', readFile, aFunction);
  requireKind('charts', charts, anObject);
  const issues = Object.entries(charts).flatMap(([name, machine]) => issuesOf(name, machine));
  if (issues.length > 0) return { issues, texts: new Map() };
  return readScenario(path, readFile, { charts, loadChart });
}

function issuesOf(name: string, machine: unknown): readonly Issue[] {
  if (Object.hasOwn(shipped, name)) {
    throw new RangeError(`"${name}" is the name of a chart of sixfronts: give yours another`);
  }
  if (!isMachine(machine)) {
    throw new TypeError(
      `charts.${name} must be a machine of XState 5, received ${String(machine)}`,
    );
  }
  const loose = looseEnds(machine).map(({ finding, node }) => ({ finding, state: node.id }));
  const found = loose.length > 0 ? loose : checkChart(machine);
  return found.map(({ finding, state }) => ({
    ...finding,
    file: `charts.${name}`,
    line: 1,
    column: 1,
    length: 0,
    path: ['charts', name, state],
  }));
}
