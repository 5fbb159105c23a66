import path from 'node:path';
import { type DiagramFile, diagramFiles, namingOf, PictureTooLarge } from '../diagram/index.ts';
import { jsonText } from '../report/json-text.ts';
import { grouped } from '../text/index.ts';
import { type Goal, goalOf, writeDrawings } from './drawing-files.ts';
import type { DiagramFlags, Format } from './drawing-flags.ts';
import { machinesOf, type NamedMachine, shippedMachines } from './machines.ts';
import { pickDrawn } from './pick-drawn.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { whileDrawing } from './while-drawing.ts';

/** More levels than any chart has. */
const ALL_LEVELS = 1000;

/** Draws charts and writes them where they are wanted. Refusal where that cannot be done. */
export async function drawCharts(
  chart: string | undefined,
  flags: DiagramFlags,
  session: Session,
): Promise<void> {
  const { errors, diagram: words } = session.texts.commandLine;
  const goal = goalOf(flags.out);
  const format = formatOf(flags, goal, session);
  const narrowed = flags.chart === undefined ? '--state' : '--chart';
  const isNarrowed = flags.chart !== undefined || flags.state !== undefined;
  if (chart === undefined && isNarrowed) throw new Refusal(errors.whichChart(narrowed));
  const machines =
    chart === undefined
      ? shippedMachines()
      : pickDrawn(machinesOf(chart, session), flags, chart, session);
  const files = await whileDrawing(machines, session, (machine, signal) =>
    drawn(machine, { ...flags, format }, session, signal),
  );
  if (files === undefined) return;
  const [only] = files;
  if (goal.kind !== 'folder' && files.length > 1) {
    throw new Refusal(errors.severalDrawings(files.length), [errors.fewerDrawings]);
  }
  if (goal.kind === 'stdout') {
    const { stdout } = session.world;
    if (format === 'png' && stdout.isTerminal) throw new Refusal(errors.pictureOnTerminal);
    stdout.write(only!.content);
    return;
  }
  const paths = writeDrawings(files, goal, flags.force === true, session);
  if (flags.json === true) {
    const drawings = files.map(({ title, states, width, height }, i) => {
      return { path: paths[i], states, title, width, height };
    });
    session.print([jsonText({ sixfronts: 'diagram', drawings })]);
    return;
  }
  session.print(files.map(({ title }, i) => `${paths[i]}  ${title}`));
  session.say(['', words.written(files.length)]);
}

async function drawn(
  { name, machine, isShipped }: NamedMachine,
  { state, whole, theme, format }: DiagramFlags,
  { language: lang, texts }: Session,
  signal: AbortSignal,
): Promise<readonly DiagramFile[]> {
  try {
    return await diagramFiles(machine, {
      lang,
      chart: name,
      signal,
      ...(isShipped ? { naming: namingOf(name, lang) } : { front: 'none' as const }),
      ...(state !== undefined && { state, isAlone: true }),
      ...(whole === true && { depth: ALL_LEVELS }),
      ...(theme !== undefined && { theme }),
      ...(format !== undefined && { format }),
    });
  } catch (error) {
    if (!(error instanceof PictureTooLarge)) throw error;
    const { errors } = texts.commandLine;
    const [width, height] = [grouped(error.width), grouped(error.height)];
    throw new Refusal(errors.pictureTooLarge(width, height), [errors.smallerPicture]);
  }
}

/** What was asked for, or what the name of the file says. Refusal where they contradict. */
function formatOf({ format }: DiagramFlags, goal: Goal, { texts }: Session): Format {
  if (goal.kind !== 'file') return format ?? 'svg';
  const named = path.extname(goal.path).slice(1).toLowerCase() === 'png' ? 'png' : 'svg';
  if (format === undefined || format === named) return named;
  throw new Refusal(texts.commandLine.errors.otherFormat(goal.path, format));
}
