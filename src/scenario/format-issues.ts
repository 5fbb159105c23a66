import { wrapMessage } from '../text/index.ts';
import { excerpt } from './excerpt.ts';
import type { Issue } from './issue.ts';
import { type Language, messages } from './messages.ts';
import { clean } from './messages/dictionary.ts';

/** What an issue says, without its place: `unknown delay "travelTme"  did you mean "travelTime"?` */
export function phraseOf(issue: Issue, language: Language): string {
  const [what, hint] = messages[language].phrases[issue.code](issue);
  return hint === undefined ? what : `${what}  ${hint}`;
}

/**
 * All issues as a person reads them: each with the line it is about, and how many there are.
 *
 * @param texts the files by their paths, as `readScenario` gives them
 * @param columns what is said is wrapped to and lines of files are cut to
 */
export function formatIssues(
  issues: readonly Issue[],
  texts: ReadonlyMap<string, string>,
  language: Language,
  columns = Infinity,
): string {
  const lines = issues.flatMap((issue) => linesOf(issue, '', texts, language, columns));
  return [...lines, messages[language].count(issues.length)].join('\n');
}

/** Notes likewise, each said to be one; no lines where there are none. */
export function formatNotes(
  notes: readonly Issue[],
  texts: ReadonlyMap<string, string>,
  language: Language,
  columns = Infinity,
): readonly string[] {
  const { note: before } = messages[language];
  return notes.flatMap((note) => linesOf(note, before, texts, language, columns));
}

/** `file:line:column  message  hint`, and the line it is about; a file as a whole has no line. */
function linesOf(
  issue: Issue,
  before: string,
  texts: ReadonlyMap<string, string>,
  language: Language,
  columns: number,
): readonly string[] {
  const { file, line, column, length } = issue;
  const place = length === 0 ? file : `${file}:${line}:${column}`;
  const text = texts.get(file);
  const shown = text === undefined ? [] : excerpt(text, line, column, length, columns);
  const start = clean(place);
  const said = `${start}  ${before}${phraseOf(issue, language)}`;
  return [...wrapMessage(said, columns, start), ...shown];
}
