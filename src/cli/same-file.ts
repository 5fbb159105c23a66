import fs from 'node:fs';
import path from 'node:path';
import { isFileTrouble } from './file-trouble.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** A file and what it is to the command: an option as typed, or the scenario's. */
export interface NamedFile {
  readonly named: string;
  /** Undefined where there is none. */
  readonly file: string | undefined;
}

/**
 * Refusal, before anything is run, where a file that is written would take the place of one that is
 * read, or two that are written are one. Links and ways around through folders are followed.
 */
export function refuseSameFile(
  written: readonly NamedFile[],
  read: readonly NamedFile[],
  { texts }: Session,
): void {
  const { errors } = texts.commandLine;
  const known = new Map<string, string>();
  for (const { named, file } of read) {
    const key = file === undefined ? undefined : identityOf(file);
    if (key !== undefined && !known.has(key)) known.set(key, `${named} ${file}`);
  }
  for (const { named, file } of written) {
    const key = file === undefined ? undefined : identityOf(file);
    if (key === undefined) continue;
    const other = known.get(key);
    const one = `${named} ${file}`;
    if (other !== undefined) {
      throw new Refusal(errors.sameFile(other, one), [errors.otherFile(named)]);
    }
    known.set(key, one);
  }
}

/** More links than a file system follows. */
const MOST_LINKS = 40;

/**
 * The same for two paths exactly where they lead to one file, be it there or not; undefined for what
 * holds nothing that could be lost, such as /dev/null, and where it cannot be known.
 */
function identityOf(file: string, links = 0): string | undefined {
  try {
    const stats = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
    if (stats !== undefined) return stats.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
    const absolute = path.resolve(file);
    const link = fs.lstatSync(absolute, { throwIfNoEntry: false });
    if (link?.isSymbolicLink() === true && links < MOST_LINKS) {
      const goal = path.resolve(path.dirname(absolute), fs.readlinkSync(absolute));
      return identityOf(goal, links + 1);
    }
    return path.join(fs.realpathSync(path.dirname(absolute)), path.basename(absolute));
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    // Whoever reads or writes it says what is wrong.
    return undefined;
  }
}
