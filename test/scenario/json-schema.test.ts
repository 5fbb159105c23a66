import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioSchema, targetSchema } from '../../src/scenario/index.ts';

type Schema = z.core.JSONSchema.JSONSchema;

const written = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

describe('the schemas for editors are those that the reader checks by (update with vitest -u)', () => {
  test('of scenarios', async () => {
    await expect(written(scenarioSchema())).toMatchFileSnapshot('../../scenarios/schema.json');
  });

  test('of targets', async () => {
    await expect(written(targetSchema())).toMatchFileSnapshot(
      '../../scenarios/targets/schema.json',
    );
  });
});

test('a role is completed with the names of its chart', () => {
  const text = JSON.stringify(scenarioSchema());
  expect(text).toContain('"if":{"properties":{"chart":{"const":"probe"}}');
  expect(text).toContain('"enum":["preparation","turn"]');
});

describe('a patch', () => {
  const { $defs, then } = scenarioSchema() as Record<string, Record<string, Schema>>;
  const { levers } = (then as unknown as { properties: Record<string, Schema> }).properties;
  // The schema of one lever, as any other reader of JSON Schema takes it.
  const lever = z.fromJSONSchema({
    $ref: '#/$defs/levers',
    $defs: { ...$defs, levers: levers! },
  });
  const takes = (role: string) => {
    const patch = parse(`quick: { patch: { roles: { missing: ${role} } } }`) as unknown;
    return lever.safeParse(patch).success;
  };

  test.each([
    '{ decisions: { riskGrade: { latency: { constant: 9 s }, assumption: quicker } } }',
    '{ decisions: { riskGrade: { latency: { during: null }, assumption: at any hour } } }',
    '{ decisions: { riskGrade: { by: person, choose: { adult: urgent }, assumption: all } } }',
    "{ delays: { visit: { during: { days: all, hours: '08-20' }, assumption: by day } } }",
  ])('may be %s, as the reader takes it', (role) => {
    expect(takes(role)).toBe(true);
  });

  test.each([
    '{ decisions: { riskGrade: { latency: 9 s, assumption: quicker } } }',
    '{ decisions: { riskGrade: { latncy: { constant: 9 s } } } }',
    '{ delays: { visit: { hours: 08-20 } } }',
  ])('may not be %s', (role) => {
    expect(takes(role)).toBe(false);
  });
});

test('a role may say as little as a patch where it is like another, and not elsewhere', () => {
  const { $defs, else: whole } = scenarioSchema() as Record<string, Record<string, Schema>>;
  const { roles } = (whole as unknown as { properties: { roles: { allOf: Schema[] } } }).properties;
  const [{ additionalProperties }] = roles.allOf as [
    { additionalProperties: { if: object; then: Schema; else: Schema } },
  ];
  const takes = (schema: Schema, role: string) =>
    z
      .fromJSONSchema({ $ref: '#/$defs/role', $defs: { ...$defs, role: schema } })
      .safeParse(parse(role)).success;
  const latency = 'decisions: { riskGrade: { latency: { constant: 9 s }, assumption: quicker } }';
  expect(additionalProperties.if).toEqual({ required: ['like'] });
  expect(takes(additionalProperties.then, `{ like: missing, ${latency} }`)).toBe(true);
  expect(takes(additionalProperties.else, `{ ${latency} }`)).toBe(false);
  expect(takes(additionalProperties.else, '{ chart: probe }')).toBe(true);
});

test('a patch may take the hours of a delay or a latency away, and nothing else may', () => {
  const { $defs, then, else: whole } = scenarioSchema() as Record<string, object>;
  const without = (schema: object | undefined): number =>
    JSON.stringify(schema).match(/"during":\{"anyOf":\[[^\]]*\{"type":"null"\}\]/gu)?.length ?? 0;
  expect(without($defs) + without(then) + without(whole)).toBe(2);
});

test('wherever a schema is wanted there is one, so that an editor takes it', () => {
  // As a value, `null` is in no schema of ours; where one was missing, JSON had it.
  const text = JSON.stringify([scenarioSchema(), targetSchema()]);
  expect(text).not.toMatch(/[[:,]null\b/u);
  expect(text).not.toContain('"enum":[]');
});
