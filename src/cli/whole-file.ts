import fs from 'node:fs';
import path from 'node:path';
import { isFileTrouble } from './file-trouble.ts';

/** What is there where a file was to be that is not whole: what was there before, nothing, or a part. */
export type Left = 'asBefore' | 'nothing' | 'part';

/**
 * A file that stands in its place only when it is whole. Until then it lies beside it, under a name
 * that ends in `.part`, and what was there before stays. A device, a pipe and what is open already
 * (`/dev/stdout` behind `>`) are written as they are; so is a file in a folder where no other can be
 * made, which is emptied when it does not become whole. All that the file system refuses is thrown as
 * it comes.
 */
export class WholeFile {
  private readonly goal: string;
  private readonly before: fs.Stats | undefined;
  /** Whether what was there is an ordinary file, which this one is to replace. */
  private readonly replaces: boolean;
  private readonly place: string;
  private readonly file: number;
  private isOpen = true;

  constructor(goal: string) {
    this.goal = behindLinks(goal);
    this.before = fs.statSync(this.goal, { throwIfNoEntry: false });
    this.replaces = this.before?.isFile() === true && !isOpenAlready(this.goal);
    [this.place, this.file] = opened(this.goal, this.before);
  }

  /** Writes a whole text. A disk that is nearly full takes a part of it and refuses only the rest. */
  write(content: string | Uint8Array): void {
    let rest = Buffer.from(content);
    while (rest.length > 0) rest = rest.subarray(fs.writeSync(this.file, rest));
  }

  /** It is whole, and takes its place. */
  keep(): void {
    this.close();
    if (this.place === this.goal) return;
    try {
      fs.renameSync(this.place, this.goal);
    } catch {
      // Where a file may be written and not replaced: one that is mounted, somebody else's in /tmp.
      fs.copyFileSync(this.place, this.goal);
      fs.rmSync(this.place);
    }
  }

  /** It will not become whole: whatever of it is there goes again. Does nothing after `keep`. */
  drop(): Left {
    if (this.isOpen && this.place === this.goal && this.replaces) fs.ftruncateSync(this.file);
    this.close();
    if (this.place !== this.goal) {
      fs.rmSync(this.place, { force: true });
      return this.before === undefined ? 'nothing' : 'asBefore';
    }
    return this.replaces ? 'nothing' : 'part';
  }

  private close(): void {
    if (this.isOpen) fs.closeSync(this.file);
    this.isOpen = false;
  }
}

/** Writes a file at once; it is there whole or, if that cannot be, as it was before. */
export function writeWhole(goal: string, content: string | Uint8Array): void {
  const file = new WholeFile(goal);
  try {
    file.write(content);
    file.keep();
  } finally {
    file.drop();
  }
}

/** More links than a file system follows. */
const MOST_LINKS = 40;

/** What links lead to, be it there or not; a link in a circle is left for the system to refuse. */
function behindLinks(file: string, links = 0): string {
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() !== true || links === MOST_LINKS || isOpenAlready(file)) return file;
  // What the system shows as a link may be a pipe without a name.
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() === false) return file;
  const folder = fs.realpathSync(path.dirname(file));
  return behindLinks(path.resolve(folder, fs.readlinkSync(file)), links + 1);
}

/** Whether a path names what a process has open, such as the file that the shell sends stdout to. */
const isOpenAlready = (file: string): boolean =>
  /^\/(?:proc\/(?:self|\d+)\/fd|dev\/fd)\/\d+$/u.test(file);

/** So many characters of a name leave room for an ending in every file system. */
const ENOUGH_OF_A_NAME = 60;
/** How a folder refuses another file. */
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Where a file is to be written, and the file, open. */
function opened(goal: string, before: fs.Stats | undefined): readonly [string, number] {
  // What others write there as well stays: the screen of this very command, or what `>>` goes on with.
  if (isOpenAlready(goal)) return [goal, fs.openSync(goal, 'a')];
  if (before?.isFile() === false) return [goal, fs.openSync(goal, 'w')];
  const { dir, base } = path.parse(goal);
  for (let next = 1; ; next++) {
    const ending = next === 1 ? '.part' : `.${next}.part`;
    const place = path.join(dir, base.slice(0, ENOUGH_OF_A_NAME) + ending);
    try {
      // Nobody may read this one, not even at first, who may not read the one before.
      const file = fs.openSync(place, 'wx', before?.mode);
      if (before !== undefined) keepRights(file, before);
      return [place, file];
    } catch (error) {
      if (!isFileTrouble(error)) throw error;
      if (error.code === 'EEXIST') continue;
      if (before === undefined || !CLOSED.has(error.code ?? '')) throw error;
      return [goal, fs.openSync(goal, 'w')];
    }
  }
}

/** Gives a file the owner, as far as that may be done, and the rights of the one that it replaces. */
function keepRights(file: number, { uid, gid, mode }: fs.Stats): void {
  const own = fs.fstatSync(file);
  try {
    if (own.uid !== uid || own.gid !== gid) fs.fchownSync(file, uid, gid);
  } catch {
    // It was somebody else's, and only the administrator gives files away.
  }
  try {
    // What the process takes away from new files was not taken away from the old one.
    fs.fchmodSync(file, mode & 0o777);
  } catch {
    // A file system without rights.
  }
}
