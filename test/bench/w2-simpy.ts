import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { symbolOf } from '../../src/eventlog/index.ts';
import { ArrivalProcess, hashName } from '../../src/random/index.ts';
import {
  CALLS_PER_DAY,
  caseKey,
  Drawn,
  horizonOf,
  isUrgent,
  kinds,
  lengthOf,
  LIMIT,
  ROLE,
  SOURCE,
  sourceKey,
  UNITS,
  URGENT,
  URGENT_DRAW,
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

/** Who draws: all draws made beforehand and read from a file, or keyed draws made by the program. */
export type Drawing = 'given' | 'own';

/**
 * W2 with SimPy; `seconds` is what the run took by itself. Given draws are not counted in it, the
 * program's own are. Throws when the program fails.
 */
export function w2SimPy(
  { command }: Python,
  drawing: Drawing,
  scale: number,
  cases: number,
  seed: number,
): W2Result & { readonly seconds: number } {
  const { callTakers, cars, analysts } = UNITS;
  const units = [callTakers, cars, analysts].map((each) => each * scale);
  if (drawing === 'own') {
    return run(command, { units, limit: LIMIT, draws: keyedDraws(scale, cases, seed) });
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-bench-'));
  try {
    const file = path.join(folder, 'draws');
    fs.writeFileSync(file, drawAll(scale, cases, seed));
    return run(command, { units, limit: LIMIT, file });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function run(command: string, settings: object): ReturnType<typeof w2SimPy> {
  const program = path.join(benchFolder, 'w2_simpy.py');
  // Without leaving compiled files among the sources.
  const { status, stdout, stderr } = spawnSync(command, ['-B', program], {
    encoding: 'utf8',
    input: JSON.stringify(settings),
  });
  if (status !== 0) throw new Error(`SimPy failed: ${stderr}`);
  return JSON.parse(stdout) as ReturnType<typeof w2SimPy>;
}

/** What `cases` in keyed_draws.py is called with. */
function keyedDraws(scale: number, cases: number, seed: number): object {
  return {
    seed,
    names: {
      source: symbolOf(SOURCE) >>> 0,
      role: symbolOf(ROLE) >>> 0,
      gap: hashName('arrival gap'),
    },
    kinds: kinds.map(({ purpose, law, parameters }) => [hashName(purpose), law, parameters]),
    urgent: [hashName(URGENT_DRAW), URGENT],
    per_day: CALLS_PER_DAY * scale,
    horizon: horizonOf(scale, cases),
  };
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
