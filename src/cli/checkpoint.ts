import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join, parse } from 'node:path';
import type { ReplicationSummary, RunTasks, Task } from '../experiments/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import { type Entry, entryLine, type Head, headLine, heldIn } from './checkpoint-lines.ts';
import { isFileTrouble, reason } from './file-trouble.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';

/**
 * Finished replications, kept so that an interrupted run can go on. A replication is found again
 * by what was run and what was asked of it; the executor and the threads do not matter.
 */
export class Checkpoint {
  private readonly head: Head;
  private readonly entries = new Map<string, ReplicationSummary>();
  private readonly session: Session;
  /** Replications asked for that a file had already. */
  answered = 0;
  /** Where finished replications go at once; undefined while nobody asked for it. */
  private file: string | undefined;

  constructor(file: ScenarioFile, seed: number, session: Session) {
    this.head = { sixfronts: version.sixfronts, scenarioHash: file.hash, seed };
    this.session = session;
  }

  /** Whether no finished replication is there that could be kept. */
  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /**
   * Takes up what a file holds, and keeps everything in it from now on. What is in it stays: written
   * anew, it would be gone where the disk is full.
   */
  open(path: string): void {
    const { errors } = this.session.texts.commandLine;
    this.file = path;
    const text = fs.existsSync(path) ? this.read(path) : '';
    const held = heldIn(text, this.head);
    if (held === 'begun') {
      this.append(path, headLine(this.head).slice(text.length));
      return;
    }
    if (held === 'other' || held === 'foreign') {
      const message = held === 'other' ? errors.otherCheckpoint : errors.notACheckpoint;
      throw new Refusal(message(path), [errors.otherFile('--checkpoint')]);
    }
    for (const { key, summary } of held) this.entries.set(key, summary);
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
      const lines = this.list().map(entryLine);
      fs.writeFileSync(path, headLine(this.head) + lines.join(''), { flag: 'wx' });
      return true;
    } catch (error) {
      if (!isFileTrouble(error) || error.code !== 'EEXIST') throw this.refusal(path, error);
    }
    const text = textOf(path);
    const held = text === undefined ? undefined : heldIn(text, this.head);
    if (text === undefined || typeof held !== 'object') return false;
    const known = new Set(held.map(({ key }) => key));
    const more = this.list().filter(({ key }) => !known.has(key));
    this.endLine(path, text, more.map(entryLine).join(''));
    return true;
  }

  /** Answers tasks that were finished before, runs the others and keeps them. */
  around(runTasks: RunTasks): RunTasks {
    return async (tasks, onDone, signal, onShare) => {
      const open: Task[] = [];
      for (const task of tasks) {
        const known = this.entries.get(keyOf(task));
        if (known === undefined) open.push(task);
        else {
          this.answered++;
          onDone(task, known);
        }
      }
      const keep = (task: Task, summary: ReplicationSummary): void => {
        const entry: Entry = { key: keyOf(task), summary };
        this.entries.set(entry.key, summary);
        if (this.file !== undefined) this.append(this.file, entryLine(entry));
        onDone(task, summary);
      };
      if (open.length > 0) await runTasks(open, keep, signal, onShare);
    };
  }

  private list(): Entry[] {
    return [...this.entries].map(([key, summary]) => ({ key, summary }));
  }

  private read(path: string): string {
    const { texts } = this.session;
    try {
      return contentOf(path);
    } catch (error) {
      throw new Refusal(texts.commandLine.errors.unreadable(path, reason(error, texts)));
    }
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

/** What a file holds; undefined where it cannot be read. */
function textOf(path: string): string | undefined {
  try {
    return contentOf(path);
  } catch {
    return undefined;
  }
}

/** A device or a pipe may have no end, and keeps nothing. */
function contentOf(path: string): string {
  const stats = fs.statSync(path);
  if (stats.isFile() || stats.isDirectory()) return fs.readFileSync(path, 'utf8');
  throw Object.assign(new Error('no ordinary file'), { syscall: 'read', code: 'noFile' });
}
