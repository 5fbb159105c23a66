import { z } from 'zod';
import { charts, type SettingKind } from '../charts/index.ts';
import { chartNames } from './chart-names.ts';
import { arrivalsShape, headShape, poolShape } from './schema/file.ts';
import { bilingual, name, strict } from './schema/leaves.ts';
import { patchedDecision, patchedDelay, roleShape } from './schema/role.ts';
import { targetFile } from './schema/target.ts';
import { reviewShape, standingShape, stockShape } from './schema/world.ts';

/** A JSON document. */
type Json = Record<string, unknown>;

const removable = (schema: z.ZodType) => schema.nullable().describe('null removes it');
const sections = ['settings', 'draws', 'delays', 'activities', 'decisions'] as const;

/** A role as patches write it, and one that is `like` another: some of its keys, and `null` for what is to go. */
const patchedRole = strict({
  ...roleShape,
  ...Object.fromEntries(
    sections.map((section) => {
      const { keyType, valueType } = roleShape[section].unwrap();
      return [section, z.record(keyType, removable(valueType))];
    }),
  ),
  delays: z.record(roleShape.delays.unwrap().keyType, removable(patchedDelay)),
  decisions: z.record(roleShape.decisions.unwrap().keyType, removable(patchedDecision)),
  like: z.string().describe('the role that this one changes'),
}).partial();

const patch = strict({
  stocks: z.record(name, removable(strict(stockShape).partial())),
  standing: z.record(name, removable(strict(standingShape).partial())),
  reviews: z.record(name, removable(strict(reviewShape).partial())),
  pools: z.record(name, removable(strict(poolShape).partial())),
  arrivals: z.record(name, removable(strict(arrivalsShape).partial())),
  roles: z.record(name, removable(patchedRole)),
})
  .partial()
  .describe('JSON Merge Patch: what differs, with its own source or assumption; null removes');

const patched = <Shape extends z.ZodRawShape>(shape: Shape) => strict({ ...shape, patch });

/** A scenario file as it is written: roles may be `like` others, patches say only what differs. */
const writtenFile = strict({
  ...headShape,
  stocks: z.record(name, strict(stockShape)).optional(),
  standing: z.record(name, strict(standingShape)).optional(),
  reviews: z.record(name, strict(reviewShape)).optional(),
  pools: z.record(name, strict(poolShape)),
  arrivals: z.record(name, strict(arrivalsShape)),
  roles: z.record(name, z.union([strict(roleShape).partial(), patchedRole])),
  levers: z.record(name, patched({ title: bilingual })).optional(),
  variants: z.record(name, patched(headShape.variants.valueType.shape).partial({ patch: true })),
});

/** A file that extends another says of the world, pools, roles and levers only what differs. */
const extendingFile = strict({
  extends: z
    .string()
    .describe('the file whose pools, roles and levers are taken over, as by a merge patch'),
  ...writtenFile.shape,
  ...patch.pick({ stocks: true, standing: true, reviews: true, pools: true, roles: true }).shape,
  levers: z.record(name, removable(patched({ title: bilingual }).partial())).optional(),
});

/** A value of a document, which must be one itself. */
function part(document: Json, key: string): Json {
  const value = document[key];
  if (!isJson(value)) throw new TypeError(`${key} must be an object, received ${String(value)}`);
  return value;
}
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** JSON Schema of scenario files, for the completion and checks of an editor. */
export function scenarioSchema(): Json {
  const either = z.union([writtenFile, extendingFile]);
  const schema: Json = { ...z.toJSONSchema(either, { io: 'input', reused: 'ref' }) };
  part(schema, '$defs')['namesOfCharts'] = { allOf: Object.keys(charts).map(namesOf) };
  const files = chosenBy('extends', schema);
  complete(files.then, false);
  complete(files.else, true);
  return { title: 'sixfronts scenario', ...files };
}

/** A schema of two readings, of which the second holds wherever a key is there: an editor then tells of that one alone. */
function chosenBy(key: string, { anyOf, ...rest }: Json) {
  const [without, having] = Array.isArray(anyOf) ? anyOf.map((each: unknown) => each) : [];
  if (!isJson(without) || !isJson(having)) throw new TypeError(`${key}: expected two readings`);
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  return { ...rest, if: { required: [key] }, then: having, else: without };
}

/** Completes the roles of a schema of files with the names of their chart; in a whole file they may be `like` others. */
function complete(file: Json, isWhole: boolean): void {
  const properties = part(file, 'properties');
  if (isWhole) {
    const all = part(properties, 'roles');
    all['additionalProperties'] = chosenBy('like', part(all, 'additionalProperties'));
  }
  // What it says itself may be a mere reference, whose inside is shared with other places.
  const roles = part(properties, 'roles');
  properties['roles'] = {
    allOf: [roles, { additionalProperties: { $ref: '#/$defs/namesOfCharts' } }],
  };
}

/** JSON Schema of target files. */
export function targetSchema(): Json {
  const schema = z.toJSONSchema(targetFile, { io: 'input', reused: 'ref' });
  return { title: 'sixfronts targets', ...schema };
}

/** What the settings of a chart must be; others may be there for what depends on them. */
function settingsOf(settings: Readonly<Record<string, SettingKind>>): Json {
  const value = (kind: SettingKind): Json => {
    if (kind.is === 'boolean') return { type: 'boolean' };
    if (kind.is === 'text') return kind.oneOf ? { enum: kind.oneOf } : { type: 'string' };
    const { least, most } = kind;
    return {
      type: kind.is === 'whole' ? 'integer' : 'number',
      ...(least === undefined ? {} : { minimum: least }),
      ...(most === undefined ? {} : { maximum: most }),
    };
  };
  const entries = Object.entries(settings);
  return {
    properties: Object.fromEntries(
      entries.map(([id, kind]) => [id, { properties: { value: value(kind) } }]),
    ),
  };
}

/** What a role may name, if it plays this chart. */
function namesOf(chart: string): Json {
  const { draws, delays, activities, questions, pools, settings } = chartNames().wordsOf(chart)!;
  const only = (names: readonly string[]): Json => {
    // Some validators refuse a list of nothing.
    if (names.length === 0) return { maxProperties: 0 };
    return {
      properties: Object.fromEntries(names.toSorted().map((each) => [each, {}])),
      propertyNames: { enum: names.toSorted() },
    };
  };
  return {
    if: { properties: { chart: { const: chart } }, required: ['chart'] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: {
      properties: {
        draws: only(draws),
        delays: only(delays),
        activities: only(activities),
        decisions: only(questions),
        settings: settingsOf(settings ?? {}),
        pools: only(pools),
      },
    },
  };
}
