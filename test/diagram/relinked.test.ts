import { expect, test } from 'vitest';
import { relinked } from '../../src/diagram/relinked.ts';

const drawing = (name: string, ...states: readonly string[]) => {
  return { name, content: states.map((state) => `<g data-panel="${state}"/>`).join('') };
};
const drawings = [
  drawing('probe.en.svg', 'probe'),
  drawing('probe-2.en.svg', 'probe.turn', 'probe.manned'),
  drawing('probe-3.en.svg', 'probe.manned'),
  drawing('probe-2.zh.svg', 'probe.manned'),
  drawing('probeOfOld.en.svg', 'probe.gone'),
];
const link = (state: string, file: string) =>
  `![${state}: What it is (so far).](../charts/${file})`;

test('a picture whose sheet shows another state now becomes the sheet that shows its own', () => {
  const page = `Text.\n\n${link('probe.turn', 'probe-3.en.svg')}\n\nMore.\n`;
  expect(relinked(page, drawings)).toBe(page.replace('probe-3', 'probe-2'));
  expect(relinked('![probe.manned：在查。](../charts/probe.zh.svg)', drawings)).toBe(
    '![probe.manned：在查。](../charts/probe-2.zh.svg)',
  );
});

test('a picture that shows its state stays, even if another shows it too', () => {
  const page = link('probe.manned', 'probe-3.en.svg');
  expect(relinked(page, drawings)).toBe(page);
});

test('what no drawing of the chart shows, and any other picture, stays as it is', () => {
  const page = [
    link('probe.gone', 'probe-2.en.svg'),
    '![A plot](../charts/probe-3.en.svg)',
    '[probe.turn: a link](../charts/probe-3.en.svg)',
  ].join('\n');
  expect(relinked(page, drawings)).toBe(page);
});
