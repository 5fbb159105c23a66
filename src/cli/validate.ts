import type { Command } from 'commander';
import { loadScenario } from '../own-charts/index.ts';
import { jsonText } from '../report/index.ts';
import { formatIssues, phraseOf } from '../scenario/index.ts';
import { addCommonFlags } from './flags.ts';
import { scenarioPath } from './scenarios.ts';
import { Exit, type Session } from './session.ts';

interface Flags {
  readonly json?: true;
}

/** `sixfronts validate`: all that is wrong with scenario files. */
export function addValidate(program: Command, session: Session): void {
  const { verbs, arguments: names, options } = session.texts.commandLine;
  const command = program
    .command('validate')
    .description(verbs.validate)
    .argument('<files...>', names.files)
    .option('--json', options.json);
  addCommonFlags(command, session).action((files: string[], flags: Flags) => {
    validate(files, flags, session);
  });
}

function validate(files: readonly string[], flags: Flags, session: Session): void {
  const { print, texts, language } = session;
  const reads = files.map((given) => {
    const path = scenarioPath(given, session);
    return { path, read: loadScenario(path) };
  });
  if (reads.some(({ read }) => 'issues' in read)) session.exitCode = Exit.badInput;
  if (flags.json) {
    const documents = reads.map(({ path, read }) => ({
      path,
      valid: 'file' in read,
      issues:
        'file' in read
          ? []
          : read.issues.map((issue) =>
              Object.assign({}, issue, { message: phraseOf(issue, language) }),
            ),
    }));
    print([jsonText({ sixfronts: 'validate', files: documents })]);
    return;
  }
  for (const { path, read } of reads) {
    if ('file' in read) print([texts.screens.validated(path, read.file.title[language])]);
    else print([formatIssues(read.issues, read.texts, language)]);
  }
}
