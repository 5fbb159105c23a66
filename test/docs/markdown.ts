import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Pages that show commands, by their path from the root. */
export const pages: readonly string[] = [
  'README.md',
  'README.zh.md',
  ...fs
    .readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs', name.replaceAll('\\', '/')))
    .toSorted(),
];

/** Absolute path of a page. */
export function pathOf(page: string): string {
  return path.join(root, page);
}

export function textOf(page: string): string {
  return fs.readFileSync(pathOf(page), 'utf8');
}

/** The fenced blocks of a language in a page, without their fences. */
export function blocks(page: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return [...textOf(page).matchAll(fence)].map(([, body]) => body ?? '');
}

/** What follows `sixfronts` on each line of a block that calls it. */
export function commands(block: string): string[] {
  return block
    .split('\n')
    .map((line) => /^(?:\$ )?(?:npx )?sixfronts (.*)$/.exec(line)?.[1])
    .filter((args) => args !== undefined);
}
