import { describe, expect, test } from 'vitest';
import { entrySchemas } from '../../../src/scenario/schema/file.ts';

const codes = (units: number, shifts: readonly object[]): string =>
  JSON.stringify(
    entrySchemas.pools.safeParse({
      title: { zh: '窗口', en: 'counter' },
      units,
      shifts,
      assumption: 'a test',
    }).error?.issues ?? [],
  );

describe('the shifts of a pool', () => {
  const day = { days: 'all', hours: '08-20', units: 2 };

  test('may not all have the units that there are outside them: they were meant otherwise', () => {
    expect(codes(2, [day])).toContain('shiftsChangeNothing');
    expect(codes(0, [day])).toBe('[]');
  });

  test('may have them on one shift when another differs', () => {
    const night = { days: 'all', hours: '22-06', units: 1 };
    expect(codes(2, [day, night])).toBe('[]');
    expect(codes(1, [day, night])).toBe('[]');
  });
});
