import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where a page of the documentation is. */
export const guidePath = (page: string): string => path.join(root, 'docs/guides', page);

/** A fenced block of the guide: its language, what stands behind it, and its text. */
export interface Block {
  readonly language: string;
  readonly notes: ReadonlyMap<string, string>;
  readonly body: string;
}

const fence = /^```(\w+)([^\n]*)\n([^]*?)^```$/gm;

/** The guide's blocks in order. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(fence)].map(([, language = '', notes = '', body = '']) => ({
    language,
    notes: new Map(
      notes
        .trim()
        .split(' ')
        .filter((note) => note !== '')
        .map((note): [string, string] => {
          const [key = '', value = ''] = note.split('=');
          return [key, value];
        }),
    ),
    body,
  }));
}

export const guideText = (page: string): string => fs.readFileSync(guidePath(page), 'utf8');

/** A text with the pieces of a diff applied, each where its old lines stand. */
export function edited(text: string, diff: string): string {
  return diff.split(/^@@$\n?/m).reduce((at, piece) => {
    const lines = piece.split('\n').filter((line) => line !== '');
    const side = (sign: string) =>
      lines
        .filter((line) => line.startsWith(' ') || line.startsWith(sign))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const [from, to] = [side('-'), side('+')];
    const count = at.split(from).length - 1;
    if (count !== 1)
      throw new Error(`the guide changes lines that are there ${count} times:\n${from}`);
    return at.replace(from, () => to);
  }, text);
}

/** An empty place beside a tarball of the package, where `npm install` works without a network. */
export class GuideFolder {
  private readonly home = fs.mkdtempSync(path.join(os.tmpdir(), 'own-chart-'));
  private readonly tools = path.join(this.home, 'tools');
  private readonly lang: string;
  private folder = this.home;

  /** `lang` is the locale of its shell. */
  constructor(lang: string) {
    this.lang = lang;
    // What `prepack` would compile is compiled already where tests run.
    const npm = ['pack', '--ignore-scripts', '--pack-destination', this.home];
    execFileSync('npm', npm, { cwd: root, stdio: 'ignore' });
    fs.mkdirSync(this.tools);
    fs.writeFileSync(path.join(this.tools, 'npm'), installer(), { mode: 0o755 });
  }

  /** Runs lines of a shell, as if they were typed one block after the other. */
  type(lines: string): {
    readonly out: string;
    readonly err: string;
    readonly code: number | null;
  } {
    const { stdout, stderr, status } = spawnSync('bash', ['-ec', `${lines}\npwd >&3`], {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${this.tools}:${process.env['PATH'] ?? ''}`,
        LANG: this.lang,
      },
      stdio: ['ignore', 'pipe', 'pipe', fs.openSync(path.join(this.home, 'where'), 'w')],
    });
    const where = fs.readFileSync(path.join(this.home, 'where'), 'utf8').trim();
    if (where !== '') this.folder = where;
    return { out: stdout, err: stderr, code: status };
  }

  write(name: string, text: string): void {
    fs.writeFileSync(path.join(this.folder, name), text);
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  remove(): void {
    fs.rmSync(this.home, { recursive: true });
  }
}

/** An `npm` that unpacks a tarball and links the packages of the checkout; the rest is npm's. */
function installer(): string {
  const modules = path.join(root, 'node_modules');
  return `#!/usr/bin/env bash
set -e
if [ "$1" != install ]; then PATH="\${PATH#*:}" exec npm "$@"; fi
mkdir -p node_modules/sixfronts node_modules/.bin
tar xzf "$2" -C node_modules/sixfronts --strip-components=1
for package in '${modules}'/*; do
  name=$(basename "$package")
  [ "$name" = sixfronts ] || ln -s "$package" "node_modules/$name"
done
ln -s ../sixfronts/bin/sixfronts.js node_modules/.bin/sixfronts
chmod +x node_modules/sixfronts/bin/sixfronts.js
`;
}
