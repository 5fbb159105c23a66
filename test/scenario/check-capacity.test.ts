import { describe, expect, test } from 'vitest';
import { changed, problems } from './small.ts';

type Change = readonly [from: string, to: string];
const after = (...changes: readonly Change[]) => problems(changed(...changes));
const units = (written: string): Change => [
  'units: 2, assumption: two',
  `${written}, assumption: x`,
];
const never = '12:59  never more than';

describe('a pool that never has as many units as a chart asks for is told', () => {
  test('where it has none', () => {
    const expected = `${never} 0 here, and the role "line" asks for 1 at once  it would wait for ever`;
    expect(after(units('units: 0'))).toEqual([expected]);
    expect(problems(changed(units('units: 0')), 'zh')).toEqual([
      '12:59  此处至多 0 个，而角色 "line" 一次需要 1 个  将永远等待',
    ]);
  });

  test('where a setting says how many', () => {
    const crew = ['crew: { value: 1,', 'crew: { value: 3,'] as const;
    expect(after(crew)).toEqual([
      `${never} 2 here, and the role "line" asks for 3 at once  it would wait for ever`,
    ]);
    expect(after(crew, units('units: 3'))).toEqual([]);
  });

  test('in the variant in which it is so, at the place that says so', () => {
    expect(after(['units: 4, assumption: twice', 'units: 0, assumption: twice'])).toEqual([
      '40:43  never more than 0 here, and the role "line" asks for 1 at once  it would wait for ever',
    ]);
  });

  test('unless a shift has them, or nobody plays the role', () => {
    const shifts = "units: 0, shifts: [{ days: mon, hours: '08-10', units: 1 }]";
    expect(after(units(shifts))).toEqual([]);
    const nobody = ['requests: { role: line, perDay: 24, assumption: one an hour }', ''] as const;
    const none = changed(units('units: 0')).replace(nobody[0], nobody[1]);
    expect(problems(none.replace('arrivals:\n  \n', 'arrivals: {}\n'))).toEqual([]);
  });
});
