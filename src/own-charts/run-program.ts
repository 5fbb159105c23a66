import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import * as vocabulary from '../charts/index.ts';
import type { ChartProgram } from '../scenario/index.ts';

const ours = createRequire(import.meta.url);
/** What stacks call a chart's program: its file and this. */
const MARK = '?chart';

/** A place in a chart's program that a stack goes through. */
export interface Frame {
  /** Absolute path of the chart file. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Places in charts' programs, the innermost first. */
export function framesOf(stack: string): readonly Frame[] {
  return stack.split('\n').flatMap((text) => {
    const [, where = '', line, column] = /(?:\(|at )([^(]*):(\d+):(\d+)\)?$/.exec(text) ?? [];
    if (!where.endsWith(MARK)) return [];
    const file = where.slice(0, -MARK.length);
    return [{ file, line: Number(line), column: Number(column) }];
  });
}

/**
 * Runs a chart's program and gives what it exports. `sixfronts` and `xstate` are, inside a chart,
 * the ones that run it, whatever is installed beside it; other packages are looked for where the
 * chart file is. Throws what the program throws.
 */
export function runProgram({ path: file, code }: ChartProgram): unknown {
  const name = path.resolve(file);
  const theirs = createRequire(name);
  const find = (id: string): unknown => {
    if (id === 'sixfronts') return vocabulary;
    return /^xstate(\/|$)/.test(id) ? ours(id) : theirs(id);
  };
  const names = ['require', 'module', 'exports', '__filename', '__dirname', '__url'];
  const run = compileFunction(code, names, { filename: name + MARK });
  const module: { exports: unknown } = { exports: {} };
  const usual = Error.stackTraceLimit;
  // What goes wrong deep inside XState is wanted with the line of the chart that led to it.
  Error.stackTraceLimit = 50;
  try {
    const url = pathToFileURL(name).href;
    const given = [find, module, module.exports, name, path.dirname(name), url];
    Reflect.apply(run, undefined, given);
  } finally {
    Error.stackTraceLimit = usual;
  }
  return module.exports;
}
