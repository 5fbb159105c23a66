import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Esbuild from 'esbuild';
import type { ChartFile, ChartFinding, ChartProgram } from '../scenario/index.ts';
import { folderOf, readFromDisk } from '../scenario/index.ts';
import { type SourceMapText, sourceMapText } from './source-places.ts';

/** How files are read, by their extension. */
const loaders: Readonly<Record<string, Esbuild.Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.js': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
};

/** A chart file as one program, or what is wrong with it. */
export type Compiled =
  | {
      readonly program: ChartProgram;
      readonly map: SourceMapText;
      /** Texts of the files beside the chart that it imports, by path. */
      readonly texts: Readonly<Record<string, string>>;
    }
  | { readonly findings: readonly ChartFinding[] };

/**
 * Turns a chart file, TypeScript or JavaScript, with what it imports from beside it into one text
 * of JavaScript. Types are dropped, not checked. Packages are left to be found when it runs.
 */
export function compileChart({ path: file, text }: ChartFile): Compiled {
  const loader = loaders[path.extname(file)];
  if (loader === undefined) {
    const expected = Object.keys(loaders);
    return { findings: [{ code: 'notAProgram', received: file, expected }] };
  }
  const written = folderOf(file);
  const folder = path.resolve(written);
  // Loaded only when there is something to compile: it costs every command a moment otherwise.
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- what `require` gives has no type
  const esbuild: typeof Esbuild = createRequire(import.meta.url)('esbuild');
  const beside = (name: string): string => path.posix.join(written, name);
  try {
    const { outputFiles, metafile } = esbuild.buildSync({
      stdin: { contents: text, sourcefile: path.basename(file), resolveDir: folder, loader },
      absWorkingDir: folder,
      outfile: path.join(folder, 'chart.js'),
      bundle: true,
      write: false,
      packages: 'external',
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      sourcemap: 'external',
      metafile: true,
      logLevel: 'silent',
      // What a module knows of itself, as a script is told it.
      define: {
        'import.meta.url': '__url',
        'import.meta.filename': '__filename',
        'import.meta.dirname': '__dirname',
      },
      // What a tsconfig says is about checking; the same file gives the same program everywhere.
      tsconfigRaw: '{}',
    });
    const texts = Object.keys(metafile.inputs)
      .map(beside)
      .filter((name) => name !== beside(path.basename(file)))
      .map((name): [string, string] => [name, decoded(readFromDisk(name))]);
    const outputOf = (end: string) => outputFiles.find((each) => each.path.endsWith(end))!.text;
    return {
      program: { path: file, code: outputOf('.js') },
      map: sourceMapText(outputOf('.map'), beside),
      texts: Object.fromEntries(texts),
    };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return { findings: error.errors.map((message) => findingOf(message, beside)) };
  }
}

/** The text of a file, with plain ends of lines. */
export const decoded = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');

function isBuildFailure(error: unknown): error is Esbuild.BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function findingOf(
  { text, location }: Esbuild.Message,
  beside: (name: string) => string,
): ChartFinding {
  const missing = /^Could not resolve "(.*)"$/.exec(text)?.[1];
  const finding =
    missing === undefined
      ? ({ code: 'chartSyntax', received: text } as const)
      : ({ code: 'missingFile', received: missing } as const);
  if (location === null) return finding;
  // Columns and lengths come in bytes.
  const { file, line, column, length, lineText } = location;
  const bytes = new TextEncoder().encode(lineText);
  const upTo = (end: number) => new TextDecoder().decode(bytes.subarray(0, end)).length;
  const start = upTo(column);
  const at = {
    file: beside(file),
    line,
    column: start + 1,
    length: Math.max(1, upTo(column + length) - start),
  };
  return { ...finding, at };
}
