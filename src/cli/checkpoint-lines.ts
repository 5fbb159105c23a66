import { createHash } from 'node:crypto';
import type { ReplicationSummary } from '../experiments/index.ts';

/** First line of a checkpoint: what the replications in it belong to. */
export interface Head {
  readonly sixfronts: string;
  readonly scenarioHash: string;
  readonly seed: number;
}

/** One more line for each finished replication. */
export interface Entry {
  readonly key: string;
  readonly summary: ReplicationSummary;
}

/**
 * What a file holds for a run: its entries, `begun` where not even the first line is whole, `other`
 * where it is another run's, `foreign` where it is no checkpoint.
 */
export type Held = readonly Entry[] | 'begun' | 'other' | 'foreign';

/** The first line of a checkpoint, with its end. */
export function headLine(head: Head): string {
  return `${JSON.stringify(head)}\n`;
}

/** The line of a finished replication, with its end. */
export function entryLine({ key, summary }: Entry): string {
  return `${JSON.stringify({ key, sum: sumOf(summary), summary })}\n`;
}

/** Reads a checkpoint. A line that was cut off or altered is left out: what it held is run again. */
export function heldIn(text: string, head: Head): Held {
  const expected = headLine(head);
  if (text.length < expected.length && expected.startsWith(text)) return 'begun';
  const [first, ...lines] = text.split('\n');
  if (`${first}\n` !== expected) return isHead(parsed(first!)) ? 'other' : 'foreign';
  return lines.map(parsed).filter(isEntry);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sixfronts' in value;
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'sum' in value &&
    'summary' in value &&
    value.sum === sumOf(value.summary)
  );
}

/** Start of the SHA-256 of a value as it is written. */
function sumOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
