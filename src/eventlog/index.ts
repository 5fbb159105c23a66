export { csvHeader, csvWriter } from './csv.ts';
export { Digest } from './digest.ts';
export { EventLog, type LogRecord } from './event-log.ts';
export { awaitedPool, Headed, waitingFor } from './headings.ts';
export { Kind, kindNames, type LogListener } from './record.ts';
export { Recorder } from './recorder.ts';
export { Symbols, symbolOf } from './symbols.ts';
