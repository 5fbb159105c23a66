import { loadScenario } from '../own-charts/index.ts';
import { jsonText } from '../report/json-text.ts';
import { formatIssues, formatNotes, type Issue, phraseOf } from '../scenario/index.ts';
import { scenarioPath } from './scenarios.ts';
import { Exit, type Session } from './session.ts';

/** What `validate` can be told. */
export interface ValidateFlags {
  readonly json?: true;
}

/** Reads scenario files and tells all that is wrong with them. Refusal where there is no such file. */
export function validate(files: readonly string[], flags: ValidateFlags, session: Session): void {
  const { print, texts, language, columns } = session;
  const reads = files.map((given) => {
    const path = scenarioPath(given, session);
    return { path, read: loadScenario(path) };
  });
  if (reads.some(({ read }) => 'issues' in read)) session.exitCode = Exit.badInput;
  const told = (issues: readonly Issue[]) =>
    issues.map((issue) => Object.assign({}, issue, { message: phraseOf(issue, language) }));
  if (flags.json) {
    const documents = reads.map(({ path, read }) => ({
      path,
      valid: 'file' in read,
      issues: told('file' in read ? [] : read.issues),
      notes: told('file' in read ? read.notes : []),
    }));
    print([jsonText({ sixfronts: 'validate', files: documents })]);
    return;
  }
  for (const { path, read } of reads) {
    if ('file' in read) {
      print([
        texts.screens.validated(path, read.file.title[language]),
        ...formatNotes(read.notes, read.texts, language, columns.stdout),
      ]);
    } else print([formatIssues(read.issues, read.texts, language, columns.stdout)]);
  }
}
