import { setImmediate } from 'node:timers/promises';
import type { DiagramFile } from '../diagram/index.ts';
import { span } from '../text/index.ts';
import { awaitInterruption } from './interruption.ts';
import type { NamedMachine } from './machines.ts';
import { type Progress, showProgress, silence } from './progress.ts';
import type { Session } from './session.ts';

/** How often it is told that it is still being drawn, ms; what takes less is not told at all. */
const TICK = 1000;

/**
 * Draws one machine after the other, ready for Ctrl-C and SIGTERM, and says on stderr which one it is
 * at, and for how long, where that takes long. Nobody knows how far a layout is: the time left is told
 * only where there are other machines to go by. Undefined after a signal, of which it has told then.
 */
export async function whileDrawing(
  machines: readonly NamedMachine[],
  session: Session,
  draw: (machine: NamedMachine, signal: AbortSignal) => Promise<readonly DiagramFile[]>,
): Promise<readonly DiagramFile[] | undefined> {
  const { world, language, texts } = session;
  const words = texts.commandLine.diagram;
  const files: DiagramFile[] = [];
  let [done, current] = [0, ''];
  let began = world.clock();
  const of = (): string => words.underWay(current, span(world.clock() - began, language));
  let progress: Progress = silence;
  const interruption = awaitInterruption(session, {
    advance: () => undefined,
    stop: () => progress.stop(),
  });
  const ticks = setInterval(() => {
    if (interruption.signal.aborted) return;
    if (progress === silence) progress = showProgress(session, { running: words.running, of });
    progress.advance(done, machines.length);
  }, TICK);
  try {
    for (const machine of machines) {
      [current, began] = [machine.name, world.clock()];
      files.push(...(await draw(machine, interruption.signal)));
      done++;
      // A layout that is short leaves no time to hear anything.
      await setImmediate();
      interruption.signal.throwIfAborted();
    }
    return files;
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    session.exitCode = interruption.code;
    session.say([words.interrupted]);
    return undefined;
  } finally {
    clearInterval(ticks);
    progress.stop();
    interruption.ignore();
  }
}
