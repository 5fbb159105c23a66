import { zh_CN } from '@faker-js/faker';
import { describe, expect, test } from 'vitest';
import { personOf } from '../../src/cases/index.ts';
import { romanised } from '../../src/cases/pinyin.ts';
import { deriveKey } from '../../src/random/index.ts';

const groups = ['elder', 'adult', 'minor'] as const;
const key = new Int32Array(2);
const people = Array.from({ length: 1500 }, (_, i) => {
  deriveKey(20, 21, 0x5eed, i, key);
  return personOf(key[0]!, key[1]!, groups[i % 3]!);
});
const texts = people.map((person) => JSON.stringify(person));

describe('a synthetic person', () => {
  test('is always the same for the same key', () => {
    const first = personOf(1, -2, 'elder');
    personOf(3, 4, 'adult');
    expect(personOf(1, -2, 'elder')).toEqual(first);
  });

  test('is the same on every machine and version of Node', () => {
    expect(personOf(1, -2, 'elder')).toEqual({
      name: { zh: '谢宇航', en: 'Xie Yuhang' },
      sex: 'male',
      age: 66,
      district: { zh: '枫屿区', en: 'Fengyu District' },
      lastSeen: { zh: '小区门口', en: 'at the gate of a housing estate' },
    });
  });

  test('differs from key to key', () => {
    expect(new Set(texts).size).toBeGreaterThan(1490);
  });

  test('is who the scenario fixes, and otherwise who chance makes of the key', () => {
    const place = { zh: '小码头', en: 'on a small pier' };
    people.forEach((person, i) => {
      deriveKey(20, 21, 0x5eed, i, key);
      const { sex, age, lastSeen, ...rest } = personOf(key[0]!, key[1]!, groups[i % 3]!, {
        sex: 'female',
        ages: [70, 72],
        place,
      });
      expect([sex, lastSeen]).toEqual(['female', place]);
      expect([70, 71, 72]).toContain(age);
      expect(rest.district).toEqual(person.district);
      if (person.sex === 'female') expect(rest.name).toEqual(person.name);
    });
  });

  test.each([
    ['elder', 65, 92],
    ['adult', 18, 64],
    ['minor', 6, 17],
  ] as const)('has any age of its group: %s from %i to %i', (group, youngest, oldest) => {
    const ages = people.flatMap(({ age }, i) => (groups[i % 3] === group ? [age] : []));
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([youngest, oldest]);
  });

  test('has the name of its sex in both languages', () => {
    for (const { name } of people) {
      expect(name.zh).toMatch(/^\p{Script=Han}{2,4}$/u);
      expect(name.en).toMatch(/^[A-Z][a-zü]+ [A-Z][a-zü]+$/);
    }
  });
});

describe('nothing generated could be real', () => {
  test('no telephone, identity, card or plate number: no run of digits beyond an age', () => {
    const digits = texts.flatMap((text) => text.match(/\d[\d\s-]{2,}/g) ?? []);
    expect(digits).toEqual([]);
    // A plate begins with the sign of a province and a letter.
    expect(texts.filter((text) => /\p{Script=Han}[A-Z]/u.test(text))).toEqual([]);
  });

  test('no district of Shenzhen', () => {
    const real =
      /福田|罗湖|南山|宝安|龙岗|盐田|龙华|坪山|光明|大鹏|深汕|辅城|Futian|Luohu|Nanshan|Bao.?an|Longgang|Yantian|Longhua|Pingshan|Guangming|Dapeng/i;
    expect(texts.filter((text) => real.test(text))).toEqual([]);
  });
});

test('every name that faker knows can be written in Latin letters', () => {
  const { first_name: given, last_name: family } = zh_CN.person as unknown as Record<
    'first_name' | 'last_name',
    Record<string, readonly string[]>
  >;
  for (const part of [...Object.values(given), ...Object.values(family)].flat()) {
    expect(romanised(part)).toMatch(/^[A-Z][a-zü]+$/);
  }
  expect(romanised('欧阳')).toBe('Ouyang');
  expect(() => romanised('鱻')).toThrow(/鱻/);
});
