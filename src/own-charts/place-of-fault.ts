import path from 'node:path';
import { readFromDisk, type Span } from '../scenario/index.ts';
import { compileChart, decoded } from './compile-chart.ts';
import { type Frame, framesOf } from './run-program.ts';

/** A place in a chart file, with the file's text. */
export interface FaultPlace {
  readonly at: Span;
  readonly text: string;
}

/**
 * Where in somebody's own chart an error comes from that was thrown while it ran: the innermost
 * place in a chart's program that the stack of the error, or of what caused it, goes through.
 * Undefined when it goes through none, or the file has gone.
 */
export function placeOfFault(error: unknown): FaultPlace | undefined {
  const stacks: string[] = [];
  for (let each = error; each instanceof Error && stacks.length < 9; each = each.cause) {
    stacks.unshift(each.stack ?? '');
  }
  // One after the other: each place costs compiling its file.
  for (const frame of stacks.flatMap(framesOf)) {
    const place = placeOfFrame(frame);
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeOfFrame({ file, line, column }: Frame): FaultPlace | undefined {
  const shown = path.relative('', file);
  try {
    const text = decoded(readFromDisk(shown));
    const compiled = compileChart({ name: '', path: shown, text });
    if ('findings' in compiled) return undefined;
    const at = compiled.map.placeOf(line, column);
    return at && { at, text: compiled.texts[at.file] ?? text };
  } catch {
    // The file is no longer there.
    return undefined;
  }
}
