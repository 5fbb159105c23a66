import { describe, expect, test } from 'vitest';
import { scenarioSchema, targetSchema } from '../../src/scenario/index.ts';

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

test('a patch may take the hours of a delay away, and nothing else may', () => {
  const { $defs, then, else: whole } = scenarioSchema() as Record<string, object>;
  const without = (schema: object | undefined): number =>
    JSON.stringify(schema).match(/"during":\{"anyOf":\[[^\]]*\{"type":"null"\}\]/gu)?.length ?? 0;
  expect(without($defs) + without(then) + without(whole)).toBe(1);
});

test('wherever a schema is wanted there is one, so that an editor takes it', () => {
  // As a value, `null` is in no schema of ours; where one was missing, JSON had it.
  const text = JSON.stringify([scenarioSchema(), targetSchema()]);
  expect(text).not.toMatch(/[[:,]null\b/u);
  expect(text).not.toContain('"enum":[]');
});
