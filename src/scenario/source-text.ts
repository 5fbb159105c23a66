import type { IssueCode } from './issue.ts';

/** Longest file that is read, in bytes: YAML of this size takes a second or so. */
export const MAX_BYTES = 256 * 1024;

/**
 * Gives the content of a file. May throw; `code` of the error (`ENOENT`, `EISDIR`) says what is
 * the matter. Handed in, so that scenarios can be read where there is no file system.
 */
export type ReadFile = (path: string) => string | Uint8Array;

/** The text of a file, or why there is none. */
export type Opened = { readonly text: string } | { readonly trouble: IssueCode };

/** Reads a file as UTF-8 text without byte order mark and with plain line feeds. Never throws. */
export function openText(path: string, readFile: ReadFile): Opened {
  let content: string | Uint8Array;
  try {
    content = readFile(path);
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.length > MAX_BYTES) return { trouble: 'fileTooLarge' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { trouble: 'notText' };
  }
  if (text.includes('\0')) return { trouble: 'notText' };
  if (text.trim() === '') return { trouble: 'emptyFile' };
  return { text: text.replaceAll(/\r\n?/gu, '\n') };
}

function troubleOf(error: unknown): IssueCode {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missingFile';
  if (code === 'EISDIR') return 'folderNotFile';
  return 'unreadableFile';
}

/** A path written in one file, as seen from where that file is seen. Both kinds of slash will do. */
export function besides(file: string, path: string): string {
  if (/^([a-z]+:)?[\\/]/iu.test(path)) return path;
  const folder = file.split(/[\\/]/u).slice(0, -1);
  for (const step of path.split(/[\\/]/u)) {
    if (step === '..' && folder.length > 0 && folder.at(-1) !== '..' && folder.at(-1) !== '')
      folder.pop();
    else if (step !== '.' && step !== '') folder.push(step);
  }
  return folder.join('/');
}
