import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type * as sixfronts from '../../src/index.ts';

const launcher = fileURLToPath(new URL('../../bin/sixfronts.js', import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-threads-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the compiled command line; Ctrl-C is pressed once when `isTime`. */
async function start(args: string, isTime?: () => boolean): Promise<Ended> {
  const child = spawn(process.execPath, [launcher, ...args.split(' ')], {
    cwd: folder,
    env: { ...process.env, LANG: 'C' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const watch = setInterval(() => {
    if (isTime?.() !== true) return;
    clearInterval(watch);
    child.kill('SIGINT');
  }, 20);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  return { code, out, err };
}

/** A chart whose program ends the first thread that runs it. */
const deadly = `
import fs from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { effects } from 'sixfronts';
import { setup } from 'xstate';

const marker = ${JSON.stringify(path.join(folder, 'died'))};
if (!isMainThread && !fs.existsSync(marker)) {
  fs.writeFileSync(marker, '');
  process.exit(1);
}

export const machine = setup({ actions: effects }).createMachine({
  id: 'call',
  initial: 'waiting',
  states: {
    waiting: {
      entry: { type: 'seize', params: { pool: 'desk', answer: 'FREE' } },
      on: { FREE: 'talking' },
    },
    talking: {
      entry: [
        { type: 'milestone', params: { name: 'answered' } },
        { type: 'work', params: { activity: 'talk', done: 'OVER' } },
      ],
      exit: { type: 'release', params: { pool: 'desk' } },
      on: { OVER: 'over' },
    },
    over: { type: 'final' },
  },
});
`;

const scenario = `
sixfronts: 1
id: deadly
title: { zh: 终止线程的图, en: a chart that ends a thread }
about: { zh: 用于测试, en: for a test }
start: 2021-03-01T00:00+08:00
warmUp: 0 d
runLength: 1 d
followUp: 1 d
replications: 6
seed: 5
charts: { call: ./deadly.ts }
pools:
  desk: { title: { zh: 台, en: desk }, units: 2, assumption: for a test }
arrivals:
  calls: { role: call, perDay: 100, assumption: for a test }
roles:
  call:
    title: { zh: 来电, en: call }
    chart: call
    activities: { talk: { exponential: 5 min, assumption: for a test } }
metrics:
  time:
    title: { zh: 用时, en: time }
    duration: { role: call, from: opened, to: answered }
variants:
  today: { title: { zh: 今日, en: today } }
`;

test(
  'a thread that dies is replaced, and its replication is run again',
  { timeout: 90_000 },
  async () => {
    fs.writeFileSync(path.join(folder, 'deadly.ts'), deadly);
    fs.writeFileSync(path.join(folder, 'deadly.yaml'), scenario);
    const threads = await start('replay deadly.yaml --workers 2 --quiet');
    expect(threads).toMatchObject({ code: 0, err: '' });
    expect(fs.existsSync(path.join(folder, 'died'))).toBe(true);
    // From now on no thread is ended.
    expect(await start('replay deadly.yaml --workers 1 --quiet')).toEqual(threads);
  },
);

test(
  'after Ctrl-C what is finished is shown and kept, and the run goes on to the same result',
  { timeout: 90_000 },
  async () => {
    const whole = 'replay tutorial --replications 8 --workers 2 --seed 3';
    const half = path.join(folder, 'half');
    const kept = (): number =>
      fs.existsSync(half) ? fs.readFileSync(half, 'utf8').trim().split('\n').length - 1 : 0;
    const cut = await start(`${whole} --checkpoint half --lang en`, () => kept() >= 12);
    expect(cut.code).toBe(130);
    expect(cut.out).toContain('INTERRUPTED');
    expect(cut.err).toMatch(
      /interrupted: \d+ of \d+ replications finished\ngo on with: .*--checkpoint half/,
    );
    const resumed = await start(`${whole} --checkpoint half --quiet`);
    const uninterrupted = await start(`${whole} --quiet`);
    expect(resumed).toEqual(uninterrupted);
  },
);

test(
  'Ctrl-C is heard in the middle of a replication that takes long, with a single thread too',
  { timeout: 90_000 },
  async () => {
    const begun = path.join(folder, 'begun');
    fs.writeFileSync(
      path.join(folder, 'long.ts'),
      deadly.replace('died', 'begun').replace('process.exit(1);', ''),
    );
    const long = scenario
      .replace('deadly.ts', 'long.ts')
      .replace('runLength: 1 d', 'runLength: 9999 d')
      .replace('perDay: 100', 'perDay: 1000000');
    fs.writeFileSync(path.join(folder, 'long.yaml'), long);
    const cut = await start('replay long.yaml --replications 1 --workers 1 --lang en', () =>
      fs.existsSync(begun),
    );
    expect(cut.code).toBe(130);
    expect(cut.err).toContain('interrupted');
  },
);

test(
  'a thread says how far it is while a replication takes long',
  { timeout: 90_000 },
  async () => {
    const plain = deadly.replace('process.exit(1);', '');
    fs.writeFileSync(path.join(folder, 'plain.ts'), plain);
    const busy = scenario.replace('deadly.ts', 'plain.ts').replace('perDay: 100', 'perDay: 100000');
    const file = path.join(folder, 'busy.yaml');
    fs.writeFileSync(file, busy.replace('units: 2', 'units: 500'));
    // Threads run compiled code.
    const compiled = new URL('../../dist/index.js', import.meta.url).href;
    const { simulate } = (await import(compiled)) as typeof sixfronts;
    const heard: number[] = [];
    const onProgress = (done: number, of: number, underWay: number) => {
      if (done < of && underWay > 0) heard.push(done + underWay);
    };
    await simulate({ scenario: file, workers: 2, replications: 1, onProgress });
    expect(heard.length).toBeGreaterThan(0);
    for (const far of heard) expect(far > 0 && far <= 1).toBe(true);
  },
);

test(
  "what somebody's own chart throws in a thread is told with its line in the file",
  { timeout: 90_000 },
  async () => {
    const faulty = deadly
      .slice(deadly.indexOf('export const machine'))
      .replace(
        "on: { OVER: 'over' }",
        "on: { OVER: { target: 'over', actions: () => { throw new Error('not mine'); } } }",
      );
    const imports = "import { effects } from 'sixfronts';\nimport { setup } from 'xstate';\n";
    fs.writeFileSync(path.join(folder, 'faulty.ts'), imports + faulty);
    fs.writeFileSync(path.join(folder, 'faulty.yaml'), scenario.replace('deadly.ts', 'faulty.ts'));
    const { code, out, err } = await start('replay faulty.yaml --workers 2 --quiet --lang en');
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/ {2}case {3}\d+ \(call\)\n/);
    expect(err).toContain('  cause  not mine\n');
    expect(err).toMatch(/ {2}place {2}faulty\.ts:17:\d+\n.*\n {3}17 \|.*new Error\('not mine'\)/);
    expect(err).toContain('The chart is your own.');
  },
);
