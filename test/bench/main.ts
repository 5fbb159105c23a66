import os from 'node:os';
import { parseArgs } from 'node:util';
import { w1 } from './w1.ts';
import { w2Bytes, w2Logged } from './w2-log.ts';
import { w2OnWorkers } from './w2-replay.ts';
import { findSimPy } from './w2-simpy.ts';
import { SAME_LOG, w2 } from './w2.ts';
import { median, measure, type Measured, type Workload } from './workload.ts';

const parts = ['w1', 'w2', 's2000', 'log', 'threads', 'bytes'] as const;
type Part = (typeof parts)[number];

const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name);

/** What was asked for: nothing, with exit code 2, when that is not there. */
function asked(): { readonly isQuick: boolean; readonly wanted: readonly Part[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { quick: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !isPart(name));
    if (unknown !== undefined) throw new Error(`there is no part "${unknown}"`);
    const wanted = positionals.filter(isPart);
    return { isQuick: values.quick, wanted: wanted.length === 0 ? parts : wanted };
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    console.error(`usage: npm run bench -- [--quick] [${parts.join(' | ')}] …`);
    process.exitCode = 2;
    return { isQuick: true, wanted: [] };
  }
}

const { isQuick, wanted } = asked();
/** Rounds that count; every round runs every contestant once. */
const ROUNDS = isQuick ? 2 : 5;
const share = isQuick ? 0.2 : 1;

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** A ratio beside what is wanted of it; at least that, unless it should be at most. */
function verdict(value: number, aim: number | undefined, atMost = false): string {
  if (aim === undefined) return '';
  return `${aim.toFixed(aim < 10 ? 2 : 0)}${(atMost ? value <= aim : value >= aim) ? '' : '  not reached'}`;
}

function heading(title: string): void {
  console.log(`${title}\n${'rate'.padStart(48)}${'ratio'.padStart(8)}   aim`);
}

function row(name: string, rate: string, ratio: string, aim = ''): void {
  const cells = `  ${name.padEnd(26)}${rate.padStart(20)}${ratio.padStart(8)}   ${aim}`;
  console.log(cells.trimEnd());
}

async function show<Result>(workload: Workload<Result>): Promise<readonly Measured[]> {
  const { name, unit, size } = workload;
  heading(`${name}: ${whole(size)} ${unit}, medians of ${ROUNDS} runs`);
  const measured = await measure(workload, ROUNDS);
  for (const { name: contestant, rate, ratio, aim } of measured) {
    row(contestant, `${whole(rate)} ${unit}/s`, ratio.toFixed(2), verdict(ratio, aim));
  }
  return measured;
}

/** The compiled chart beside the loop that writes the same log, in the same rounds. */
function showSameLog(measured: readonly Measured[]): void {
  const [hand, compiled] = [SAME_LOG, 'compiled'].map((who) =>
    measured.find(({ name }) => name === who),
  );
  const ratios = compiled!.rates.map((rate, round) => rate / hand!.rates[round]!);
  row('compiled, over that one', '', median(ratios).toFixed(2));
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
    const aim = name.endsWith('own draws') ? verdict(times, 30) : '';
    row(`compiled, times ${name}`, '', times.toFixed(1), aim);
  }
}

/** Seconds of either way, in turns after a round that does not count; the median of their ratio. */
async function showPair(
  title: string,
  rounds: number,
  names: readonly [string, string],
  aim: number,
  ways: readonly [() => Promise<string> | string, () => Promise<string> | string],
): Promise<void> {
  heading(`${title}, medians of ${rounds} runs`);
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
  const ratio = median(ratios);
  row(names[1], `${median(seconds[1]).toFixed(2)} s`, ratio.toFixed(2), verdict(ratio, aim));
}

if (wanted.length > 0) {
  const load = os.loadavg()[0]!.toFixed(1);
  console.log(`Node ${process.versions.node}, ${os.availableParallelism()} cores, load ${load}`);
}
const cases = 200_000 * share;
// Long runs: every thread loads and warms up for itself.
const onWorkers = (workers: number) => async () => (await w2OnWorkers(workers, 24, cases)).digest;

const ways: Readonly<Record<Part, () => Promise<void> | void>> = {
  async w1() {
    await show({ ...w1, size: w1.size * share });
  },
  async w2() {
    const measured = await show(w2(1, cases, findSimPy()));
    showSameLog(measured);
    showSimPy(measured);
  },
  async s2000() {
    // Some 84,000 are open at once as soon as so many have come: with fewer, another thing is measured.
    showSameLog(await show(w2(2000, isQuick ? 200_000 : 400_000)));
  },
  log: async () =>
    showPair(
      'W2, the whole log written to disk, the same digest',
      ROUNDS,
      ['log off', 'log on'],
      0.7,
      [() => w2Logged(false, cases, 1), () => w2Logged(true, cases, 1)],
    ),
  threads: async () =>
    showPair('W2, 24 replications on threads, the same digest', 2, ['one', 'two'], 1.85, [
      onWorkers(1),
      onWorkers(2),
    ]),
  bytes() {
    const bytes = w2Bytes(100_000);
    heading('W2, memory');
    row('100,000 cases open', `${whole(bytes)} bytes a case`, '', verdict(bytes, 350, true));
  },
};
for (const part of wanted) await ways[part]();
