import fs from 'node:fs';
import { type Chart, charts } from '../charts/index.ts';
import { closest } from '../options/index.ts';
import { openMachines } from '../own-charts/index.ts';
import { formatIssues } from '../scenario/index.ts';
import { isFileTrouble, reason } from './file-trouble.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** A machine to be drawn, and what it is called. */
export interface NamedMachine {
  readonly name: string;
  /** The name of its export, for one from a file. */
  readonly exported?: string;
  readonly machine: Chart;
  readonly isShipped: boolean;
}

/**
 * The shipped chart of that name, or the machines of a file of somebody's own, which is run like
 * any other program. Refusal when there is no such thing or the file makes no machine.
 */
export function machinesOf(given: string, session: Session): readonly NamedMachine[] {
  const shipped = Object.hasOwn(charts, given) ? charts[given] : undefined;
  if (shipped !== undefined) return [{ name: given, machine: shipped, isShipped: true }];
  const { errors } = session.texts.commandLine;
  const isProgram = /\.[cm]?[jt]s$/i.test(given);
  const isPath = /[\\/]/.test(given) || isProgram;
  if (!isPath && !fs.existsSync(given)) {
    const meant = closest(given, Object.keys(charts));
    throw new Refusal(errors.unknownChart(given), [
      ...(meant === undefined ? [] : [errors.didYouMean(meant)]),
      errors.seeList(session.command('list')),
    ]);
  }
  const opened = openedFile(given, session);
  if ('machines' in opened) {
    return opened.machines.map((each) => ({ ...each, isShipped: false }));
  }
  // Of what is no program nothing is shown.
  const texts = isProgram ? opened.texts : new Map<string, string>();
  // The last line counts what kept a scenario from being run.
  const { language, columns } = session;
  const lines = formatIssues(opened.issues, texts, language, columns.stderr).split('\n');
  throw new Refusal(lines.slice(0, -1).join('\n'), [], true);
}

/** Every shipped chart, in the order of the newspaper's fronts. */
export function shippedMachines(): readonly NamedMachine[] {
  return Object.entries(charts).map(([name, machine]) => ({ name, machine, isShipped: true }));
}

function openedFile(path: string, { texts }: Session): ReturnType<typeof openMachines> {
  try {
    return openMachines(path);
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    throw new Refusal(texts.commandLine.errors.unreadable(path, reason(error, texts)));
  }
}
