import { describe, expect, test } from 'vitest';
import { besides, MAX_BYTES, openText } from '../../src/scenario/source-text.ts';

/** What comes of a file with that content, or of one whose reading throws. */
const opened = (content: string | Uint8Array) => openText('f', () => content);
const thrown = (error: unknown) =>
  openText('f', () => {
    throw error;
  });

describe('a file is opened', () => {
  test('as text with plain line feeds and without a byte order mark, from text as from bytes', () => {
    const text = '\uFEFFone\r\ntwo\rthree\n';
    for (const content of [text, new TextEncoder().encode(text)])
      expect(opened(content)).toEqual({ text: 'one\ntwo\nthree\n' });
  });

  test('up to its longest, counted in bytes', () => {
    expect(opened('x'.repeat(MAX_BYTES))).toEqual({ text: 'x'.repeat(MAX_BYTES) });
    expect(opened('x'.repeat(MAX_BYTES + 1))).toEqual({ trouble: 'fileTooLarge' });
    expect(opened('长'.repeat(MAX_BYTES / 2))).toEqual({ trouble: 'fileTooLarge' });
  });

  test('only where it is text, and more than blanks', () => {
    for (const blank of ['', ' \t\r\n ', '\uFEFF']) {
      expect(opened(blank)).toEqual({ trouble: 'emptyFile' });
    }
    expect(opened(Uint8Array.of(0xff, 0xfe))).toEqual({ trouble: 'notText' });
    expect(opened('a\0b')).toEqual({ trouble: 'notText' });
  });

  test.each([
    [Object.assign(new Error('gone'), { code: 'ENOENT' }), 'missingFile'],
    [{ code: 'ENOTDIR' }, 'missingFile'],
    [{ code: 'EISDIR' }, 'folderNotFile'],
    [{ code: 'EACCES' }, 'unreadableFile'],
    [new Error('no code'), 'unreadableFile'],
    ['a text', 'unreadableFile'],
    [null, 'unreadableFile'],
    [undefined, 'unreadableFile'],
  ])('and says what is the matter where reading throws %j', (error, trouble) => {
    expect(thrown(error)).toEqual({ trouble });
  });
});

test.each([
  ['town/s.yaml', 'chart.ts', 'town/chart.ts'],
  ['town/s.yaml', './a//b/./c.ts', 'town/a/b/c.ts'],
  ['town/south/s.yaml', '../../chart.ts', 'chart.ts'],
  ['s.yaml', '../chart.ts', '../chart.ts'],
  ['s.yaml', '../../chart.ts', '../../chart.ts'],
  ['/s.yaml', '../chart.ts', '/../chart.ts'],
  ['town\\s.yaml', 'south\\chart.ts', 'town/south/chart.ts'],
  ['town/s.yaml', '/lib/chart.ts', '/lib/chart.ts'],
  ['town/s.yaml', 'C:\\lib\\chart.ts', 'C:\\lib\\chart.ts'],
])('seen from where %s is seen, its %s is %s', (file, written, seen) => {
  expect(besides(file, written)).toBe(seen);
});
