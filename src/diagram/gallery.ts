import type { AnyStateMachine } from 'xstate';
import { type DiagramFile, diagramFiles } from './files.ts';
import { namingOf } from './names/chart-names.ts';
import type { Lang } from './words/words.ts';

/**
 * What stands in `docs/charts`: every drawing of some charts in Chinese and in English, and a page
 * that shows them one below the other in each language.
 */
export async function gallery(
  charts: Readonly<Record<string, AnyStateMachine>>,
): Promise<readonly DiagramFile[]> {
  const files: DiagramFile[] = [];
  for (const lang of ['zh', 'en'] as const) {
    const chapters = new Map<string, readonly DiagramFile[]>();
    for (const [name, machine] of Object.entries(charts)) {
      chapters.set(name, await diagramFiles(machine, { lang, naming: namingOf(name, lang) }));
    }
    files.push(...[...chapters.values()].flat(), galleryPage(chapters, lang));
  }
  return files;
}

/** The page of one language, with a chapter for each chart, under an anchor of the chart's own name. */
export function galleryPage(
  drawings: ReadonlyMap<string, readonly Pick<DiagramFile, 'name' | 'title'>[]>,
  lang: Lang,
): DiagramFile {
  const { name, title, text } = pages[lang];
  const chapters = [...drawings].map(([chart, files]) => {
    const pictures = files.map((file) => `![${file.title}](${file.name})`);
    const heading = namingOf(chart, lang)('chart', chart);
    return `<a id="${chart}"></a>\n\n## ${heading}\n\n${pictures.join('\n\n')}\n`;
  });
  return { name, title, content: `# ${title}\n\n${text}\n\n${chapters.join('\n')}` };
}

const pages = {
  zh: {
    name: 'README.zh.md',
    title: '状态图',
    text: '由 `npm run drawings` 据状态图自动绘制，请勿手工修改。着色框为处理中，斜线框为等待，白框为不在警方手中；◆为计数；以 + 相连的状态同时进入。小的状态几个合画一图，各有边框和名称；叠框注明其内部见第几图。[English](README.md)',
  },
  en: {
    name: 'README.md',
    title: 'The charts',
    text: 'Drawn from the charts themselves by `npm run drawings`; not edited by hand. Tinted boxes are work, hatched ones waiting, white ones are out of the hands of the police; ◆ is counted; states joined by + are entered together. Small states share a sheet, each framed and named; a box on another says on which page its inside is. [中文](README.zh.md)',
  },
} as const;
