import { setImmediate } from 'node:timers/promises';
import {
  csvHeader,
  csvWriter,
  type LogListener,
  type LogNames,
  Symbols,
} from '../eventlog/index.ts';
import { replicationInTurns } from '../model/index.ts';
import type { Draw, Scenario } from '../scenario/index.ts';
import { grouped } from '../text/index.ts';
import { isFileTrouble, reason } from './file-trouble.ts';
import type { Executor } from './flags.ts';
import { awaitInterruption } from './interruption.ts';
import { type Progress, showProgress, silence } from './progress.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { WholeFile } from './whole-file.ts';

/** Events between one look for a signal and the next: a few hundredths of a second. */
const TURN = 8192;

/** Writes records in turns: whenever it is iterated, some. */
export type Fill = (listener: LogListener) => Iterator<unknown>;

/**
 * Writes a log file, lets somebody write records to it in turns, and says how many there were. The
 * file is there whole or not at all: after Ctrl-C or SIGTERM, and where the file system refuses it,
 * what was there before stays. Gives whether it is there; Refusal for what the file system refuses.
 */
export async function writeLog(
  path: string,
  replication: number,
  names: LogNames,
  session: Session,
  fill: Fill,
  progress: Progress = silence,
): Promise<boolean> {
  const { errors, log } = session.texts.commandLine;
  const interruption = awaitInterruption(session, progress);
  let file: WholeFile | undefined;
  let records = 0;
  let trouble: unknown;
  const write = (text: string): void => {
    try {
      file?.write(text);
    } catch (error) {
      trouble = error;
      throw error;
    }
  };
  try {
    file = new WholeFile(path);
    write(`${csvHeader}\n`);
    const writer = csvWriter(replication, names, write);
    const turns = fill({
      record(time, caseNumber, kind, a, b) {
        records++;
        writer.record(time, caseNumber, kind, a, b);
      },
    });
    for (let isDone = false; !isDone;) {
      isDone = turns.next().done === true;
      await setImmediate();
      if (!interruption.signal.aborted) continue;
      session.exitCode = interruption.code;
      session.say([log.interrupted(path, file.drop())]);
      return false;
    }
    writer.end();
    file.keep();
  } catch (error) {
    // What is thrown at a listener during a run comes out as a fault of the simulation.
    const cause = trouble ?? error;
    if (!isFileTrouble(cause)) throw error;
    throw new Refusal(errors.unwritable(path, reason(cause, session.texts)));
  } finally {
    file?.drop();
    progress.stop();
    interruption.ignore();
  }
  session.say([log.written(path, grouped(records))]);
  return true;
}

/** Writes the event log of replication 0 of a scenario, with progress by its days, as `writeLog` does. */
export async function writeReplicationLog(
  path: string,
  scenario: Scenario,
  seed: number,
  executor: Executor,
  session: Session,
): Promise<boolean> {
  const symbols = new Symbols();
  const { log } = session.texts.commandLine;
  const progress = showProgress(session, { running: log.writing(path), of: log.days });
  const days = Math.ceil((scenario.warmUp + scenario.runLength + scenario.followUp) / DAY);
  let day = 0;
  const calendar: LogListener = {
    record(time) {
      if (time < (day + 1) * DAY) return;
      day = Math.floor(time / DAY);
      progress.advance(day, days);
    },
  };
  const fill: Fill = (listener) => {
    const listeners = [listener, calendar];
    return replicationInTurns(
      scenario,
      { seed, replication: 0, executor, listeners, symbols },
      TURN,
    );
  };
  return writeLog(path, 0, namesIn(scenario, symbols), session, fill, progress);
}

/** What names in the log of a scenario are known by; what is handed over may be a name or a number. */
export function namesIn({ roles }: Scenario, symbols: Symbols): LogNames {
  const draws = roles.flatMap((role) => Object.entries(role.draws));
  const isChoice = ({ kind }: Draw) => kind === 'choice' || kind === 'taken';
  const named = draws.filter(([, { cases }]) => Object.values(cases).some(isChoice));
  return { symbols, choices: new Set(named.map(([attribute]) => attribute)) };
}

const DAY = 86_400_000;
