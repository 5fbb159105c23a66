import { z } from 'zod';
import { Issues, type Report } from './issue.ts';
import { type Located, plain } from './located.ts';
import { readYaml } from './read-yaml.ts';
import { shippedPath } from './shipped.ts';
import { type Opened, openText, type ReadFile } from './source-text.ts';
import { readWith } from './zod-issues.ts';

/** A text with the values in it. */
interface Reading {
  readonly text: string;
  readonly values: Located;
}

/** What was read last of each file, by who reads files. */
const known = new WeakMap<ReadFile, Map<string, Reading>>();

/** The texts of all files that a scenario is made of, in the order in which they were read. */
export class Texts {
  private readonly readFile: ReadFile;
  private readonly opened = new Map<string, string>();

  constructor(readFile: ReadFile) {
    this.readFile = readFile;
  }

  get all(): ReadonlyMap<string, string> {
    return this.opened;
  }

  /**
   * The values in a YAML file; undefined, with the reasons reported, if there are none.
   *
   * @param named where another file names this one
   */
  open(path: string, report: Report, named?: Located): Located | undefined {
    const text = this.openText(path, report, named);
    return text === undefined ? undefined : this.values(path, text, report);
  }

  /** The text of a file; undefined, with the reason reported, if there is none. */
  openText(path: string, report: Report, named?: Located): string | undefined {
    const opened: Opened = openText(path, this.readFile);
    if ('trouble' in opened) {
      const at = named?.at ?? { file: path, line: 1, column: 1, length: 0 };
      report(at, [], { code: opened.trouble, received: path });
      return undefined;
    }
    this.opened.set(path, opened.text);
    return opened.text;
  }

  /** What stands in a text: read once where many scenarios name it and nothing is wrong with it. */
  private values(path: string, text: string, report: Report): Located | undefined {
    const readings = known.get(this.readFile) ?? new Map<string, Reading>();
    known.set(this.readFile, readings);
    const before = readings.get(path);
    if (before?.text === text) return before.values;
    let isSound = true;
    const values = readYaml(path, text, (...issue) => {
      isSound = false;
      report(...issue);
    });
    if (isSound && values !== undefined) readings.set(path, { text, values });
    return values;
  }

  /** Texts that somebody else has read. */
  add(texts: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(texts)) this.opened.set(path, text);
  }
}

/** A figure as published. */
export interface PublishedFigure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
}

/** Published figures and the sources they come from. */
export interface Published {
  readonly sources: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, PublishedFigure>;
}

const published = z.object({
  sources: z.record(z.string(), z.object({ title: z.string() })),
  targets: z.array(
    z.object({ id: z.string(), value: z.number(), unit: z.string(), source: z.string() }),
  ),
});

/**
 * Reads the file of published figures. Where nobody named one and none is there, it is the shipped
 * one, so that a copy of a shipped scenario keeps its sources wherever it lies.
 */
export function readPublished(
  path: string,
  named: Located | undefined,
  texts: Texts,
  report: Report,
): Published {
  const issues = new Issues();
  const located = texts.open(path, issues.report, named);
  const rows = located && readWith(published, plain(located), located, [], issues.report);
  const absent = located === undefined && issues.list()[0]?.code === 'missingFile';
  if (named === undefined && absent) {
    const shipped = shippedPath('targets/published');
    if (path === shipped) return { sources: new Set(), figures: new Map() };
    return readPublished(shipped, named, texts, report);
  }
  for (const { path: at, ...issue } of issues.list()) report(issue, at, issue);
  return {
    sources: new Set(Object.keys(rows?.sources ?? {})),
    figures: new Map((rows?.targets ?? []).map((row) => [row.id, row])),
  };
}
