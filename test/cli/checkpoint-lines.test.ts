import { describe, expect, test } from 'vitest';
import { type Entry, entryLine, headLine, heldIn } from '../../src/cli/checkpoint-lines.ts';

const head = { sixfronts: '1.2.3', scenarioHash: 'abcd', seed: 7 };
const entry = (key: string): Entry => ({ key, summary: { replication: 1, cases: 5 } as never });
/** What is held, without the checksums. */
const held = (text: string) => {
  const found = heldIn(text, head);
  return typeof found === 'string' ? found : found.map(({ key, summary }) => ({ key, summary }));
};
const whole = headLine(head) + entryLine(entry('one')) + entryLine(entry('two'));

describe('of a checkpoint', () => {
  test('every entry is read as it was written', () => {
    expect(held(whole)).toEqual([entry('one'), entry('two')]);
    expect(held(headLine(head))).toEqual([]);
  });

  test('a line is as earlier ones were, or what they hold would be run again', () => {
    expect(entryLine(entry('one'))).toBe(
      '{"key":"one","sum":"f7a522ffc2405b88","summary":{"replication":1,"cases":5}}\n',
    );
    expect(headLine(head)).toBe('{"sixfronts":"1.2.3","scenarioHash":"abcd","seed":7}\n');
  });

  test('whatever was cut off the first line is still to be written', () => {
    const first = headLine(head);
    for (let length = 0; length < first.length; length++) {
      expect(heldIn(first.slice(0, length), head)).toBe('begun');
    }
  });

  test('wherever the text is cut off, the entries before that are held, and none is read wrongly', () => {
    const [first, one] = [headLine(head).length, entryLine(entry('one')).length];
    for (let length = first; length < whole.length; length++) {
      // The end of a line is no part of it.
      const count = length >= whole.length - 1 ? 2 : length >= first + one - 1 ? 1 : 0;
      expect(held(whole.slice(0, length))).toEqual([entry('one'), entry('two')].slice(0, count));
    }
  });

  test('a line that is altered anywhere holds nothing, and the others hold what they did', () => {
    const line = entryLine(entry('one'));
    for (const altered of [
      line.replace('"cases":5', '"cases":6'),
      line.replace('"sum":"', '"sum":"0'),
      line.replace(/"sum":"\w+",/, ''),
      line.replace('"key":"one",', ''),
      line.replace(/,"summary":.*}/, '}'),
      'null\n',
      '3\n',
      '"text"\n',
      '[]\n',
      '{}\n',
      'no JSON\n',
      '\n',
    ]) {
      expect(altered).not.toBe(line);
      const text = headLine(head) + altered + entryLine(entry('two'));
      expect(held(text)).toEqual([entry('two')]);
    }
  });

  test.each([{ sixfronts: '1.2.4' }, { scenarioHash: 'abce' }, { seed: 8 }])(
    'that has another %j it is said that it is another run’s',
    (other) => {
      const text = headLine({ ...head, ...other }) + entryLine(entry('one'));
      expect(heldIn(text, head)).toBe('other');
    },
  );

  test.each(['id: town\n', 'null\n', '3\n', '{}\n', '{"seed":7}\n', '[]\nsixfronts', 'x'])(
    'nothing is read in %j, which is none',
    (text) => {
      expect(heldIn(text, head)).toBe('foreign');
    },
  );
});
