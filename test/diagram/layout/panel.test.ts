import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import {
  type Caption,
  panelAlone,
  panelBeside,
  spaceAround,
} from '../../../src/diagram/layout/panel.ts';
import { sheetAlone } from '../../../src/diagram/layout/sheet.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';

const { root } = describeMachine(createMachine({ id: 'm', type: 'parallel', states: {} }), 'en');
const caption: Caption = {
  lang: 'en',
  state: { ...root, description: 'A desk.' },
  trail: ['desk', 'morning', 'open'],
  keys: ['desk', 'morning', 'open'],
  rows: [],
};
const scene = { width: 300, height: 50, boxes: [], routes: [] };
const texts = ({ title }: { title: { spans: readonly { text: string }[] } }) =>
  title.spans.map(({ text }) => text);

test('a state alone on a sheet says the way to it, and beside others not the chart again', () => {
  expect(texts(panelAlone(scene, caption, '2/3'))).toEqual(
    expect.arrayContaining(['desk › morning ›', 'open', '· 2/3', 'A desk.']),
  );
  expect(texts(panelBeside(scene, caption))).toEqual(
    expect.arrayContaining(['morning ›', 'open', 'A desk.']),
  );
  expect(texts(panelBeside(scene, { ...caption, trail: ['desk'] }))).toContain('desk');
  expect(texts(panelBeside(scene, { ...caption, part: 'part 1 of 2' }))).toContain('· part 1 of 2');
});

test('a title has the width that it needs, whatever is drawn under it', () => {
  const widths = (width: number) =>
    [
      panelAlone({ ...scene, width }, caption, undefined),
      panelBeside({ ...scene, width }, caption),
    ].map((panel) => panel.width);
  expect(widths(100)).toEqual([420, 210]);
  expect(widths(900)).toEqual([900, 900]);
});

test('what stands around a drawing leaves it that much less of a sheet', () => {
  const panel = panelAlone({ ...scene, width: 720 }, caption, '99');
  const { width, height } = sheetAlone(panel);
  const around = spaceAround(caption);
  expect(width - 720).toBe(around.width);
  expect(around.height).toBeGreaterThanOrEqual(height - scene.height);
});

test('the chart’s own names stand beside the notice, or below it where there is no room', () => {
  const sheet = (path: string) => sheetAlone(panelAlone(scene, { ...caption, path }, undefined));
  const short = sheet('a.b');
  expect(short.path!.y).toBe(short.notice.y);
  expect(short.path!.x).toBeGreaterThan(short.notice.x);
  const long = sheet('a.'.repeat(40));
  expect(long.path!.y).toBeGreaterThan(long.notice.y);
  expect(long.path!.x).toBe(long.notice.x);
  expect(long.height).toBeGreaterThan(short.height);
});
