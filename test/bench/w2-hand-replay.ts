import { asDuration } from '../../src/metrics/index.ts';
import type { W2Result } from './w2-draws.ts';
import { w2File } from './w2-file.ts';
import { w2HandLogged } from './w2-hand-logged.ts';
import { w2Readers } from './w2-readers.ts';

/** W2 as the loop by hand that writes the log, with its answer read off the log as `replay` does. */
export function w2HandReplay(scale: number, cases: number, seed: number): W2Result {
  const readers = w2Readers(w2File(scale, cases).resolve('w2'));
  w2HandLogged(scale, cases, seed, Object.values(readers));
  const [time, , share] = readers.metrics.summaries;
  const found = asDuration(time);
  if (share?.kind !== 'share') throw new TypeError('the last figure of W2 is a share');
  return {
    cases: found.started,
    timeToFind: found.sum / found.reached,
    escalated: share.reached / share.of,
  };
}
