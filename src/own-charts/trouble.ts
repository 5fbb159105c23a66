import type { ChartFile, ChartFinding, Span } from '../scenario/index.ts';
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

/** Where a transition leads to a state that is not there, if that is what XState complains of. */
function placeOfTarget(message: string, { path, text }: ChartFile): Span | undefined {
  const [, id, target] =
    /state node '([^']+)'[^]*state '([^']+)' does not exist/.exec(message) ?? [];
  return id && target ? placeOfState(path, text, id.split('.').slice(1), target) : undefined;
}
