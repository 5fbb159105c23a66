import { expect, test } from 'vitest';
import { pack } from '../../../src/diagram/layout/pack.ts';
import type { Scene } from '../../../src/diagram/layout/scene.ts';

const scene = (width: number, height: number): Scene => ({ width, height, boxes: [], routes: [] });

test('nothing takes no room', () => {
  expect(pack([])).toMatchObject({ width: 0, height: 0 });
});

test('low scenes stand below each other, high ones side by side', () => {
  expect(pack([scene(600, 200), scene(600, 200)])).toMatchObject({ width: 600, height: 418 });
  expect(pack([scene(200, 800), scene(200, 800)])).toMatchObject({ width: 418, height: 800 });
});

test('what is in a scene moves with it', () => {
  const line = (id: string): Scene => ({
    ...scene(600, 200),
    routes: [{ id, from: 'a', to: 'b', points: [{ x: 5, y: 7 }], label: undefined }],
  });
  const { routes } = pack([line('one'), line('two')]);
  expect(routes.map(({ id, points }) => [id, ...points])).toEqual([
    ['one', { x: 5, y: 7 }],
    ['two', { x: 5, y: 225 }],
  ]);
});

test('many scenes are arranged in reasonable time', () => {
  expect(pack(Array.from({ length: 40 }, () => scene(100, 100))).width).toBeGreaterThan(300);
});
