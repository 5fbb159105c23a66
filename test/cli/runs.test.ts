import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './fake-world.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-cli-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const inFolder = (name: string) => path.join(folder, name);

/** Small and in this process, so that no compiled files are needed. */
const small = '--variant after --replications 2 --workers 1';
const replay = `replay tutorial ${small}`;

const digestIn = (text: string) => /digest ([0-9a-f]{16})/.exec(text)?.[1];

describe('replay', () => {
  test('prints results on stdout, the same ones every time, and remarks on stderr', async () => {
    const first = await run(replay);
    const second = await run(`${replay} --quiet`);
    expect(first.code).toBe(0);
    expect(first.out).toBe(second.out);
    expect(digestIn(first.out)).toBeDefined();
    expect(first.err).toContain('sixfronts case tutorial --case 17');
    expect(second.err).toBe('');
  });

  test('gives the same digest with either executor and other numbers with another seed', async () => {
    const digests = await Promise.all(
      ['', '--executor actor', '--seed 8'].map(async (more) =>
        digestIn((await run(`${replay} ${more}`)).out),
      ),
    );
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
  });

  test('with --json prints one document and nothing else', async () => {
    const { out } = await run(`${replay} --json`);
    expect(JSON.parse(out)).toMatchObject({
      sixfronts: 'replay',
      seed: 7,
      replications: 2,
      complete: true,
      manifest: { verb: 'replay', scenario: 'tutorial', variants: ['after'] },
    });
  });

  test('with --csv prints one line a figure', async () => {
    expect((await run(`${replay} --csv`)).out).toMatch(/^id,variant,role,/);
  });

  test('on a terminal shows colour and the time it took, unless NO_COLOR is set', async () => {
    const coloured = await run(replay, { columns: 100 });
    expect(coloured.out).toContain('\u001b[');
    expect(coloured.out).toMatch(/\d+\.\d s/);
    expect((await run(replay, { columns: 100, env: { NO_COLOR: '1' } })).out).not.toContain(
      '\u001b[',
    );
  });

  test('writes the event log of the first replication', async () => {
    const log = inFolder('log.csv');
    await run(`${replay} --log ${log}`);
    const lines = fs.readFileSync(log, 'utf8').split('\n');
    expect(lines[0]).toBe('replication,time_ms,case,kind,a,b');
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines[1]).toMatch(/^0,\d+,0,arrived,reports,0$/);
  });
});

