import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { MAX_BYTES } from './source-text.ts';

/**
 * Content of a file on disk, cut one byte beyond the longest that is accepted, so that even an
 * endless device costs little. Throws the error of the file system, a folder as `EISDIR` on
 * every system.
 */
export function readFromDisk(file: string): Uint8Array {
  const opened = openSync(file, 'r');
  try {
    if (fstatSync(opened).isDirectory())
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR', syscall: 'read' });
    const bytes = new Uint8Array(MAX_BYTES + 1);
    let length = 0;
    for (;;) {
      const read = readSync(opened, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length) return bytes.subarray(0, length);
    }
  } finally {
    closeSync(opened);
  }
}

/**
 * Where the folder of a file really is, as what it imports from beside it is looked for there: seen
 * from the working directory if a link leads to it, else as written.
 */
export function folderOf(file: string): string {
  const written = path.dirname(file);
  try {
    const real = path.dirname(realpathSync(file));
    return real === path.resolve(written) ? written : path.relative('', real) || '.';
  } catch {
    return written;
  }
}
