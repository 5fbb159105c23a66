import { type Chart, charts as shipped } from '../charts/index.ts';
import { type ChartNames, chartNames } from './chart-names.ts';
import type { Finding, Path, Report, Span } from './issue.ts';
import { child, entriesOf, type Table, textOf } from './located.ts';
import type { ChartProgram } from './scenario-file.ts';
import { besides } from './source-text.ts';
import type { Texts } from './sources.ts';

/** A chart file that a scenario names. */
export interface ChartFile {
  /** What the scenario calls the chart. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Something wrong with a chart. */
export interface ChartFinding extends Finding {
  /** Where; the place in the scenario that names the file if left out. */
  readonly at?: Span;
  /** States that lead to it. */
  readonly path?: Path;
}

/** The machine that a file makes, or what is wrong with it. */
export interface LoadedChart {
  readonly made?: { readonly machine: Chart; readonly program: ChartProgram };
  readonly findings: readonly ChartFinding[];
  /** Texts that were read on the way, by path. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Makes a machine of a file. Handed in like the file system, so that reading YAML runs no code. */
export type LoadChart = (file: ChartFile) => LoadedChart;

/** Where a scenario's own charts come from. */
export interface ChartSupply {
  /** Machines by the name that the scenario calls them; they go before files of that name. */
  readonly charts?: Readonly<Record<string, Chart>>;
  readonly loadChart?: LoadChart;
}

/** The charts of a scenario besides those of sixfronts. */
export interface OwnCharts {
  readonly machines: Readonly<Record<string, Chart>>;
  readonly programs: Readonly<Record<string, ChartProgram>>;
  readonly names: ChartNames;
}

/** Loads the charts that a scenario names; what is wrong with them is reported. */
export function readOwnCharts(
  root: Table,
  texts: Texts,
  { charts: given = {}, loadChart }: ChartSupply,
  report: Report,
): OwnCharts {
  const machines: Record<string, Chart> = { ...given };
  const programs: Record<string, ChartProgram> = {};
  const broken: string[] = [];
  for (const [name, { key, value }] of entriesOf(child(root, 'charts'))) {
    const steps = ['charts', name];
    const file = textOf(value);
    if (Object.hasOwn(shipped, name)) {
      report(key, steps, { code: 'nameTaken', noun: 'chart', received: name });
    } else if (!Object.hasOwn(given, name)) {
      broken.push(name);
      // What is no text is left to the schema.
      if (file === undefined) continue;
      const named = besides(value.at.file, file);
      const text = texts.openText(named, report, value);
      if (text === undefined) continue;
      if (loadChart === undefined) {
        report(value.at, steps, { code: 'chartNotLoaded', received: file });
        continue;
      }
      const { made, findings, texts: more } = loadChart({ name, path: named, text });
      texts.add(more);
      for (const { at = value.at, path: inside = [], ...finding } of findings) {
        report(at, [...steps, ...inside], finding);
      }
      if (made === undefined) continue;
      machines[name] = made.machine;
      programs[name] = made.program;
    }
  }
  return { machines, programs, names: chartNames(machines, broken) };
}
