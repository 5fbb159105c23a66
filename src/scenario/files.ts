import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES } from './source-text.ts';

/**
 * Content of a file on disk, cut one byte beyond the longest that is accepted, so that even an
 * endless device costs little. Throws the error of the file system, a folder as `EISDIR`.
 */
export function readFromDisk(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).isDirectory())
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    const bytes = new Uint8Array(MAX_BYTES + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length) return bytes.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
