import type { Chart } from '../charts/index.ts';
import { keysOf, nodesOf } from '../interpreter/index.ts';
import type { ChartFile, Span } from '../scenario/index.ts';
import { placeOfState } from './source-places.ts';

/** A chart of somebody's own with the file that it was made of. */
interface Loaded {
  readonly machine: Chart;
  readonly file: ChartFile;
}

/** The charts loaded last, by the machine's id: all that a fault says of a chart. */
const loaded = new Map<string, Loaded>();

/** Keeps where a machine comes from; a later one of the same id takes its place. */
export function rememberChart(machine: Chart, file: ChartFile): void {
  loaded.set(machine.id, { machine, file });
}

/** Where a chart's file speaks of a state, or of a word in it; see `placeOfState`. */
export function placeInChart(machine: Chart, file: ChartFile, state: string, word: string) {
  const keys = keysOf(nodesOf(machine).find(({ id }) => id === state));
  return placeOfState(file.path, file.text, keys, word);
}

/**
 * Where a chart that was loaded before speaks of a state, and in it of the word that a message has
 * in quotation marks; undefined where that cannot be told.
 */
export function placeOfMessage(
  chart: string,
  state: string,
  message: string,
): { readonly at: Span; readonly text: string } | undefined {
  const found = loaded.get(chart);
  if (found === undefined) return undefined;
  const { machine, file } = found;
  const about = message.replace(/^chart "[^"]*"(, state "[^"]*")?: /, '');
  const [, word = ''] = /"([^"]+)"/.exec(about) ?? [];
  const at = placeInChart(machine, file, state, word);
  return at && { at, text: file.text };
}
