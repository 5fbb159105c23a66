import os from 'node:os';
import { w1 } from './w1.ts';
import { w2Bytes, w2Logged } from './w2-log.ts';
import { w2OnWorkers } from './w2-replay.ts';
import { findSimPy } from './w2-simpy.ts';
import { w2 } from './w2.ts';
import { median, measure, type Measured, type Workload } from './workload.ts';

const isQuick = process.argv.includes('--quick');
/** Rounds that count; every round runs every contestant once. */
const ROUNDS = isQuick ? 2 : 5;
const part = isQuick ? 0.2 : 1;

const whole = (value: number): string => Math.round(value).toLocaleString('en');

function row(name: string, rate: string, ratio: string): void {
  console.log(`  ${name.padEnd(28)}${rate.padStart(22)}${ratio.padStart(8)}`);
}

async function show<Result>(workload: Workload<Result>): Promise<readonly Measured[]> {
  const { name, unit, size } = workload;
  console.log(`${name}: ${whole(size)} ${unit}, medians of ${ROUNDS} runs`);
  const measured = await measure(workload, ROUNDS);
  for (const { name: contestant, rate, ratio } of measured) {
    row(contestant, `${whole(rate)} ${unit}/s`, ratio.toFixed(2));
  }
  return measured;
}

/** How many times as fast as SimPy, in the same rounds. Only the one that draws is like the others. */
function showSimPy(measured: readonly Measured[]): void {
  const compiled = measured.find(({ name }) => name === 'compiled')!;
  const simPys = measured.filter(({ name }) => name.startsWith('SimPy'));
  if (simPys.length === 0) {
    console.log(
      '  SimPy is left out: python3 cannot import it (Debian: python3-simpy3; else pip install simpy)',
    );
  }
  for (const { name, rates } of simPys) {
    const times = median(compiled.rates.map((rate, round) => rate / rates[round]!));
    const aim = name.endsWith('own draws') ? '; the aim is 30' : '';
    console.log(`  compiled is ${times.toFixed(1)} x of ${name}${aim}`);
  }
}

/** Seconds of either way, in turns after a round that does not count; the median of their ratio. */
async function showPair(
  title: string,
  rounds: number,
  names: readonly [string, string],
  ways: readonly [() => Promise<string> | string, () => Promise<string> | string],
): Promise<void> {
  console.log(`${title}, medians of ${rounds} runs`);
  const seconds: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round++) {
    const digests: string[] = [];
    for (const i of [0, 1] as const) {
      const start = performance.now();
      digests.push(await ways[i]());
      if (round >= 0) seconds[i].push((performance.now() - start) / 1000);
    }
    if (digests[0] !== digests[1]) throw new Error(`${title}: digests differ`);
  }
  const ratios = seconds[0].map((first, round) => first / seconds[1][round]!);
  row(names[0], `${median(seconds[0]).toFixed(2)} s`, '1.00');
  row(names[1], `${median(seconds[1]).toFixed(2)} s`, median(ratios).toFixed(2));
}

console.log(
  `Node ${process.versions.node}, ${os.availableParallelism()} cores, load ${os.loadavg()[0]!.toFixed(1)}`,
);
await show({ ...w1, size: w1.size * part });
showSimPy(await show(w2(1, 200_000 * part, findSimPy())));
await show(w2(2000, 400_000 * part));
const cases = 200_000 * part;
await showPair(
  'W2 with the whole log on disk, the same digest',
  ROUNDS,
  ['log off', 'log on'],
  [() => w2Logged(false, cases, 1), () => w2Logged(true, cases, 1)],
);
// Long runs: every thread loads and warms up for itself.
const onWorkers = (workers: number) => async () => (await w2OnWorkers(workers, 24, cases)).digest;
await showPair(
  'W2, 24 replications on worker threads, the same digest',
  2,
  ['one worker', 'two workers'],
  [onWorkers(1), onWorkers(2)],
);
console.log(`W2 with 100,000 cases open: ${whole(w2Bytes(100_000))} bytes a case`);
