import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ArrivalProcess } from '../../src/random/index.ts';
import {
  CALLS_PER_DAY,
  caseKey,
  Drawn,
  horizonOf,
  isUrgent,
  lengthOf,
  LIMIT,
  sourceKey,
  UNITS,
  type W2Result,
} from './w2-draws.ts';
import { benchFolder } from './w2-file.ts';

/** An interpreter that can import SimPy. */
export interface Python {
  readonly command: string;
  /** Of SimPy. */
  readonly version: string;
}

/** The first interpreter that can import SimPy; Debian's package installs it for its own alone. */
export function findSimPy(): Python | undefined {
  for (const command of ['python3', '/usr/bin/python3']) {
    const ask = ['-c', 'import simpy, importlib.metadata as of; print(of.version("simpy"))'];
    const { status, stdout } = spawnSync(command, ask, { encoding: 'utf8' });
    if (status === 0) return { command, version: stdout.trim() };
  }
  return undefined;
}

/**
 * W2 with SimPy. Keyed draws in Python would cost more than the model, so all are made beforehand;
 * `seconds` is what the run took by itself. Throws when the program fails.
 */
export function w2SimPy(
  { command }: Python,
  scale: number,
  cases: number,
  seed: number,
): W2Result & { readonly seconds: number } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-bench-'));
  try {
    const file = path.join(folder, 'draws');
    fs.writeFileSync(file, drawAll(scale, cases, seed));
    const { callTakers, cars, analysts } = UNITS;
    const settings = [callTakers * scale, cars * scale, analysts * scale, LIMIT];
    const program = path.join(benchFolder, 'w2_simpy.py');
    const { status, stdout, stderr } = spawnSync(
      command,
      [program, file, ...settings.map(String)],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`SimPy failed: ${stderr}`);
    return JSON.parse(stdout) as ReturnType<typeof w2SimPy>;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The arrival, whether it is urgent, and the lengths in the order of `Drawn`, case after case. */
function drawAll(scale: number, cases: number, seed: number): Float64Array {
  const key = new Int32Array(2);
  sourceKey(seed, key);
  const [sourceHi, sourceLo] = [key[0]!, key[1]!];
  const perDay = CALLS_PER_DAY * scale;
  const arrivals = new ArrivalProcess(sourceHi, sourceLo, { perDay }, horizonOf(scale, cases));
  const numbers: number[] = [];
  for (let ordinal = 0; ; ordinal++) {
    const arrival = arrivals.next();
    if (arrival === Infinity) return Float64Array.from(numbers);
    caseKey(sourceHi, sourceLo, ordinal, key);
    const [hi, lo] = [key[0]!, key[1]!];
    numbers.push(arrival, isUrgent(hi, lo) ? 1 : 0);
    for (const kind of Object.values(Drawn)) numbers.push(lengthOf(hi, lo, kind));
  }
}
