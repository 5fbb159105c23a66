import fs from 'node:fs';
import path from 'node:path';
import { type DiagramFile, isDrawing } from '../diagram/index.ts';
import { readFromDisk } from '../scenario/index.ts';
import { isFileTrouble, reason } from './file-trouble.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { writeWhole } from './whole-file.ts';

/** Where drawings go: a stream, one file, or a folder. */
export type Goal =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

/** What `--out` means: `-`, the name of a picture, or a folder; the folder one is in if left out. */
export function goalOf(out: string | undefined): Goal {
  if (out === '-') return { kind: 'stdout' };
  if (out !== undefined && /\.(svg|png)$/i.test(out)) return { kind: 'file', path: out };
  return { kind: 'folder', path: out ?? '.' };
}

/**
 * Writes drawings and gives their paths. What is there is replaced only where it is a drawing, or
 * by force; if anything is in the way nothing is written. Refusal for that and for what the file
 * system refuses.
 */
export function writeDrawings(
  files: readonly DiagramFile[],
  goal: Exclude<Goal, { kind: 'stdout' }>,
  isForced: boolean,
  session: Session,
): readonly string[] {
  const { errors } = session.texts.commandLine;
  const paths = files.map(({ name }) =>
    goal.kind === 'file' ? goal.path : path.join(goal.path, name),
  );
  let at = goal.path;
  try {
    for (at of paths) {
      // A device or a pipe keeps nothing that could be lost, and reading it may have no end.
      const isThere = fs.existsSync(at) && fs.statSync(at).isFile();
      if (!isForced && isThere && !isDrawing(readFromDisk(at)))
        throw new Refusal(errors.notADrawing(at), [errors.otherOut]);
    }
    at = goal.kind === 'file' ? path.dirname(goal.path) : goal.path;
    fs.mkdirSync(at, { recursive: true });
    for (const [i, { content }] of files.entries()) {
      at = paths[i]!;
      writeWhole(at, content);
    }
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    throw new Refusal(errors.unwritable(at, reason(error, session.texts)));
  }
  return paths;
}
