import { charts } from '../charts/index.ts';
import { describeMachine } from '../diagram/model/describe-machine.ts';
import { jsonText, type Listed, listDocument, listScreen } from '../report/index.ts';
import { readFromDisk, readScenario, shippedScenarios } from '../scenario/index.ts';
import { padEnd, width, wrap } from '../text/index.ts';
import { scenarioPath } from './scenarios.ts';
import type { Session } from './session.ts';

/** What `list` can be told. */
export interface ListFlags {
  readonly json?: true;
}

/** Shows the shipped scenarios and charts. */
export function list(flags: ListFlags, session: Session): void {
  const listed = shippedScenarios().map((name): Listed => {
    const read = readScenario(scenarioPath(name, session), readFromDisk);
    return 'file' in read ? { name, file: read.file } : { name };
  });
  if (flags.json) {
    session.print([jsonText({ ...listDocument(listed), charts: chartDocument() })]);
  } else session.print([...listScreen(listed, session.screen), '', ...chartLines(session)]);
}

/** Every chart that can be drawn, with its sentence. */
function chartLines({ screen, language }: Session): string[] {
  const { texts, paint } = screen;
  const sentences = chartsIn(language);
  const name = Math.max(...sentences.map((each) => width(each.name)));
  return [
    paint('strong', texts.screens.charts),
    ...sentences.flatMap((each) =>
      wrap(each.sentence, screen.width - name - 4).map(
        (line, i) => `  ${padEnd(i === 0 ? each.name : '', name)}  ${line}`,
      ),
    ),
  ];
}

function chartDocument(): object[] {
  const english = chartsIn('en');
  const chinese = chartsIn('zh');
  return english.map(({ name, sentence }, i) => {
    return { name, description: { zh: chinese[i]!.sentence, en: sentence } };
  });
}

function chartsIn(language: Session['language']) {
  return Object.entries(charts).map(([name, machine]) => {
    return { name, sentence: describeMachine(machine, language).root.description ?? name };
  });
}
