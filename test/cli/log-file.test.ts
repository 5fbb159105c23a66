import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { run } from './fake-world.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-log-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const { writeSync } = fs;
const command = 'replay tutorial --variant after --replications 1 --workers 1';

/** Lets the file system take so many bytes a call and so many in all. */
function disk({ atOnce = Infinity, inAll = Infinity, code = 'ENOSPC' }): void {
  let left = inAll;
  vi.spyOn(fs, 'writeSync').mockImplementation((file, content) => {
    if (left === 0) throw Object.assign(new Error(`${code}: write`), { code, syscall: 'write' });
    const bytes = Buffer.from(content as Uint8Array | string);
    const taken = writeSync(file, bytes.subarray(0, Math.min(atOnce, left)));
    left -= taken;
    return taken;
  });
}

test('a log is whole where the file system takes it bit by bit', async () => {
  const [whole, bits] = [path.join(folder, 'whole.csv'), path.join(folder, 'bits.csv')];
  await run(`${command} --log ${whole}`);
  disk({ atOnce: 1000 });
  await run(`${command} --log ${bits}`);
  expect(fs.readFileSync(bits, 'utf8')).toBe(fs.readFileSync(whole, 'utf8'));
});

test('a log that takes long says how many of its days are written, and how long it will take', async () => {
  const file = path.join(folder, 'days.csv');
  const long = `${command} --run-length 58d --log ${file}`;
  const { err } = await run(long);
  // In this world a second passes whenever the clock is looked at.
  expect(err).toMatch(new RegExp(`writing ${file} · day \\d+ of 64 · .* left\\n`));
  expect((await run(`${long} --quiet`)).err).toBe('');
});

test.each([
  ['the disk is full', 'ENOSPC', 'no space left', '空间不足'],
  ['its reader has gone', 'EPIPE', 'whoever was reading it has gone', '读取方已关闭'],
  ['it becomes too large', 'EFBIG', 'it would be larger than is allowed', '文件将超过允许的大小'],
])('a log that ends early because %s is told as such', async (_, code, english, chinese) => {
  const file = path.join(folder, 'cut.csv');
  disk({ inAll: 100_000, code });
  const during = await run(`${command} --log ${file} --quiet`);
  expect(during).toMatchObject({ code: 2, err: `sixfronts: cannot write ${file}: ${english}\n` });
  vi.restoreAllMocks();
  disk({ inAll: 1000, code });
  const after = await run(`case tutorial --case 3 --log ${file} --lang zh --quiet`);
  expect(after).toMatchObject({ code: 2, err: `sixfronts: 无法写入 ${file}：${chinese}\n` });
});

/** Presses Ctrl-C, or what else, while the log is written: it is listened for a second time then. */
function duringTheLog(signal: 'SIGINT' | 'SIGTERM', written?: () => void) {
  let times = 0;
  return {
    onListening: (press: (signal: 'SIGINT' | 'SIGTERM') => void) => {
      if (++times < 2) return;
      void setImmediate(() => {
        written?.();
        press(signal);
      });
    },
  };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends the writing of a log: nothing of it is kept, and it is said',
  async (signal, code) => {
    const own = fs.mkdtempSync(path.join(folder, 'cut-'));
    const file = path.join(own, 'log.csv');
    let during: readonly string[] = [];
    const cut = await run(
      `${command} --log ${file}`,
      duringTheLog(signal, () => (during = fs.readdirSync(own))),
    );
    expect(cut.code).toBe(code);
    expect(cut.out).toContain('Tutorial');
    expect(cut.err).toBe('interrupted: the log was not finished; nothing of it is kept\n');
    expect(during).toEqual(['log.csv.part']);
    expect(fs.readdirSync(own)).toEqual([]);
  },
);

test('a log that was there is as it was, bit by bit, where another is interrupted or refused', async () => {
  const file = path.join(folder, 'old.csv');
  const about = fs.readdirSync(folder);
  fs.writeFileSync(file, 'old');
  const cut = await run(`${command} --log ${file} --lang zh`, duringTheLog('SIGINT'));
  expect(cut).toMatchObject({ code: 130, err: `已中断：日志未写完，${file} 保持原样\n` });
  disk({ inAll: 100_000 });
  expect((await run(`${command} --log ${file} -q`)).code).toBe(2);
  expect(fs.readFileSync(file, 'utf8')).toBe('old');
  expect(fs.readdirSync(folder).toSorted()).toEqual([...about, 'old.csv'].toSorted());
});

test('a log tells choices by their names, those handed over to linked cases too', async () => {
  const file = path.join(folder, 'names.csv');
  await run(`case tutorial --case 3 --log ${file}`);
  const text = fs.readFileSync(file, 'utf8');
  expect(text).toMatch(/,drawn,channel,(?:call|counter)\n/u);
  expect(text).toMatch(/,drawn,person,(?:adult|elder|minor)\n/u);
  expect(text).toMatch(/,drawn,ease,0\.\d+\n/u);
  await run(`replay shenzhen-2021 --variant after --run-length 1d --replications 1 --log ${file}`);
  const drawn = fs.readFileSync(file, 'utf8').match(/(?<=,drawn,).*/gu) ?? [];
  expect(drawn.filter((line) => /^scamType,[a-zA-Z]+$/u.test(line)).length).toBeGreaterThan(0);
  // What is whole and has so many digits is a symbol.
  expect(drawn.filter((line) => /,-?\d{7,}$/u.test(line))).toEqual([]);
});

test("a case's log is not kept either where it is interrupted", async () => {
  const file = path.join(folder, 'case.csv');
  const args = `case tutorial --case 3 --log ${file}`;
  const { code, err } = await run(args, duringTheLog('SIGTERM'));
  expect(code).toBe(143);
  expect(err).toBe('interrupted: the log was not finished; nothing of it is kept\n');
  expect(fs.existsSync(file)).toBe(false);
});

test('a device that takes no more ends the writing of a log, and a manifest, in words', async () => {
  for (const flag of ['--log', '--out-manifest']) {
    const { code, err } = await run(`${command} --quiet ${flag} /dev/full`);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'sixfronts: cannot write /dev/full: no space left\n',
    });
  }
  expect(fs.statSync('/dev/full').isFile()).toBe(false);
});

test.each([
  [
    'a name that is too long',
    path.join(folder, 'n'.repeat(300)),
    'its name is too long',
    '名称过长',
  ],
  ['links in a circle', path.join(folder, 'circle'), 'its links lead in a circle', '链接循环'],
])('of %s is told in words, before anything is run', async (_, file, english, chinese) => {
  const circle = path.join(folder, 'circle');
  if (!fs.lstatSync(circle, { throwIfNoEntry: false })) fs.symlinkSync('circle', circle);
  for (const flag of ['--log', '--out-manifest', '--checkpoint']) {
    const { code, err, out } = await run(`${command} ${flag} ${file}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`sixfronts: cannot write ${file}: ${english}\n`);
  }
  const drawn = await run(`diagram victim --out ${file} --lang zh`);
  expect(drawn).toMatchObject({ code: 2, err: `sixfronts: 无法写入 ${file}：${chinese}\n` });
});

test.each(['--log', '--out-manifest'])('%s does not make a file called -', async (flag) => {
  const here = fs.existsSync('-');
  const { code, err, out } = await run(`${command} ${flag} -`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe('sixfronts: cannot write -: results go to stdout; name a file\n');
  expect((await run(`case tutorial --log - --lang zh`)).err).toContain('标准输出用于结果');
  expect(fs.existsSync('-')).toBe(here);
});
