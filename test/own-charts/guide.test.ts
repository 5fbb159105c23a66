import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { blocksOf, edited, GuideFolder, guidePath, guideText } from './guide-folder.ts';

const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

describe.skipIf(process.platform === 'win32').each([
  ['your-own-chart.md', 'C'],
  ['your-own-chart.zh.md', 'zh_CN.UTF-8'],
])('%s', (page, lang) => {
  const folder = new GuideFolder(lang);
  afterAll(() => folder.remove());

  test(
    'works from an empty folder with the packed package, and shows what comes out (`-u` brings it up to date)',
    { timeout: 300_000 },
    async () => {
      const outputs = new Map<string, string>();
      const shown: string[] = [];
      for (const { language, notes, body } of blocksOf(guideText(page))) {
        const file = notes.get('file');
        if (language === 'bash') {
          for (const line of body.split('\n').filter((each) => each !== '')) {
            const { out, err, code } = folder.type(line);
            expect(code, `${line}\n${err}`).toBe(Number(notes.get('exit') ?? 0));
            const [, name = ''] = /(?:npx sixfronts|node) (\S+)/.exec(line) ?? [];
            outputs.set(name, out);
          }
        } else if (language === 'diff' && file !== undefined) {
          folder.write(file, edited(folder.read(file), body));
        } else if (file !== undefined) {
          folder.write(file, body);
        } else if (notes.has('of')) {
          const lines = outputs.get(notes.get('of')!)?.trimEnd().split('\n') ?? [];
          const [from = 1, to = lines.length] = notes.get('lines')?.split('-').map(Number) ?? [];
          shown.push(lines.slice(from - 1, to).join('\n'));
        }
      }
      const fresh = guideText(page).replaceAll(
        /^(```text of=[^\n]*\n)[^]*?^```$/gm,
        (_, head: string) => `${head}${shown.shift()}\n\`\`\``,
      );
      await expect(fresh).toMatchFileSnapshot(guidePath(page));
    },
  );

  test('its charts are sound TypeScript', { timeout: 60_000 }, () => {
    const options = '--noEmit --strict --module nodenext --target es2023 --types node';
    const { out, code } = folder.type(`node ${compiler} ${options} hotline.ts claims.ts`);
    expect({ out, code }).toEqual({ out: '', code: 0 });
  });

  test('threads of their own run its charts to the same digest', { timeout: 60_000 }, () => {
    const digests = [1, 2].map((workers) => {
      const command = `npx sixfronts replay claims.yaml --replications 2 --workers ${workers} --json`;
      return (JSON.parse(folder.type(command).out) as { digest: string }).digest;
    });
    expect(digests[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(digests[1]).toBe(digests[0]);
  });
});
