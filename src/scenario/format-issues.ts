import { excerpt } from './excerpt.ts';
import type { Issue } from './issue.ts';
import { type Language, messages } from './messages.ts';
import { clean } from './messages/dictionary.ts';

/** What an issue says, without its place: `unknown delay "travelTme"  did you mean "travelTime"?` */
export function phraseOf(issue: Issue, language: Language): string {
  const [what, hint] = messages[language].phrases[issue.code](issue);
  return hint === undefined ? what : `${what}  ${hint}`;
}

/** An issue as `file:line:column  message  hint`; a file as a whole has no line. */
function formatIssue(issue: Issue, language: Language): string {
  const { file, line, column, length } = issue;
  const place = length === 0 ? file : `${file}:${line}:${column}`;
  return `${clean(place)}  ${phraseOf(issue, language)}`;
}

/**
 * All issues as a person reads them: each with the line it is about, and how many there are.
 *
 * @param texts the files by their paths, as `readScenario` gives them
 */
export function formatIssues(
  issues: readonly Issue[],
  texts: ReadonlyMap<string, string>,
  language: Language,
): string {
  const lines = issues.flatMap((issue) => {
    const { file, line, column, length } = issue;
    const text = texts.get(file);
    const shown = text === undefined ? [] : excerpt(text, line, column, length);
    return [formatIssue(issue, language), ...shown];
  });
  return [...lines, messages[language].count(issues.length)].join('\n');
}
