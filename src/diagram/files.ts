import type { AnyStateMachine } from 'xstate';
import { oneOf, requireOptions } from '../options/index.ts';
import { drawKinds, drawMachine, type DrawOptions } from './drawings.ts';
import { renderPng } from './png.ts';

/** What to draw of a machine, how, and as what kind of file. */
export interface FileOptions extends DrawOptions {
  /** `svg` if left out. */
  readonly format?: 'svg' | 'png';
}

/** A file to be written, by name without folder. */
export interface DiagramFile {
  readonly name: string;
  readonly title: string;
  /** Ids of the states of which it shows the inside. */
  readonly states?: readonly string[];
  /** px; a PNG has twice as many. */
  readonly width?: number;
  readonly height?: number;
  readonly content: string | Uint8Array;
}

/**
 * The drawings of a machine as files: `chart.zh.svg` for the overview, `chart.state.zh.svg` for the
 * inside of a state. PNG cannot follow the reader's system: without a theme it is light. Throws as
 * `drawMachine` and `renderPng` do.
 */
export async function diagramFiles(
  machine: AnyStateMachine,
  options: FileOptions,
): Promise<readonly DiagramFile[]> {
  const kinds = { ...drawKinds, format: oneOf(['svg', 'png']) };
  requireOptions('diagramFiles', options, kinds, ['lang']);
  const { format = 'svg', ...drawing } = options;
  const drawings = await drawMachine(machine, drawing);
  const files: DiagramFile[] = [];
  for (const { name, svg, ...facts } of drawings) {
    const content = format === 'png' ? await renderPng(svg, drawing.signal) : svg;
    files.push({ ...facts, name: `${name}.${options.lang}.${format}`, content });
  }
  return files;
}
