import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as XState from 'xstate';
import type { Chart } from '../../src/index.ts';
import { drawn, effects, ScenarioError, simulate } from '../../src/index.ts';
import { desk, Folder, scenario } from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder({ 'desk.ts': desk, 'desk.yaml': scenario });
});
afterEach(() => folder.remove());

const withoutFile = scenario.replace(/^charts: .*\n/m, '');

/** A copy of XState of its own, as a program may have that brings another. */
function otherXState(): typeof XState {
  const own = fileURLToPath(new URL('../../node_modules/xstate', import.meta.url));
  fs.cpSync(own, path.join(folder.path, 'node_modules/xstate'), { recursive: true });
  return createRequire(folder.at('program.js'))('xstate') as typeof XState;
}

/** The desk as a machine of some XState. */
function machineOf({ setup, and, not }: typeof XState): Chart {
  return setup({
    types: { context: {} as { urgent: boolean } },
    actions: effects,
    delays: { patience: drawn('patience') },
    guards: { urgent: ({ context }) => context.urgent },
  }).createMachine({
    id: 'desk',
    context: { urgent: false },
    entry: { type: 'draw', params: { what: 'urgent' } },
    initial: 'queueing',
    states: {
      queueing: {
        meta: { heading: 'waiting' },
        entry: { type: 'seize', params: { pool: 'clerks' } },
        after: { patience: 'gone' },
        on: { GRANTED: [{ guard: and(['urgent', not('urgent')]), target: 'gone' }, 'served'] },
      },
      served: {
        meta: { heading: 'working' },
        entry: [
          { type: 'milestone', params: { name: 'served' } },
          { type: 'work', params: { activity: 'serve' } },
        ],
        on: { DONE: 'gone' },
      },
      gone: { type: 'final' },
    },
  });
}

describe('simulate', () => {
  test('gives the same run for a path, a text with a machine, and an object', async () => {
    const file = await simulate({ scenario: folder.at('desk.yaml') });
    const charts = { desk: machineOf(await import('xstate')) };
    const text = await simulate({ scenario: withoutFile, charts });
    expect(text.digest).toBe(file.digest);
    expect(text.figures).toEqual(file.figures);
    const parsed: unknown = JSON.parse(JSON.stringify(await parse(withoutFile)));
    const object = await simulate({ scenario: parsed as object, charts });
    expect(object.digest).toBe(file.digest);
  });

  test('gives plain values: what every metric and every pool came to', async () => {
    const result = await simulate({ scenario: folder.at('desk.yaml'), seed: 6, replications: 3 });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result).toMatchObject({ seed: 6, replications: 3, complete: true, targets: [] });
    const [today] = result.variants;
    expect(today).toMatchObject({ id: 'today', replications: 3, unfinished: 0 });
    const [wait] = result.figures;
    expect(wait).toMatchObject({ metric: 'wait', variant: 'today', unit: 'ms' });
    expect(wait!.estimate.n).toBe(today!.stories);
    const [clerks] = today!.pools;
    expect(clerks!.granted + clerks!.withdrawn).toBe(today!.stories);
    expect(clerks!.utilisation.mean).toBeGreaterThan(0.5);
    expect(clerks!.utilisation.mean).toBeLessThan(1);
  });

  test('runs machines of another copy of XState, in either executor', async () => {
    const given = { scenario: withoutFile, replications: 1 };
    const own = await simulate({ ...given, charts: { desk: machineOf(await import('xstate')) } });
    const other = otherXState();
    expect(other.setup).not.toBe((await import('xstate')).setup);
    const charts = { desk: machineOf(other) };
    for (const executor of ['compiled', 'actor'] as const) {
      expect((await simulate({ ...given, charts, executor })).digest).toBe(own.digest);
    }
  });

  test('a chart file uses the XState that runs it, whatever is installed beside it', async () => {
    const usual = await simulate({ scenario: folder.at('desk.yaml') });
    folder.write('node_modules/xstate/package.json', '{ "name": "xstate", "main": "index.js" }');
    folder.write('node_modules/xstate/index.js', "throw new Error('not this one');");
    expect((await simulate({ scenario: folder.at('desk.yaml') })).digest).toBe(usual.digest);
  });

  test('runs the scenarios that come with sixfronts by name', async () => {
    const result = await simulate({ scenario: 'tutorial', variants: ['after'], replications: 1 });
    expect(result.scenario.id).toBe('tutorial');
    expect(result.variants.map(({ id }) => id)).toEqual(['after']);
  });

  test('throws everything that is wrong with a scenario, as prose and as data', async () => {
    folder.write(
      'desk.yaml',
      scenario.replace('patience', 'patiense').replace('units: 2', 'units: x'),
    );
    const error: unknown = await simulate({ scenario: folder.at('desk.yaml') }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ScenarioError);
    const { message, issues } = error as ScenarioError;
    expect(issues.map(({ code }) => code)).toEqual(['wrongType', 'unknownName']);
    expect(message).toContain('did you mean "patience"?');
    expect(message).toContain('2 problems; nothing was run');
  });

  test('tells what is wrong with a machine that it is given', async () => {
    const { setup } = await import('xstate');
    const charts = {
      desk: setup({}).createMachine({ id: 'desk', entry: { type: 'seise' } as never }),
    };
    const run = simulate({ scenario: withoutFile, charts, language: 'zh' });
    await expect(run).rejects.toThrow('charts.desk  状态 "desk"：未知的动作 "seise"');
  });

  test.each([
    [{ charts: { probe: {} as Chart } }, RangeError, '"probe" is the name of a chart of sixfronts'],
    [{ charts: { desk: {} as Chart } }, TypeError, 'charts.desk must be a machine of XState 5'],
    [{ executor: 'fast' as 'actor' }, RangeError, 'executor must be one of compiled, actor, rec'],
    [{ scenario: undefined as never }, TypeError, 'scenario must be the name, path or text of'],
    [{ scenario: '' }, TypeError, 'or an object, received ""'],
    [{ replcations: 3 }, TypeError, 'no option "replcations": did you mean replications?'],
    [{ replications: '3' as never }, TypeError, 'replications must be a whole number from 1 on'],
    [{ variants: 'today' as never }, TypeError, 'variants must be a list of texts'],
    [{ language: 'fr' as 'en' }, RangeError, 'language must be one of en, zh, received "fr"'],
    [{ workers: 0 }, RangeError, 'workers must be a whole number from 1 on, received 0'],
    [{ replications: 0.5 }, RangeError, 'replications must be a whole number from 1 on'],
    [{ seed: -1 }, RangeError, 'seed must be a whole number from 0 on, received -1'],
    [{ variants: ['tomorrow'] }, RangeError, 'variant must be one of today, received tomorrow'],
    [{ variants: [] }, RangeError, 'variants must name at least one'],
  ])('refuses %o', async (options, type, message) => {
    const error: unknown = await simulate({ scenario: folder.at('desk.yaml'), ...options }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(type);
    expect((error as Error).message).toContain(message);
  });

  test('machines cannot go to other threads, and it says so', async () => {
    const charts = { desk: machineOf(await import('xstate')) };
    await expect(simulate({ scenario: withoutFile, charts, workers: 2 })).rejects.toThrow(
      'workers must be 1 for charts given as machines, received 2',
    );
  });
});

async function parse(text: string): Promise<unknown> {
  const yaml = await import('yaml');
  return yaml.parse(text);
}
