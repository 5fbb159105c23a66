import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WholeFile, writeWhole } from '../../src/cli/whole-file.ts';

const all = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-whole-'));
let folder = all;
let file = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(all, 'one-'));
  file = path.join(folder, 'file');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => fs.rmSync(all, { recursive: true }));

const textIn = (place: string): string => fs.readFileSync(place, 'utf8');

/** Lets a call of the file system refuse, all of it or what is said of its arguments. */
function refuse(call: 'openSync' | 'renameSync' | 'writeSync', code: string, only?: RegExp): void {
  const usual = fs[call] as (...given: readonly unknown[]) => never;
  vi.spyOn(fs, call).mockImplementation((...given: readonly unknown[]) => {
    if (only !== undefined && !only.test(String(given[0]))) return usual(...given);
    throw Object.assign(new Error(code), { code, syscall: call });
  });
}

describe('a file that is written bit by bit', () => {
  test('is not there before it is whole, and alone afterwards', () => {
    const whole = new WholeFile(file);
    whole.write('one ');
    expect(fs.readdirSync(folder)).toEqual(['file.part']);
    whole.write('二');
    whole.keep();
    expect(fs.readdirSync(folder)).toEqual(['file']);
    expect(textIn(file)).toBe('one 二');
  });

  test('leaves nothing where it does not become whole, or what was there before', () => {
    const first = new WholeFile(file);
    first.write('half');
    expect(first.drop()).toBe('nothing');
    expect(fs.readdirSync(folder)).toEqual([]);
    fs.writeFileSync(file, 'old');
    const next = new WholeFile(file);
    next.write('half');
    expect(next.drop()).toBe('asBefore');
    expect(fs.readdirSync(folder)).toEqual(['file']);
    expect(textIn(file)).toBe('old');
  });

  test('takes the place of a file with the same rights, behind links too', () => {
    fs.mkdirSync(path.join(folder, 'deep'));
    const goal = path.join(folder, 'deep', 'goal');
    fs.writeFileSync(goal, 'old', { mode: 0o600 });
    fs.symlinkSync('deep', path.join(folder, 'way'));
    fs.symlinkSync('../deep/goal', path.join(folder, 'deep', 'next'));
    fs.symlinkSync(path.join('way', 'next'), file);
    writeWhole(file, 'new');
    expect(textIn(goal)).toBe('new');
    expect(fs.statSync(goal).mode & 0o777).toBe(0o600);
    expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
  });

  test('takes it with rights that new files are not given', () => {
    fs.writeFileSync(file, 'old');
    fs.chmodSync(file, 0o666);
    writeWhole(file, 'new');
    expect(fs.statSync(file).mode & 0o777).toBe(0o666);
  });

  test('is made where a link leads to nothing yet', () => {
    fs.symlinkSync('later', file);
    writeWhole(file, 'new');
    expect(textIn(path.join(folder, 'later'))).toBe('new');
    expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
  });

  test('lies beside whatever another left behind', () => {
    fs.writeFileSync(`${file}.part`, 'of another');
    const whole = new WholeFile(file);
    whole.write('mine');
    expect(fs.readdirSync(folder)).toEqual(['file.2.part', 'file.part']);
    whole.keep();
    expect(textIn(file)).toBe('mine');
    expect(textIn(`${file}.part`)).toBe('of another');
  });

  test('may have a name as long as the system allows', () => {
    const long = path.join(folder, '长'.repeat(85));
    writeWhole(long, 'new');
    expect(textIn(long)).toBe('new');
  });

  test('is written where it stands if its folder takes no other, and emptied if it does not become whole', () => {
    fs.writeFileSync(file, 'old');
    refuse('openSync', 'EACCES', /part$/);
    writeWhole(file, 'new');
    expect(textIn(file)).toBe('new');
    const whole = new WholeFile(file);
    whole.write('half');
    expect(whole.drop()).toBe('nothing');
    expect(textIn(file)).toBe('');
  });

  test('is refused where its folder takes none and there was none', () => {
    refuse('openSync', 'EACCES', /part$/);
    expect(() => new WholeFile(file)).toThrow('EACCES');
  });

  test('is refused, and not written where it stands, on a disk that is full', () => {
    fs.writeFileSync(file, 'old');
    refuse('openSync', 'ENOSPC', /part$/);
    expect(() => new WholeFile(file)).toThrow('ENOSPC');
    expect(textIn(file)).toBe('old');
  });

  test('is copied where a file may be written and not replaced', () => {
    fs.writeFileSync(file, 'old');
    refuse('renameSync', 'EBUSY');
    writeWhole(file, 'new');
    expect(textIn(file)).toBe('new');
    expect(fs.readdirSync(folder)).toEqual(['file']);
  });

  test('leaves what was there where the disk is full when it is written at once', () => {
    fs.writeFileSync(file, 'old');
    refuse('writeSync', 'ENOSPC');
    expect(() => writeWhole(file, 'new')).toThrow('ENOSPC');
    expect(textIn(file)).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['file']);
  });
});

test('a device is written as it is, and has a part of what is not finished', () => {
  const none = new WholeFile('/dev/null');
  none.write('into nothing');
  none.keep();
  const part = new WholeFile('/dev/null');
  expect(part.drop()).toBe('part');
  expect(fs.statSync('/dev/null').isFile()).toBe(false);
});

test.skipIf(!fs.existsSync('/dev/fd/0'))(
  'what is open already is gone on with, as stdout behind >>, and not replaced',
  () => {
    fs.writeFileSync(file, 'old ');
    const opened = fs.openSync(file, 'a');
    const link = path.join(folder, 'link');
    fs.symlinkSync(`/dev/fd/${opened}`, link);
    writeWhole(`/dev/fd/${opened}`, 'one ');
    writeWhole(link, 'two ');
    fs.writeSync(opened, 'three');
    const part = new WholeFile(link);
    expect(part.drop()).toBe('part');
    fs.closeSync(opened);
    expect(textIn(file)).toBe('old one two three');
    expect(fs.readdirSync(folder).toSorted()).toEqual(['file', 'link']);
  },
);
