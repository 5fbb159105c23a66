import type { Command } from 'commander';
import { jsonText, type Listed, listDocument, listScreen } from '../report/index.ts';
import { readFromDisk, readScenario, shippedScenarios } from '../scenario/index.ts';
import { addCommonFlags } from './flags.ts';
import { scenarioPath } from './scenarios.ts';
import type { Session } from './session.ts';

interface Flags {
  readonly json?: true;
}

/** `sixfronts list`: what there is. */
export function addList(program: Command, session: Session): void {
  const { verbs, options } = session.texts.commandLine;
  const command = program.command('list').description(verbs.list).option('--json', options.json);
  addCommonFlags(command, session).action((flags: Flags) => {
    const listed = shippedScenarios().map((name): Listed => {
      const read = readScenario(scenarioPath(name, session), readFromDisk);
      return 'file' in read ? { name, file: read.file } : { name };
    });
    if (flags.json) session.print([jsonText(listDocument(listed))]);
    else session.print(listScreen(listed, session.screen));
  });
}
