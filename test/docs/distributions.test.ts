import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { distributionKinds } from '../../src/scenario/schema/distribution.ts';
import { entrySchemas } from '../../src/scenario/schema/file.ts';
import { duration } from '../../src/scenario/schema/leaves.ts';
import { parameter } from '../../src/scenario/schema/parameter.ts';
import { blocks } from './markdown.ts';

const kinds = distributionKinds(duration);

describe.each(['docs/reference/distributions.md', 'docs/reference/distributions.zh.md'])(
  '%s',
  (page) => {
    const [parameters = {}, delays = {}, arrivals = {}, activities = {}] = blocks(page, 'yaml').map(
      (block) => parse(block) as Readonly<Record<string, object>>,
    );

    test.each(Object.entries(parameters))('shows %s as a scenario may say it', (_, written) => {
      expect(parameter(kinds).safeParse(written).error).toBeUndefined();
    });

    test('shows every distribution that a scenario may say', () => {
      const shown = new Set(Object.values(parameters).flatMap((written) => Object.keys(written)));
      expect(Object.keys(kinds).filter((kind) => !shown.has(kind))).toEqual([]);
    });

    test('shows delays that fall into hours as a scenario may say them', () => {
      expect(Object.values(delays).every((delay) => 'during' in delay)).toBe(true);
      const role = { chart: 'missingPerson', title: { zh: '警情', en: 'report' }, delays };
      expect(entrySchemas.roles.safeParse(role).error).toBeUndefined();
    });

    test('shows arrivals as a scenario may say them', () => {
      expect(entrySchemas.arrivals.safeParse(arrivals['reports']).error).toBeUndefined();
    });

    test('shows how work may end as a scenario may say it', () => {
      expect(Object.keys(activities).length).toBeGreaterThan(1);
      const role = { chart: 'missingPerson', title: { zh: '警情', en: 'report' }, activities };
      expect(entrySchemas.roles.safeParse(role).error).toBeUndefined();
    });
  },
);
