export { ColumnWriter, readColumns } from './column-file.ts';
export { csvHeader, csvWriter, type LogNames } from './csv.ts';
export { Digest } from './digest.ts';
export { EventLog, type LogRecord } from './event-log.ts';
export { awaitedPool, Headed, waitingFor } from './headings.ts';
export {
  type BlockReader,
  type EndKind,
  type HoldingKind,
  type LifeKind,
  LogBlock,
  type PlainKind,
  Row,
} from './log-block.ts';
export { Kind, kindNames, type LogListener } from './record.ts';
export { type Audience, Recorder } from './recorder.ts';
export { SymbolTable } from './symbol-table.ts';
export { Symbols, symbolOf } from './symbols.ts';
