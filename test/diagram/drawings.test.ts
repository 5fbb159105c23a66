import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { probe } from '../../src/charts/search/probe.ts';
import { drawMachine, sketchMachine } from '../../src/diagram/drawings.ts';
import { printScale } from '../../src/diagram/layout/page.ts';
import { faultsOfSheet } from './layout/sheet-faults.ts';

test('the same chart gives the same characters, and their names are its own', async () => {
  const once = await drawMachine(probe, { lang: 'en' });
  expect(await drawMachine(probe, { lang: 'en' })).toEqual(once);
  expect(once[0]).toMatchObject({
    name: 'probe',
    title: 'probe: One line of enquiry in the search for a missing person.',
  });
  const ids = [...once[0]!.svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['probe-en-title', 'probe-en-waiting', 'probe-en-offShift']);
}, 60_000);

test('one state is drawn by itself where it is asked for, and may be given by path or id', async () => {
  const [byPath] = await drawMachine(probe, { lang: 'zh', state: 'authorising' });
  const [byId] = await drawMachine(probe, { lang: 'zh', state: 'probe.authorising' });
  expect(byPath).toEqual(byId);
  expect(byPath?.name).toBe('probe.authorising');
}, 60_000);

test('a depth says how many levels are shown, on paper of any size', async () => {
  const all = await drawMachine(probe, { lang: 'en', depth: 9 });
  expect(all.map(({ name }) => name)).toEqual(['probe']);
  const flat = await drawMachine(probe, { lang: 'en', depth: 1 });
  expect(flat.map(({ name }) => name)).toEqual(['probe', 'probe.authorising', 'probe.manned']);
}, 60_000);

test('a state that is not there, a strange depth or language are refused by name', async () => {
  await expect(drawMachine(probe, { lang: 'en', state: 'nowhere' })).rejects.toThrow(
    'probe has no state nowhere',
  );
  await expect(drawMachine(probe, { lang: 'en', depth: 0 })).rejects.toThrow(
    'depth must be a whole number from 1 on, received 0',
  );
  await expect(drawMachine(probe, { lang: 'fr' as 'en' })).rejects.toThrow(
    'lang must be one of zh, en, received "fr"',
  );
});

describe('a machine of anybody', () => {
  test('is drawn without ids, sentences or bound names', async () => {
    const machine = createMachine({
      initial: 'a',
      states: { a: { on: { GO: 'b b' } }, 'b b': {} },
    });
    const [drawing] = await drawMachine(machine, { lang: 'en' });
    expect(drawing?.name).toBe('machine');
    expect(drawing?.svg).toContain('>b b<');
  });

  test('may have a single state', async () => {
    const [drawing] = await drawMachine(createMachine({ id: 'still' }), { lang: 'zh' });
    expect(drawing).toMatchObject({ name: 'still' });
  });

  test('is split into pages where so much crosses that nobody would wait for the whole', async () => {
    const states = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => [
        `s${i}`,
        { on: { ON: `s${(i * 37 + 11) % 150}`, OFF: `s${(i * 53 + 29) % 150}` } },
      ]),
    );
    const machine = createMachine({ id: 'tangle', initial: 's0', states } as never);
    const sketches = await sketchMachine(machine, { lang: 'en' });
    for (const { sheet } of sketches) {
      expect(printScale(sheet)).toBeGreaterThanOrEqual(1);
      expect(faultsOfSheet(sheet)).toEqual([]);
    }
  }, 60_000);

  test('is split into pages where one level is too much for a sheet', async () => {
    const keys = Array.from({ length: 40 }, (_, i) => `step${i}`);
    const description = 'One of a great many steps that follow each other without end.';
    const states: Record<string, object> = {};
    for (const [i, key] of keys.entries()) {
      states[key] = { description, on: { NEXT: keys[(i + 1) % keys.length]! } };
    }
    const machine = createMachine({ id: 'long', initial: 'step0', states } as never);
    const sketches = await sketchMachine(machine, { lang: 'en' });
    expect(sketches.map(({ name }) => name).slice(0, 2)).toEqual(['long', 'long-2']);
    for (const { sheet } of sketches) {
      expect(printScale(sheet)).toBeGreaterThanOrEqual(1);
      expect(faultsOfSheet(sheet)).toEqual([]);
    }
  }, 60_000);
});
