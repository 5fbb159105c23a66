import { marked } from './mark.ts';

/** How many pixels of the picture stand for one of the drawing. */
const SCALE = 2;

/**
 * A drawing as a PNG picture, twice as fine as a screen. Letters come from the fonts of the system:
 * Chinese needs one, such as Noto Sans CJK. The theme `auto` is rendered light.
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
  // Loaded when wanted: it brings a library of native code.
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' },
    languages: ['zh', 'en'],
  });
  return marked(picture.render().asPng());
}
