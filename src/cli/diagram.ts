import { type Command, Option } from 'commander';
import { type DiagramFlags, formats, themes } from './drawing-flags.ts';
import { addCommonFlags, fileOption, oneOf } from './flags.ts';
import type { Session } from './session.ts';

/** `sixfronts diagram`: charts as pictures. */
export function addDiagram(program: Command, session: Session): void {
  const { verbs, arguments: names, options, placeholders } = session.texts.commandLine;
  const command = program
    .command('diagram')
    .description(verbs.diagram)
    .argument(`[${placeholders.chart}]`, names.chart)
    .option(`--chart <${placeholders.name}>`, options.chart)
    .option(`--state <${placeholders.name}>`, options.state)
    .option('--whole', options.whole)
    .addOption(
      new Option(`--format <${placeholders.name}>`, options.format).argParser(
        oneOf('--format', formats, session),
      ),
    )
    .addOption(
      new Option(`--theme <${placeholders.name}>`, options.theme).argParser(
        oneOf('--theme', themes, session),
      ),
    )
    .addOption(fileOption('--out', options.out, session))
    .option('--force', options.force)
    .option('--json', options.diagramJson);
  addCommonFlags(command, session).action(
    async (chart: string | undefined, flags: DiagramFlags) => {
      const { drawCharts } = await import('./run-diagram.ts');
      await drawCharts(chart, flags, session);
    },
  );
}
