import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join, parse } from 'node:path';
import type { ReplicationSummary, RunTasks, Task } from '../experiments/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import { isFileTrouble, reason } from './file-trouble.ts';
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
  private readonly head: Head;
  private readonly entries = new Map<string, ReplicationSummary>();
  private readonly session: Session;
  /** Where finished replications go at once; undefined while nobody asked for it. */
  private file: string | undefined;

  constructor(file: ScenarioFile, seed: number, session: Session) {
    this.head = { sixfronts: version.sixfronts, scenarioHash: file.hash, seed };
    this.session = session;
  }

  /** Replications that were finished. */
  get size(): number {
    return this.entries.size;
  }

  /**
   * Takes up what a file holds, and keeps everything in it from now on. What is in it stays: written
   * anew, it would be gone where the disk is full.
   */
  open(path: string): void {
    const { errors } = this.session.texts.commandLine;
    this.file = path;
    if (!fs.existsSync(path)) {
      this.write(path, `${JSON.stringify(this.head)}\n`);
      return;
    }
    let text: string;
    try {
      text = fs.readFileSync(path, 'utf8');
    } catch (error) {
      throw new Refusal(errors.unreadable(path, reason(error, this.session.texts)));
    }
    const kept = this.entriesIn(text);
    if (kept === undefined) throw new Refusal(errors.otherCheckpoint(path));
    for (const { key, summary } of kept) this.entries.set(key, summary);
    this.endLine(path, text);
  }

  /**
   * Writes what was finished to a file, for a run that was not started with one, and gives its
   * path. A file that is there already loses nothing: one of this run gets what it lacks, in the
   * place of any other the next path is taken, with -2, -3 and so on.
   */
  save(path: string): string {
    const { dir, name, ext } = parse(path);
    let place = path;
    for (let next = 2; !this.saveAt(place); next++) place = join(dir, `${name}-${next}${ext}`);
    return place;
  }

  /** Whether a place was free or this run's own; what was finished is there then. */
  private saveAt(path: string): boolean {
    try {
      fs.writeFileSync(path, this.text(), { flag: 'wx' });
      return true;
    } catch (error) {
      if (!isFileTrouble(error) || error.code !== 'EEXIST') throw this.refusal(path, error);
    }
    const text = textOf(path);
    const kept = text === undefined ? undefined : this.entriesIn(text);
    if (text === undefined || kept === undefined) return false;
    const known = new Set(kept.map(({ key }) => key));
    const more = this.list().filter(({ key }) => !known.has(key));
    this.endLine(path, text, linesOf(more));
    return true;
  }

  /** Answers tasks that were finished before, runs the others and keeps them. */
  around(runTasks: RunTasks): RunTasks {
    return async (tasks, onDone, signal) => {
      const open: Task[] = [];
      for (const task of tasks) {
        const known = this.entries.get(keyOf(task));
        if (known === undefined) open.push(task);
        else onDone(task, known);
      }
      const keep = (task: Task, summary: ReplicationSummary): void => {
        const entry: Entry = { key: keyOf(task), summary };
        this.entries.set(entry.key, summary);
        if (this.file !== undefined) this.append(this.file, `${JSON.stringify(entry)}\n`);
        onDone(task, summary);
      };
      if (open.length > 0) await runTasks(open, keep, signal);
    };
  }

  /** What a file of this run holds; undefined for one of another run. */
  private entriesIn(text: string): Entry[] | undefined {
    const [head, ...lines] = text.split('\n');
    if (head !== JSON.stringify(this.head)) return undefined;
    // A line that was cut off in mid-writing is run again.
    return lines.map(parsed).filter((entry) => entry !== undefined);
  }

  private list(): Entry[] {
    return [...this.entries].map(([key, summary]) => ({ key, summary }));
  }

  private text(): string {
    return linesOf([this.head, ...this.list()]);
  }

  private write(path: string, text: string): void {
    this.tryTo(path, () => fs.writeFileSync(path, text));
  }

  private append(path: string, text: string): void {
    this.tryTo(path, () => fs.appendFileSync(path, text));
  }

  /** Goes on below a text whose last line may have been cut off. */
  private endLine(path: string, text: string, more = ''): void {
    this.append(path, (text.endsWith('\n') ? '' : '\n') + more);
  }

  private tryTo(path: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      throw this.refusal(path, error);
    }
  }

  private refusal(path: string, error: unknown): Refusal {
    const { texts } = this.session;
    return new Refusal(texts.commandLine.errors.unwritable(path, reason(error, texts)));
  }
}

function keyOf({ policy, replication, questions, arrivals, story, runLength }: Task): string {
  const rest = [arrivals, story, runLength].map((each) => each ?? null);
  const what = JSON.stringify([policy, replication, questions, ...rest]);
  return createHash('sha256').update(what).digest('hex').slice(0, 24);
}

function linesOf(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** What a file holds; undefined where it cannot be read. */
function textOf(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
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
