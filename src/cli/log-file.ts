import fs from 'node:fs';
import { csvHeader, csvWriter, type LogListener, Symbols } from '../eventlog/index.ts';
import { runReplication } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { grouped } from '../text/index.ts';
import { isFileTrouble, reason } from './file-trouble.ts';
import type { Executor } from './flags.ts';
import { lines } from './progress.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** Opens a log file, lets somebody write records to it, and says how many there were. */
export function writeLog(
  path: string,
  replication: number,
  symbols: Symbols,
  session: Session,
  fill: (listener: LogListener) => void,
): void {
  const { errors, log } = session.texts.commandLine;
  let records = 0;
  let trouble: unknown;
  try {
    const file = fs.openSync(path, 'w');
    const write = (text: string): void => {
      try {
        writeAll(file, text);
      } catch (error) {
        trouble = error;
        throw error;
      }
    };
    try {
      write(`${csvHeader}\n`);
      const writer = csvWriter(replication, symbols, write);
      fill({
        record(time, caseNumber, kind, a, b) {
          records++;
          writer.record(time, caseNumber, kind, a, b);
        },
      });
      writer.end();
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    // What is thrown at a listener during a run comes out as a fault of the simulation.
    const cause = trouble ?? error;
    if (!isFileTrouble(cause)) throw error;
    throw new Refusal(errors.unwritable(path, reason(cause, session.texts)));
  }
  session.say([log.written(path, grouped(records))]);
}

/** Writes a whole text. A disk that is nearly full takes a part of it and refuses only the rest. */
function writeAll(file: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(fs.writeSync(file, rest));
}

/** Writes the event log of replication 0 of a scenario, with progress by its days. */
export function writeReplicationLog(
  path: string,
  scenario: Scenario,
  seed: number,
  executor: Executor,
  session: Session,
): void {
  const symbols = new Symbols();
  const { log } = session.texts.commandLine;
  const progress = lines(session, { running: log.writing(path), of: log.days });
  const days = Math.ceil((scenario.warmUp + scenario.runLength + scenario.followUp) / DAY);
  let day = 0;
  const calendar: LogListener = {
    record(time) {
      if (time < (day + 1) * DAY) return;
      day = Math.floor(time / DAY);
      progress.advance(day, days);
    },
  };
  writeLog(path, 0, symbols, session, (listener) => {
    const listeners = [listener, calendar];
    runReplication(scenario, { seed, replication: 0, executor, listeners, symbols });
  });
}

const DAY = 86_400_000;
