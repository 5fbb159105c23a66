import os from 'node:os';
import type { Manifest, ReplayResult } from '../experiments/index.ts';
import { readFromDisk } from '../scenario/index.ts';
import { wrap } from '../text/index.ts';
import { reason } from './file-trouble.ts';
import type { ExperimentFlags } from './flags.ts';
import { Refusal } from './refusal.ts';
import { Exit, type Session } from './session.ts';
import { version } from './version.ts';
import { writeWhole } from './whole-file.ts';

/** What proves a run. The host is named by its kind only. */
export function manifestOf(
  verb: Manifest['verb'],
  scenario: string,
  result: Pick<ReplayResult, 'file' | 'runs' | 'seed' | 'replications' | 'digest' | 'complete'>,
  { executor, workers }: ExperimentFlags,
): Manifest {
  return {
    ...version,
    host: `${os.platform()} ${os.arch()}`,
    verb,
    scenario,
    scenarioHash: result.file.hash,
    variants: result.runs.map(({ policy }) => policy.variant),
    seed: result.seed,
    replications: result.replications,
    ...(result.file.runLength === undefined ? {} : { runLength: result.file.runLength }),
    executor,
    workers,
    digest: result.digest,
    complete: result.complete,
  };
}

/** Writes a manifest; says where. */
export function writeManifest(path: string, manifest: Manifest, session: Session): void {
  const { errors, manifest: words } = session.texts.commandLine;
  try {
    writeWhole(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
  } catch (error) {
    throw new Refusal(errors.unwritable(path, reason(error, session.texts)));
  }
  session.say([words.written(path)]);
}

/** Reads the manifest of a finished run of a verb. Refusal for anything else. */
export function readManifest(
  path: string,
  verb: Manifest['verb'],
  { texts, command }: Session,
): Manifest {
  const { errors } = texts.commandLine;
  let text: string;
  try {
    text = new TextDecoder().decode(readFromDisk(path));
  } catch (error) {
    throw new Refusal(errors.unreadable(path, reason(error, texts)));
  }
  const manifest = parsed(text);
  if (manifest === undefined) throw new Refusal(errors.notAManifest(path));
  if (manifest.verb !== verb) {
    const other = command(manifest.verb, '--manifest', path);
    throw new Refusal(errors.otherVerb(manifest.verb), [errors.tryInstead(other)]);
  }
  const odd = impossibleIn(manifest);
  if (odd.length > 0) {
    const lines = odd.map(({ field, value, from }) =>
      errors.badInManifest(path, field, String(value), from),
    );
    throw new Refusal(lines.join('\n'));
  }
  if (!manifest.complete) throw new Refusal(errors.incompleteManifest(path));
  return manifest;
}

function parsed(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const field = new Map<string, unknown>(Object.entries(value));
  const isOf = (type: string, ...names: readonly string[]) =>
    names.every((name) => typeof field.get(name) === type);
  const variants = field.get('variants');
  const runLength = field.get('runLength');
  return (
    (field.get('verb') === 'replay' || field.get('verb') === 'compare') &&
    isOf('string', 'sixfronts', 'xstate', 'node', 'scenario', 'scenarioHash', 'digest') &&
    isOf('number', 'seed', 'replications') &&
    isOf('boolean', 'complete') &&
    (runLength === undefined || typeof runLength === 'number') &&
    Array.isArray(variants) &&
    variants.length > 0 &&
    variants.every((variant) => typeof variant === 'string')
  );
}

/** Numbers that no run can have had: with these, nothing would be run, or not what was. */
function impossibleIn({ seed, replications, runLength = 1 }: Manifest) {
  const fields = [
    { field: 'seed', value: seed, from: 0 },
    { field: 'replications', value: replications, from: 1 },
    { field: 'runLength', value: runLength, from: 1 },
  ];
  return fields.filter(({ value, from }) => !Number.isSafeInteger(value) || value < from);
}

/** Refusal of options that say what the manifest says already, and of another scenario. */
export function refuseSettled(
  { scenario }: Manifest,
  given: string | undefined,
  flags: ExperimentFlags & { readonly variant?: readonly string[] },
  { texts }: Session,
): void {
  const { errors } = texts.commandLine;
  const settled = [
    given === undefined || given === scenario ? [] : [`"${given}"`],
    flags.variant === undefined ? [] : ['--variant'],
    flags.seed === undefined ? [] : ['--seed'],
    flags.replications === undefined ? [] : ['--replications'],
    flags.runLength === undefined ? [] : ['--run-length'],
  ].flat();
  if (settled.length === 0) return;
  const all = settled.join(texts.story.list);
  throw new Refusal(errors.settledByManifest(all), [errors.leaveOut(all)]);
}

/**
 * Says whether a run reproduced a manifest, and what was different; sets the exit code. A
 * document for machines stays alone on stdout, and has both digests in it.
 */
export function tellVerdict(
  then: Manifest,
  now: Manifest,
  flags: ExperimentFlags,
  session: Session,
): void {
  if (then.digest !== now.digest) session.exitCode = Exit.failed;
  const tell = flags.json || flags.csv ? session.say : session.print;
  tell(verdictLines(then, now, session));
}

function verdictLines(then: Manifest, now: Manifest, { texts, screen }: Session): string[] {
  const words = texts.commandLine.manifest;
  const differing = (['sixfronts', 'xstate', 'node', 'scenarioHash'] as const)
    .filter((key) => then[key] !== now[key])
    .map((key) => words.changed(words.versions[key], shortened(then[key]), shortened(now[key])));
  const verdict =
    then.digest === now.digest ? words.equal(now.digest) : words.different(then.digest, now.digest);
  return [verdict, ...differing].flatMap((line, at) =>
    wrap(line, screen.width - 2).map((part, i) => (at + i === 0 ? part : `  ${part}`)),
  );
}

/** As much of a hash as tells it from another on a line; the manifest has the whole of it. */
const shortened = (value: string): string => (value.length > 32 ? `${value.slice(0, 16)}…` : value);
