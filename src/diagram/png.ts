import { marked } from './mark.ts';
import { pictureInProcess } from './png-process.ts';

/** How many pixels of the picture stand for one of the drawing. */
const SCALE = 2;
/** As many pixels as a gigabyte holds; some minutes of rendering. */
const MOST_PIXELS = 2 ** 28;

/** A drawing is too large for a PNG picture. Sizes in px of the picture. */
export class PictureTooLarge extends RangeError {
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    super(
      `a PNG of ${width} × ${height} px is too large, at most ${MOST_PIXELS} px in all: write SVG`,
    );
    this.name = 'PictureTooLarge';
    this.width = width;
    this.height = height;
  }
}

/**
 * A drawing as a PNG picture, twice as fine as a screen. Letters come from the fonts of the system:
 * Chinese needs one, such as Noto Sans CJK. The theme `auto` is rendered light. Rejects with
 * PictureTooLarge beyond 2^28 px, and with the reason of the signal once it is aborted.
 */
export async function renderPng(svg: string, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const options = {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' },
    languages: ['zh', 'en'],
  };
  const made = await pictureInProcess(svg, options, MOST_PIXELS / SCALE ** 2, signal);
  if (made instanceof Uint8Array) return marked(made);
  throw new PictureTooLarge(made.width * SCALE, made.height * SCALE);
}
