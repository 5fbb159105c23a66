import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { isDrawing } from '../../src/diagram/index.ts';
import { run } from './fake-world.ts';

// Fonts of the system take long to load where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-diagram-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => {
  fs.writeFileSync(at(name), text);
  return at(name);
};
/** A machine that knows nothing of our host. */
const light = `import { createMachine } from 'xstate';
export const light = createMachine({
  id: 'trafficLight',
  initial: 'green',
  states: { green: { after: { 30000: 'red' } }, red: { on: { PRESSED: 'green' } } },
});
`;

describe('a shipped chart', () => {
  test('is drawn into files named after chart, state and language', async () => {
    const { code, out, err } = await run(`diagram probe --out ${at('sheets')}`);
    expect(code).toBe(0);
    const written = fs.readdirSync(at('sheets'));
    expect(written).toContain('probe.en.svg');
    expect(out.trim().split('\n')).toHaveLength(written.length);
    expect(out).toContain(`${at('sheets/probe.en.svg')}  `);
    expect(err).toContain(`${written.length} drawings`);
  });

  test('goes whole into one file, whose name says the format', async () => {
    const { code } = await run(`diagram probe --whole --lang zh --out ${at('probe.png')}`);
    expect(code).toBe(0);
    expect(fs.readFileSync(at('probe.png')).subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  test('goes to stdout where a dash is given, the same bytes each time', async () => {
    const once = await run('diagram probe --state authorising --theme dark --out -');
    expect(once).toMatchObject({ code: 0, err: '' });
    expect(once.out).toMatch(/^<svg [^]*data-state="probe\.authorising\.[^]*<\/svg>\n$/);
    expect(once.out).not.toContain('prefers-color-scheme');
    expect(await run('diagram probe --state authorising --theme dark --out -')).toEqual(once);
  });

  test('is told about in one document with --json', async () => {
    const { out } = await run(`diagram victim --json --out ${at('json')}`);
    expect(JSON.parse(out)).toMatchObject({
      sixfronts: 'diagram',
      drawings: [{ path: at('json/victim.en.svg'), states: ['victim'] }],
    });
  });
});

describe("a file of somebody's own", () => {
  test('is drawn whatever the machine asks for', async () => {
    const { code, out } = await run(`diagram ${write('light.ts', light)} --out -`);
    expect(code).toBe(0);
    for (const word of ['green', 'red', '30 s', 'PRESSED']) expect(out).toContain(`>${word}<`);
  });

  test('may export several machines, with an id or without', async () => {
    const more = `${light}export const bell = createMachine({});\n`;
    const { code } = await run(`diagram ${write('two.mjs', more)} --out ${at('two')}`);
    expect(code).toBe(0);
    expect(fs.readdirSync(at('two'))).toEqual(['bell.en.svg', 'trafficLight.en.svg']);
  });

  test('is drawn from the machines that have the state asked for, or from the one picked', async () => {
    const more = `${light}export const bell = createMachine({
      id: 'bell', initial: 'quiet', states: { quiet: {}, ringing: { initial: 'loud', states: { loud: {} } } },
    });\n`;
    const file = write('some.ts', more);
    expect((await run(`diagram ${file} --state ringing --out ${at('some')}`)).code).toBe(0);
    expect(fs.readdirSync(at('some'))).toEqual(['bell.ringing.en.svg']);
    // The export is called otherwise than the machine.
    expect((await run(`diagram ${file} --chart light --out ${at('light')}`)).code).toBe(0);
    expect(fs.readdirSync(at('light'))).toEqual(['trafficLight.en.svg']);
    const nowhere = await run(`diagram ${file} --state rining`);
    expect(nowhere).toMatchObject({ code: 2, out: '' });
    expect(nowhere.err).toContain(`${file} has no state "rining"\n  did you mean "ringing"?`);
    const other = await run(`diagram ${file} --chart bel --lang zh`);
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain('没有状态机“bel”；现有 ');
    expect(other.err).toContain('是否想输入“bell”？');
    expect((await run(`diagram ${file} --chart bell --state red`)).err).toContain(
      'bell has no state "red"',
    );
  });

  test.each([
    [
      'start.ts',
      light.replace("'green',", "'gren',"),
      ':4:12  ',
      'did you mean "green"',
      '是否应为',
    ],
    ['syntax.ts', 'export const a = {', ':1:19  ', 'not valid TypeScript', '不是有效的'],
    ['none.ts', '\nexport const a = 1;\n', ':2:1  ', 'no XState 5 machine', 'XState 5'],
    ['throws.js', "\nthrow new Error('no');\n", ':2:7  ', 'stops with an error: no', '出错：no'],
    [
      'target.ts',
      light.replace("PRESSED: 'green'", "PRESSED: 'blue'"),
      ':5:71  ',
      "'blue' does not exist",
      "'blue'",
    ],
    ['package.ts', "import 'no-such-package';\n", ':1:8  ', 'no-such-package', 'no-such-package'],
  ])('%s is refused in one message with its place', async (name, text, place, english, chinese) => {
    const file = write(name, text);
    const plain = await run(`diagram ${file}`);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toContain(`${file}${place}`);
    expect(plain.err).toContain(english);
    expect(plain.err).not.toMatch(/^\s+at /m);
    expect((await run(`diagram ${file} --lang zh`)).err).toContain(chinese);
  });
});

test.skipIf(!fs.existsSync('/dev/zero'))(
  'a device is drawn into, however much it has to read',
  async () => {
    const link = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-device-')), 'zero.svg');
    fs.symlinkSync('/dev/zero', link);
    expect((await run(`diagram probe --whole --out ${link}`)).code).toBe(0);
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    fs.rmSync(path.dirname(link), { recursive: true });
  },
);

test('only drawings are replaced, unless by force; nothing is written where one thing is in the way', async () => {
  const mine = write('mine.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  const refused = await run(`diagram victim --out ${mine}`);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain(`${mine} is there already and is no drawing`);
  expect(fs.readFileSync(mine, 'utf8')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  expect((await run(`diagram victim --out ${mine} --force`)).code).toBe(0);
  expect(isDrawing(fs.readFileSync(mine))).toBe(true);
  expect((await run(`diagram victim --lang zh --out ${mine}`)).code).toBe(0);
  const sheets = at('blocked');
  fs.mkdirSync(sheets);
  fs.writeFileSync(path.join(sheets, 'probe-2.en.svg'), 'notes');
  expect((await run(`diagram probe --out ${sheets}`)).code).toBe(2);
  expect(fs.readdirSync(sheets)).toEqual(['probe-2.en.svg']);
});

test('a state that is like none is answered with those that there are, in both languages', async () => {
  const { err } = await run('diagram missingPerson --state nowhere');
  expect(err).toBe(`\
sixfronts: missingPerson has no state "nowhere"
  it has handling, hours, person, caller, paperwork, and those inside, as in "state.inner"
`);
  const chinese = await run('diagram missingPerson --state nowhere --lang zh');
  expect(chinese.err).toContain('\n  其状态有 handling、hours、person、caller、paperwork，');
});

test.each([
  ['diagram probee', 'no chart "probee"', '没有状态图“probee”'],
  [
    'diagram nowhere.ts',
    'cannot read nowhere.ts: it does not exist',
    '无法读取 nowhere.ts：不存在',
  ],
  ['diagram src', 'cannot read src: it is a folder', '无法读取 src：是文件夹'],
  ['diagram probe --state nowhere', 'probe has no state "nowhere"', '没有状态“nowhere”'],
  ['diagram --state manned', '--state needs a chart', '--state 需要'],
  ['diagram --chart probe', '--chart needs a chart', '--chart 需要'],
  ['diagram funds --out -', 'drawings do not fit into one file', '张图不能写入一个文件'],
  ['diagram probe --format gif', '"gif" is no value for --format', '--format 不能为“gif”'],
  ['diagram probe --format png --out a.svg', 'a.svg cannot be png', 'a.svg 不能为 png'],
])('%s is refused in prose, with exit code 2', async (args, english, chinese) => {
  const plain = await run(args);
  expect(plain).toMatchObject({ code: 2, out: '' });
  expect(plain.err).toContain(english);
  expect((await run(`${args} --lang zh`)).err).toContain(chinese);
});

test('a picture is not poured onto a terminal', async () => {
  const { code, err } = await run('diagram victim --format png --out -', { columns: 80 });
  expect(code).toBe(2);
  expect(err).toContain('nothing for a terminal');
});

test('list names every chart that can be drawn', async () => {
  expect((await run('list')).out).toMatch(/^ {2}probe +One line of enquiry/m);
  expect((await run('list --lang zh')).out).toMatch(/^ {2}probe +查找失联人员的一种手段/m);
});
