import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { ReplicationSummary, RunTasks, Task } from '../experiments/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import { reason } from './file-trouble.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';

/** First line of the file: what the replications in it belong to. */
interface Head {
  readonly sixfronts: string;
  readonly scenarioHash: string;
  readonly seed: number;
}

/** One more line for each finished replication. */
interface Entry {
  readonly key: string;
  readonly summary: ReplicationSummary;
}

/**
 * Finished replications, kept so that an interrupted run can go on. A replication is found again
 * by what was run and what was asked of it; the executor and the threads do not matter.
 */
export class Checkpoint {
  readonly #head: Head;
  readonly #entries = new Map<string, ReplicationSummary>();
  readonly #session: Session;
  /** Where finished replications go at once; undefined while nobody asked for it. */
  #file: string | undefined;

  constructor(file: ScenarioFile, seed: number, session: Session) {
    this.#head = { sixfronts: version.sixfronts, scenarioHash: file.hash, seed };
    this.#session = session;
  }

  /** Replications that were finished. */
  get size(): number {
    return this.#entries.size;
  }

  /** Takes up what a file holds, and keeps everything in it from now on. */
  open(path: string): void {
    const { errors } = this.#session.texts.commandLine;
    this.#file = path;
    if (!fs.existsSync(path)) {
      this.#write(path, `${JSON.stringify(this.#head)}\n`);
      return;
    }
    let lines: string[];
    try {
      lines = fs.readFileSync(path, 'utf8').split('\n');
    } catch (error) {
      throw new Refusal(errors.unreadable(path, reason(error, this.#session.texts)));
    }
    if (lines[0] !== JSON.stringify(this.#head)) throw new Refusal(errors.otherCheckpoint(path));
    // A line that was cut off in mid-writing is run again.
    for (const line of lines.slice(1)) {
      const entry = parsed(line);
      if (entry !== undefined) this.#entries.set(entry.key, entry.summary);
    }
    this.#write(path, this.#text());
  }

  /** Writes what was finished to a file, for a run that was not started with one. */
  save(path: string): void {
    this.#write(path, this.#text());
  }

  /** Answers tasks that were finished before, runs the others and keeps them. */
  around(runTasks: RunTasks): RunTasks {
    return async (tasks, onDone, signal) => {
      const open: Task[] = [];
      for (const task of tasks) {
        const known = this.#entries.get(keyOf(task));
        if (known === undefined) open.push(task);
        else onDone(task, known);
      }
      const keep = (task: Task, summary: ReplicationSummary): void => {
        const entry: Entry = { key: keyOf(task), summary };
        this.#entries.set(entry.key, summary);
        if (this.#file !== undefined) this.#append(this.#file, `${JSON.stringify(entry)}\n`);
        onDone(task, summary);
      };
      if (open.length > 0) await runTasks(open, keep, signal);
    };
  }

  #text(): string {
    const entries = [...this.#entries].map(([key, summary]): Entry => ({ key, summary }));
    return [this.#head, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
  }

  #write(path: string, text: string): void {
    this.#tryTo(path, () => fs.writeFileSync(path, text));
  }

  #append(path: string, text: string): void {
    this.#tryTo(path, () => fs.appendFileSync(path, text));
  }

  #tryTo(path: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      const { texts } = this.#session;
      throw new Refusal(texts.commandLine.errors.unwritable(path, reason(error, texts)));
    }
  }
}

function keyOf({ policy, replication, questions, arrivals, story, runLength }: Task): string {
  const rest = [arrivals, story, runLength].map((each) => each ?? null);
  const what = JSON.stringify([policy, replication, questions, ...rest]);
  return createHash('sha256').update(what).digest('hex').slice(0, 24);
}

function parsed(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'key' in value && 'summary' in value;
}
