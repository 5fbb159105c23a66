import { keysOf } from '../interpreter/index.ts';
import type { ChartFile, ChartFinding, Span } from '../scenario/index.ts';
import type { LooseEnd } from './loose-ends.ts';
import { framesOf } from './run-program.ts';
import { placeOfState, placeOfString, type SourceMapText } from './source-places.ts';

/** A file as a whole. */
export const wholeOf = ({ path }: ChartFile): Span => ({
  file: path,
  line: 1,
  column: 1,
  length: 0,
});

/** What the program threw while it ran, with the place in the chart file. */
export function troubleOf(error: unknown, file: ChartFile, map: SourceMapText): ChartFinding {
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
    framesOf(stack)
      .map(({ line, column }) => map.placeOf(line, column))
      .find((each) => each !== undefined);
  const received = message.replaceAll(/\s*\n\s*/g, ' ');
  return { code: 'chartFails', received, at: place ?? wholeOf(file) };
}

/**
 * A loose end with its place in the chart file.
 *
 * @param exported the name under which the file exports the machine, where it may make several
 */
export function placedEnd(
  { finding, node, word }: LooseEnd,
  file: ChartFile,
  exported?: string,
): ChartFinding {
  const at = placeOfState(file.path, file.text, keysOf(node), word, exported) ?? wholeOf(file);
  return { ...finding, at, path: [node.id] };
}

/** Where a transition leads to a state that is not there, if that is what XState complains of. */
function placeOfTarget(message: string, { path, text }: ChartFile): Span | undefined {
  const [, id, target] =
    /state node '([^']+)'[^]*state '([^']+)' does not exist/.exec(message) ?? [];
  if (id && target) return placeOfState(path, text, id.split('.').slice(1), target);
  const [, byId, fromRoot] =
    /^Child state node '(#[^']+)' does not exist|^Invalid target: "([^"]+)"/.exec(message) ?? [];
  const wanted = byId ?? fromRoot;
  if (wanted !== undefined) return placeOfString(path, text, wanted, '.');
  const [, start] = /^No initial state .* state node "#([^"]+)"/.exec(message) ?? [];
  return start === undefined
    ? undefined
    : placeOfState(path, text, start.split('.').slice(1), 'states');
}
