import { marked } from './mark.ts';

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
 * Chinese needs one, such as Noto Sans CJK. The theme `auto` is rendered light. PictureTooLarge beyond
 * 2^28 px.
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
  // Loaded when wanted: it brings a library of native code.
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' },
    languages: ['zh', 'en'],
  });
  const [width, height] = [picture.width, picture.height].map((size) => size * SCALE);
  if (width! * height! > MOST_PIXELS) throw new PictureTooLarge(width!, height!);
  return marked(picture.render().asPng());
}
