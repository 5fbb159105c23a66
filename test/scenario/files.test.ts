import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, formatIssues, readFromDisk, readScenario } from '../../src/scenario/index.ts';
import { besides } from '../../src/scenario/source-text.ts';
import { changed, filesOf, problems, small } from './small.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));

function onDisk(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

function sayOf(file: string, language: 'zh' | 'en' = 'en'): string {
  const read = readScenario(file, readFromDisk);
  if ('file' in read) return 'sound';
  return formatIssues(read.issues, read.texts, language).replaceAll(`${folder}${path.sep}`, '');
}

test('a sound file is read from the disk', () => {
  expect(sayOf(onDisk('sound.yaml', small.replace('source: S01', 'source: A13-C')))).toBe('sound');
});

test('a file is beside what it imports where it really is, and where it is written otherwise', () => {
  const real = realpathSync(folder);
  const file = onDisk('chart.ts', '');
  symlinkSync(file, path.join(folder, 'link.ts'));
  mkdirSync(path.join(folder, 'links'));
  symlinkSync(file, path.join(folder, 'links', 'chart.ts'));
  expect(folderOf(path.join(real, 'chart.ts'))).toBe(real);
  expect(folderOf(path.join(real, 'link.ts'))).toBe(real);
  expect(folderOf(path.join(real, 'links', 'chart.ts'))).toBe(path.relative('', real));
  expect(folderOf(path.join(real, 'gone', 'chart.ts'))).toBe(path.join(real, 'gone'));
  expect(folderOf('README.md')).toBe('.');
});

test('a folder is refused in the words of the file system', () => {
  let thrown: unknown;
  try {
    readFromDisk(folder);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: 'EISDIR', syscall: 'read' });
});

test('a file that cannot be a scenario is one clear problem', () => {
  const missing = path.join(folder, 'nowhere.yaml');
  expect(sayOf(missing)).toBe('nowhere.yaml  does not exist\n1 problem; nothing was run');
  expect(sayOf(missing, 'zh')).toBe('nowhere.yaml  不存在\n1 个问题；未运行');
  expect(sayOf(folder)).toContain('is a folder, not a file');
  expect(sayOf(path.join(onDisk('file', 'x'), 'below'))).toContain('does not exist');
  expect(sayOf(onDisk('empty.yaml', ''))).toContain('empty.yaml  is empty');
  expect(sayOf(onDisk('comment.yaml', '# nothing yet\n'))).toContain('comment.yaml  is empty');
  expect(sayOf(onDisk('nul.yaml', 'a: \0'))).toContain('is not a text file');
  expect(sayOf(onDisk('latin.yaml', new Uint8Array([0x61, 0x3a, 0x20, 0xe9])))).toContain(
    'is not a text file',
  );
  expect(sayOf(onDisk('long.yaml', `# ${'x'.repeat(300_000)}`))).toContain('is longer than 256 KB');
});

test('256 KB are read and one byte more is not', () => {
  const fill = (size: number) =>
    `${small.replace('source: S01', 'source: A13-C')}#`.padEnd(size - 200, 'x');
  const exact = (size: number) => {
    const text = fill(size);
    return text + 'x'.repeat(size - new TextEncoder().encode(text).length);
  };
  expect(sayOf(onDisk('full.yaml', exact(256 * 1024)))).toBe('sound');
  expect(sayOf(onDisk('over.yaml', exact(256 * 1024 + 1)))).toContain('is longer than 256 KB');
});

test('a file that another file names is reported where it is named', () => {
  const text = changed([
    'metrics: {}',
    'metrics: {}\ntargets: [nowhere.yaml]\nsources: neither.yaml',
  ]);
  expect(problems(text)).toEqual([
    '13:69  unknown source "S01"',
    '37:11  "nowhere.yaml" does not exist',
    '38:10  "neither.yaml" does not exist',
  ]);
});

test('paths are seen from the file that names them', () => {
  expect(besides('scenarios/s.yaml', 'targets/t.yaml')).toBe('scenarios/targets/t.yaml');
  expect(besides('s.yaml', './t.yaml')).toBe('t.yaml');
  expect(besides('a/b/s.yaml', '../t.yaml')).toBe('a/t.yaml');
  expect(besides('s.yaml', '../t.yaml')).toBe('../t.yaml');
  expect(besides('a/s.yaml', 'b//./t.yaml')).toBe('a/b/t.yaml');
  expect(besides('../s.yaml', '../t.yaml')).toBe('../../t.yaml');
  expect(besides('/a/s.yaml', '../../t.yaml')).toBe('/../t.yaml');
  expect(besides('C:\\a\\s.yaml', 't.yaml')).toBe('C:/a/t.yaml');
  expect(besides('a/s.yaml', '/t.yaml')).toBe('/t.yaml');
});

test('an error of the file system that has no name of its own is told too', () => {
  const read = readScenario('s.yaml', () => {
    throw new Error('out of order');
  });
  expect('issues' in read && read.issues[0]?.code).toBe('unreadableFile');
  expect('issues' in readScenario('s.yaml', filesOf({}))).toBe(true);
});
