import { expect, test } from 'vitest';
import { victim } from '../../src/charts/world/victim.ts';
import { diagramFiles } from '../../src/diagram/files.ts';

test('files are named after chart, state, language and format', async () => {
  const files = await diagramFiles(victim, { lang: 'zh' });
  expect(files[0]?.name).toBe('victim.zh.svg');
  expect(files[0]?.content).toContain('</svg>');
});

test('a picture is a PNG of twice the size', async () => {
  const [file] = await diagramFiles(victim, { lang: 'zh', format: 'png', theme: 'dark' });
  expect(file?.name).toBe('victim.zh.png');
  const bytes = Buffer.from(file!.content as Uint8Array);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  const [svg] = await diagramFiles(victim, { lang: 'zh' });
  const width = Number(/ width="(\d+)"/.exec(svg!.content as string)![1]);
  expect(bytes.readUInt32BE(16)).toBe(2 * width);
}, 120_000);

test.each([
  [{ lang: 'en', theme: 'pink' }, RangeError, 'theme must be one of auto, light, dark'],
  [{ lang: 'en', format: 'gif' }, RangeError, 'format must be one of svg, png, received "gif"'],
  [{ theme: 'dark' }, TypeError, 'lang must be one of zh, en, received undefined'],
  [{ lang: 'en', them: 'dark' }, TypeError, 'has no option "them": did you mean theme?'],
  [undefined, TypeError, 'diagramFiles takes an object of options, received undefined'],
])('%o is refused', async (options, type, message) => {
  const error: unknown = await diagramFiles(victim, options as { lang: 'en' }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(type);
  expect((error as Error).message).toContain(message);
});

test('what is no machine is refused', async () => {
  await expect(diagramFiles({} as typeof victim, { lang: 'en' })).rejects.toThrow(
    new TypeError('machine must be a machine of XState 5, received {}'),
  );
});
