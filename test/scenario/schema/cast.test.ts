import { expect, test } from 'vitest';
import { cast } from '../../../src/scenario/schema/cast.ts';

const place = { zh: '菜市场', en: 'at a food market' };

test('a cast fixes sex, ages and place, or any of them', () => {
  const given = { sex: 'female', ages: [70, 88], place };
  expect(cast.parse(given)).toEqual(given);
  expect(cast.parse({ ages: [30, 30] })).toEqual({ ages: [30, 30] });
});

test.each([
  [{ sex: 'woman' }, ['sex']],
  [{ ages: [88, 70] }, ['ages', 1]],
  [{ ages: [70] }, ['ages']],
  [{ ages: [-1, 121.5] }, ['ages', 0]],
  [{ place: { zh: '菜市场' } }, ['place', 'en']],
  [{ name: '某人' }, []],
])('%j is refused', (given, path) => {
  const { error } = cast.safeParse(given);
  expect(error?.issues[0]?.path).toEqual(path);
});
