/** Attribute of the outermost element by which a drawing is known again. */
export const svgMark = 'data-drawn-by="sixfronts"';

/** The same inside a PNG: a text chunk of the kind that other programs show as its origin. */
const pngMark = textChunk('Software', 'sixfronts');
/** Signature and header, after which chunks of any kind may stand. */
const HEAD = 33;

/** A PNG that is known again as a drawing. */
export function marked(png: Uint8Array): Uint8Array {
  const found = new Uint8Array(png.length + pngMark.length);
  found.set(png.subarray(0, HEAD));
  found.set(pngMark, HEAD);
  found.set(png.subarray(HEAD), HEAD + pngMark.length);
  return found;
}

/** Whether a file is a drawing, SVG or PNG, that may be drawn anew. */
export function isDrawing(content: Uint8Array): boolean {
  const isPng = pngMark.every((byte, i) => content[HEAD + i] === byte);
  if (isPng) return true;
  const beginning = new TextDecoder().decode(content.subarray(0, 1000));
  return beginning.startsWith('<svg ') && beginning.includes(svgMark);
}

function textChunk(keyword: string, text: string): Uint8Array {
  const body = new TextEncoder().encode(`tEXt${keyword}\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, checksum(body));
  return chunk;
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffff_ffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1;
  }
  return (rest ^ 0xffff_ffff) >>> 0;
}
