import { kindNames, type LogListener } from './record.ts';
import { type Symbols, symbolOf } from './symbols.ts';

/** First line of a log written as CSV. */
export const csvHeader = 'replication,time_ms,case,kind,a,b';

const SYMBOL_IN_A = new Set(
  ['arrived', 'opened', 'event', 'drawn', 'requested', 'granted', 'suspended', 'resumed']
    .concat(['released', 'started', 'ended', 'milestone', 'told', 'dropped', 'asked', 'decided'])
    .concat(['audited', 'changed', 'staffed', 'justified', 'reviewed', 'standing']),
);
const SYMBOL_IN_B = new Set(['event', 'ended', 'decided', 'audited', 'justified']);

/** What names in a log are known by. */
export interface LogNames {
  readonly symbols: Symbols;
  /** Attributes whose values may be names; of all others any number is a number. */
  readonly choices: ReadonlySet<string>;
}

/** Writes records as lines of CSV, with names instead of symbols, in chunks of about 64 KB. */
export function csvWriter(
  replication: number,
  { symbols, choices }: LogNames,
  write: (chunk: string) => void,
): LogListener & { end(): void } {
  let chunk = '';
  const chosen = new Set([...choices].map(symbolOf));
  const named = (symbol: number) => quoted(symbols.nameOf(symbol) ?? String(symbol));
  return {
    record(time, caseNumber, kind, a, b) {
      const name = kindNames[kind]!;
      const first = SYMBOL_IN_A.has(name) ? named(a) : String(a);
      const isName = name === 'drawn' ? chosen.has(a) : SYMBOL_IN_B.has(name) && b !== 0;
      const second = isName ? named(b) : String(b);
      chunk += `${replication},${time},${caseNumber},${name},${first},${second}\n`;
      if (chunk.length > 65_536) {
        write(chunk);
        chunk = '';
      }
    },
    end() {
      if (chunk !== '') write(chunk);
      chunk = '';
    },
  };
}

/** A name as a field: quoted where it must be, with its quotes doubled (RFC 4180). */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