describe('a manifest', () => {
  const file = inFolder('manifest.json');

  test('proves a run: replaying it gives the same digest', async () => {
    await run(`${replay} --out-manifest ${file}`);
    const { code, out } = await run(`replay --manifest ${file} --workers 1 --executor actor`);
    expect(code).toBe(0);
    expect(out).toMatch(/same digest [0-9a-f]{16}: the run is reproduced\n$/);
  });

  test('that is reproduced although something changed says what', async () => {
    const manifest = { ...(JSON.parse(fs.readFileSync(file, 'utf8')) as object), node: '20.0.0' };
    const earlier = inFolder('earlier.json');
    fs.writeFileSync(earlier, JSON.stringify(manifest));
    const { code, out } = await run(`replay --manifest ${earlier} --workers 1`);
    expect(code).toBe(0);
    expect(out).toMatch(/the run is reproduced\n {2}Node\.js: 20\.0\.0 then, [\d.]+ now\n$/);
  });

  test('that is not reproduced is a failure, told with what changed', async () => {
    const manifest = {
      ...(JSON.parse(fs.readFileSync(file, 'utf8')) as object),
      digest: '0'.repeat(16),
      xstate: '5.0.0',
      scenarioHash: 'a'.repeat(64),
    };
    const other = inFolder('other.json');
    fs.writeFileSync(other, JSON.stringify(manifest));
    const { code, out } = await run(`replay --manifest ${other} --workers 1`);
    expect(code).toBe(1);
    expect(out).toMatch(
      /different digest: the manifest says 0{16}, this run gave\s+[0-9a-f]{16}\n {2}XState: 5\.0\.0 then/,
    );
    expect(out).toMatch(/\n {2}scenario hash: a{16}… then, [0-9a-f]{16}… now\n/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const document = await run(`replay --manifest ${other} --workers 1 --json`);
    expect(document.code).toBe(1);
    expect(JSON.parse(document.out)).toBeTypeOf('object');
  });

  test('of another verb is refused with the right command', async () => {
    const { code, err } = await run(`compare --manifest ${file}`);
    expect(code).toBe(2);
    expect(err).toContain(`sixfronts replay --manifest ${file}`);
  });
});

describe('a checkpoint', () => {
  test('lets an interrupted run go on, to the same digest', async () => {
    const file = inFolder('checkpoint');
    // Ctrl-C before the second replication is begun: what is under way is finished first.
    const cut = await run(
      `replay tutorial --variant after --replications 3 --workers 1 --checkpoint ${file}`,
      {
        onListening: (press) => {
          setImmediate(press);
        },
      },
    );
    expect(cut.code).toBe(130);
    expect(cut.err).toMatch(
      /interrupted: 1 of 3 replications finished\ngo on with: sixfronts replay tutorial .*--checkpoint/,
    );
    expect(cut.out).toContain('INTERRUPTED');
    const resumed = await run(
      `replay tutorial --variant after --replications 3 --workers 1 --checkpoint ${file}`,
    );
    const whole = await run('replay tutorial --variant after --replications 3 --workers 1');
    expect(resumed.code).toBe(0);
    expect(resumed.out).toBe(whole.out);
    expect(fs.readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(4);
  });

  test('of another run is refused', async () => {
    const file = inFolder('foreign');
    fs.writeFileSync(file, '{"sixfronts":"0.0.1"}\n');
    const { code, err } = await run(`${replay} --checkpoint ${file}`);
    expect(code).toBe(2);
    expect(err).toContain('was kept by another run');
  });
});

describe('compare', () => {
  test('pairs two variants on the same fate', async () => {
    const { code, out } = await run(
      'compare tutorial --variant before after --replications 2 --workers 1',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/paired by replication/);
    expect(out).toMatch(/ [−+][\d.,]+ ± [\d.,]+ min +×[\d.]+$/m);
  });
});

describe('case', () => {
  test('tells the same person’s story under every variant', async () => {
    const before = await run('case tutorial --case 3 --variant before');
    const after = await run('case tutorial --case 3 --variant after');
    expect([before.code, after.code]).toEqual([0, 0]);
    expect(before.out.split('\n')[0]).toBe(after.out.split('\n')[0]);
    expect(before.out).not.toBe(after.out);
    expect(after.out).toMatch(/T\+00:00/);
    expect(after.out).toMatch(/minutes: .* = [\d.,]+\n$/s);
  });

  test('tells it in Chinese too, and as a document', async () => {
    expect((await run('case tutorial --case 3 --lang zh')).out).toMatch(/分钟账：/);
    const { out } = await run('case tutorial --case 3 --json');
    const document = JSON.parse(out) as { sojourn: number; minutes: { ms: number }[] };
    expect(document).toMatchObject({ sixfronts: 'case', case: 3, variant: 'afterWithFewer' });
    expect(document.minutes.reduce((sum, { ms }) => sum + ms, 0)).toBe(document.sojourn);
  });

  test('proposes the next command in the language that was asked for, if one was', async () => {
    const next = (err: string) => err.trim().split('\n').at(-1);
    const env = { LANG: 'zh_CN.UTF-8' };
    expect(next((await run('case tutorial --lang zh')).err)).toMatch(/下一步：.* --lang zh$/);
    expect(next((await run('case tutorial --lang en', { env })).err)).toMatch(/Next:.* --lang en$/);
    expect(next((await run('case tutorial', { env })).err)).not.toContain('--lang');
  });

  test('of a scenario in which nothing arrives is one too', async () => {
    const text = fs.readFileSync('scenarios/tutorial.yaml', 'utf8');
    const empty = inFolder('empty.yaml');
    fs.writeFileSync(empty, text.replace(/^arrivals:\n {2}reports: .*$/mu, 'arrivals: {}'));
    const { code, err } = await run(`case ${empty}`);
    expect(code).toBe(2);
    expect(err).toBe('sixfronts: no cases arrive in this variant\n');
  });

  test('that does not exist is a mistake', async () => {
    const { code, err } = await run('case tutorial --case 90000');
    expect(code).toBe(2);
    expect(err).toContain('no case 90000');
  });
});

describe('--run-length', () => {
  test('lets a run last as long as it says, and the manifest keeps it', async () => {
    const file = inFolder('short.json');
    const usual = await run(`${replay} --quiet`);
    const short = await run(`${replay} --run-length 2d --out-manifest ${file}`);
    expect(digestIn(short.out)).not.toBe(digestIn(usual.out));
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ runLength: 172_800_000 });
    const again = await run(`replay --manifest ${file} --workers 1`);
    expect(again.code).toBe(0);
    expect(again.out).toContain('the run is reproduced');
  });

  test('wants a length of time with its unit', async () => {
    const { code, err } = await run(`${replay} --run-length 12`);
    expect(code).toBe(2);
    expect(err).toContain('"12" is no value for --run-length');
    expect((await run(`${replay} --run-length 12 --lang zh`)).err).toContain(
      '应为大于 0、带单位的时长',
    );
  });
});
