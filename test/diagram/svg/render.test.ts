import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { missingPerson } from '../../../src/charts/search/missing-person.ts';
import { probe } from '../../../src/charts/search/probe.ts';
import { drawMachine } from '../../../src/diagram/drawings.ts';
import { PictureTooLarge, renderPng } from '../../../src/diagram/png.ts';
import { palettes } from '../../../src/diagram/svg/palette.ts';

/** Throws unless every element is closed, inner ones first. */
const checkNesting = (svg: string) => {
  const open: string[] = [];
  for (const [, closing, name, empty] of svg.matchAll(/<(\/?)([\w-]+)[^>]*?(\/?)>/g)) {
    if (closing === '/') expect(open.pop()).toBe(name);
    else if (empty === '') open.push(name!);
  }
  expect(open).toEqual([]);
};

test('a drawing is one well-formed document that refers to nothing outside', async () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const { svg } of await drawMachine(missingPerson, { lang })) {
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" ')).toBe(true);
      checkNesting(svg);
      expect(svg).not.toMatch(/undefined|NaN|Infinity|\[object/);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|@import/);
    }
  }
}, 120_000);

test('what a chart is called cannot become markup', async () => {
  const states = { 'a<b>&"': { description: '<script>alert(1)</script>' } };
  const [drawing] = await drawMachine(
    createMachine({ id: 'odd', initial: 'a<b>&"', states } as never),
    { lang: 'en' },
  );
  expect(drawing?.svg).not.toContain('<script');
  checkNesting(drawing!.svg);
});

test('what a document has no way to write is shown by the sign for that', async () => {
  const states = { 'a\u0007b': { on: { 'n\u0000\uD800': 'a\u0007b' } } };
  const [drawing] = await drawMachine(
    createMachine({ id: 'odd', initial: 'a\u0007b', states } as never),
    { lang: 'en' },
  );
  expect(drawing?.svg).toContain('a\uFFFDb');
  // oxlint-disable-next-line no-control-regex -- these are meant
  expect(drawing?.svg).not.toMatch(/[\u0000-\u0008]|\p{Surrogate}/u);
  expect((await renderPng(drawing!.svg)).length).toBeGreaterThan(0);
});

test('themes are colours in the drawing; left to the system, it has both', async () => {
  const draw = async (theme: 'light' | 'dark' | 'auto') =>
    (await drawMachine(probe, { lang: 'en', state: 'manned', theme }))[0]!.svg;
  const { light, dark } = palettes;
  expect(await draw('light')).toContain(`.page{fill:${light.page}}`);
  expect(await draw('dark')).toContain(`.page{fill:${dark.page}}`);
  const both = await draw('auto');
  expect(both).toContain(`.page{fill:${light.page}}`);
  expect(both).toContain(`@media (prefers-color-scheme:dark){.page{fill:${dark.page}}`);
}, 60_000);

test('states carry their ids, so that a player can light them', async () => {
  const [drawing] = await drawMachine(probe, { lang: 'en', state: 'manned' });
  expect(drawing!.svg).toContain('data-state="probe.manned.queueing"');
}, 60_000);

test('every drawing says that the data are synthetic and what they are for', async () => {
  for (const { svg } of await drawMachine(probe, { lang: 'zh' })) expect(svg).toContain('训练演练');
  for (const { svg } of await drawMachine(probe, { lang: 'en' }))
    expect(svg).toContain('Synthetic data');
}, 60_000);

test('a bar where states are entered together is explained in the legend', async () => {
  const region = { initial: 'one', states: { one: {}, two: {} } };
  const p = { type: 'parallel', states: { x: region, y: region } };
  const target = ['p.x.two', 'p.y.two'];
  const states = { a: { on: { GO: { target } } }, p };
  const machine = createMachine({ id: 'm', initial: 'a', states } as never);
  for (const [lang, words] of [
    ['en', 'entered together, not one or the other'],
    ['zh', '同时进入，并非择一'],
  ] as const) {
    const [drawing] = await drawMachine(machine, { lang, depth: 9 });
    expect(drawing!.svg).toMatch(/<g class="bar"><rect class="full" /);
    expect(drawing!.svg).toContain(`>${words}<`);
  }
}, 60_000);

test('the ground of a group differs from that of the group around it', async () => {
  const c = { initial: 'd', states: { d: {} } };
  const b = { initial: 'c', states: { c } };
  const machine = createMachine({
    id: 'm',
    initial: 'a',
    states: { a: { initial: 'b', states: { b } } },
  } as never);
  const [drawing] = await drawMachine(machine, { lang: 'en', depth: 9 });
  const grounds = [...drawing!.svg.matchAll(/data-state="([^"]+)"><rect class="ground (g\d)"/g)];
  expect(grounds.map(([, id, ground]) => [id, ground])).toEqual([
    ['m.a', 'g0'],
    ['m.a.b', 'g1'],
    ['m.a.b.c', 'g0'],
  ]);
}, 60_000);

test('a picture of more pixels than a gigabyte holds is refused with its size', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10000" height="8000"></svg>';
  const refused = renderPng(svg);
  await expect(refused).rejects.toThrow(PictureTooLarge);
  await expect(refused).rejects.toMatchObject({ width: 20_000, height: 16_000 });
});
