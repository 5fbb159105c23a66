/** Whether it was the file system that refused. */
export function isFileTrouble(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Why the file system refused, in a word. */
export function reason(error: unknown): string {
  if (isFileTrouble(error)) return error.code ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
