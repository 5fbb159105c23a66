import fs from 'node:fs';
import path from 'node:path';
import { messageOf } from '../options/index.ts';
import type { Texts } from '../text/index.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** Whether it was the file system that refused. */
export function isFileTrouble(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Why the file system refused, in words; with its code where there are no words for it. */
export function reason(error: unknown, texts: Texts): string {
  if (!isFileTrouble(error)) return messageOf(error);
  return wordsFor(error.code ?? error.message, texts);
}

/** What a code of the file system means. */
export function wordsFor(code: string, { commandLine }: Texts): string {
  const { fileTrouble, otherTrouble } = commandLine;
  return Object.hasOwn(fileTrouble, code) ? fileTrouble[code]! : otherTrouble(code);
}

/** Refusal, before anything is run, where one of these files could not be written afterwards. */
export function refuseUnwritable(files: readonly (string | undefined)[], { texts }: Session): void {
  for (const file of files) {
    if (file === undefined) continue;
    const code = troubleWith(file);
    if (code === undefined) continue;
    throw new Refusal(texts.commandLine.errors.unwritable(file, wordsFor(code, texts)));
  }
}

/** Why a file could not be written; undefined when nothing seems to be in the way. */
function troubleWith(file: string): string | undefined {
  // Elsewhere this means stdout; here it would be a file of that name.
  if (file === '-') return 'stdout';
  try {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) return 'EISDIR';
    fs.accessSync(found ? file : path.dirname(path.resolve(file)), fs.constants.W_OK);
    return undefined;
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return error.code === 'ENOENT' ? 'noFolder' : error.code;
  }
}
