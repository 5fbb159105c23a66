import { caseKey } from '../cases/index.ts';
import { symbolOf } from '../eventlog/index.ts';
import type { Arrived } from '../experiments/index.ts';
import { jsonText, nextSteps, storyDocument } from '../report/index.ts';
import { fatesLines, readStory, storyScreen } from '../report/story/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import { runFates } from './fates.ts';
import { refuseUnwritable } from './file-trouble.ts';
import { findCase } from './find-case.ts';
import { oneOf, type RunFlags } from './flags.ts';
import { type Fill, namesIn, writeLog } from './log-file.ts';
import { Refusal } from './refusal.ts';
import { refuseSameFile } from './same-file.ts';
import { chosenVariants, openScenario, scenarioFiles } from './scenarios.ts';
import type { Session } from './session.ts';
import { sameRun } from './what-next.ts';

/** What `case` can be told. */
export interface CaseFlags extends RunFlags {
  readonly case: number;
  readonly variant?: string;
  readonly source?: string;
  readonly replication: number;
  readonly fates?: number;
  readonly workers: number;
}

/** Tells a case, and in how many fates its story ends so. Refusal where that cannot be done. */
export async function runCase(given: string, flags: CaseFlags, session: Session): Promise<void> {
  const { print, say, screen, texts, command } = session;
  const file = openScenario(given, session, flags.runLength);
  refuseUnwritable([flags.log], session);
  refuseSameFile([{ named: '--log', file: flags.log }], scenarioFiles(file, session), session);
  const asked = chosenVariants(
    flags.variant === undefined ? undefined : [flags.variant],
    file,
    session,
  );
  const plan = file.story;
  if (flags.fates !== undefined && plan === undefined) {
    throw new Refusal(texts.commandLine.errors.noStory(given));
  }
  const usual = plan === undefined ? asked.at(-1)! : plan.variant;
  const scenario = file.resolve(flags.variant === undefined ? usual : asked[0]!);
  const sources = scenario.arrivals.map(({ id }) => id);
  if (sources.length === 0) throw new Refusal(texts.commandLine.errors.noArrivals);
  const own = scenario.arrivals.find(({ role }) => role === plan?.role)?.id ?? sources[0]!;
  const source = oneOf('--source', sources, session)(flags.source ?? own);
  const { role } = scenario.arrivals.find(({ id }) => id === source)!;
  const { executor, replication, case: number } = flags;
  const seed = flags.seed ?? scenario.seed;
  const asTold = { scenario, seed, replication, executor, ordinal: number, source };
  const log = await findCase(asTold, session);
  if (log === undefined) return;
  if (!('log' in log)) throw noSuchCase(number, source, log, session);
  const key = caseKey(seed, replication, symbolOf(source), symbolOf(role), number);
  const story = readStory(log, { scenario, case: number, source, seed, replication, key });
  // What is said of many fates is about the pinned story, not about any other case.
  const isPinned = number === 0 && replication === 0 && source === own;
  if (!flags.json) print(storyScreen(story, scenario, screen));
  const fates =
    plan === undefined || !isPinned
      ? undefined
      : await runFates(
          file,
          {
            story: plan,
            seed,
            fates: flags.fates ?? plan.fates,
            shown: scenario.variant,
            workers: flags.workers,
            executor,
          },
          session,
        );
  if (flags.json) print([jsonText(storyDocument(story, file, fates))]);
  else if (fates !== undefined && plan !== undefined) {
    print(['', ...fatesLines(fates, plan, scenario.variant, screen)]);
  }
  if (flags.log !== undefined) {
    const { log: records, symbols } = log;
    const fill: Fill = function* fill(listener) {
      yield records.replayTo(listener);
    };
    const isWritten = await writeLog(
      flags.log,
      replication,
      namesIn(scenario, symbols),
      session,
      fill,
    );
    if (!isWritten) return;
  }
  const other = otherVariant(scenario.variant, file);
  if (other === undefined || flags.json) return;
  // The same person with the same luck: whatever chose them is said again.
  const chosen = [
    '--case',
    `${number}`,
    '--variant',
    other,
    ...(flags.source === undefined ? [] : ['--source', source]),
    ...sameRun(file, scenario, seed),
    ...(replication === 0 ? [] : ['--replication', `${replication}`]),
    ...(flags.fates === undefined ? [] : ['--fates', `${flags.fates}`]),
  ];
  say(['', ...nextSteps([command('case', given, ...chosen)], screen)]);
}

/** Which cases there are instead. Where stocks thin the arrivals, numbers are left out. */
function noSuchCase(
  number: number,
  source: string,
  { count, last, next }: Arrived,
  { texts }: Session,
): Refusal {
  const { errors } = texts.commandLine;
  const message = errors.unknownCase(number, count, source);
  if (count === 0) return new Refusal(message);
  return new Refusal(message, [
    next === undefined ? errors.lastCase(last, count) : errors.nextCase(next),
  ]);
}

/**
 * The variant to tell a case in next: of a scenario that tells a story the one without its
 * mechanism, or from there the story's own; else the first other one. Undefined if there is none.
 */
function otherVariant(shown: string, { story, variants }: ScenarioFile): string | undefined {
  if (story?.without !== undefined) {
    const { variant, without } = story;
    return shown === without.variant ? variant : without.variant;
  }
  return variants.find(({ id }) => id !== shown)?.id;
}
