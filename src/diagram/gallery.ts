import type { AnyStateMachine } from 'xstate';
import { type DiagramFile, diagramFiles } from './files.ts';
import { namingOf } from './names/chart-names.ts';

/**
 * What stands in `docs/charts`: every drawing of some charts in Chinese and in English, and a page
 * that shows them one below the other in each language.
 */
export async function gallery(
  charts: Readonly<Record<string, AnyStateMachine>>,
): Promise<readonly DiagramFile[]> {
  const files: DiagramFile[] = [];
  for (const lang of ['zh', 'en'] as const) {
    const chapters: string[] = [];
    for (const [name, machine] of Object.entries(charts)) {
      const naming = namingOf(name, lang);
      const drawings = await diagramFiles(machine, { lang, naming });
      const pictures = drawings.map((file) => `![${file.title}](${file.name})`);
      chapters.push(`## ${naming('chart', name)}\n\n${pictures.join('\n\n')}\n`);
      files.push(...drawings);
    }
    const { name, title, text } = pages[lang];
    files.push({ name, title, content: `# ${title}\n\n${text}\n\n${chapters.join('\n')}` });
  }
  return files;
}

const pages = {
  zh: {
    name: 'README.zh.md',
    title: '流程图',
    text: '由流程图程序自动绘制，请勿手工修改。[English](README.md)',
  },
  en: {
    name: 'README.md',
    title: 'The charts',
    text: 'Drawn from the charts themselves; not edited by hand. [中文](README.zh.md)',
  },
} as const;
