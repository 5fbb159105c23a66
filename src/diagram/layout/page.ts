interface Size {
  readonly width: number;
  readonly height: number;
}

/** What A4 shows inside margins of 8 mm, in px of 1/96 inch. */
const sheet: Size = { width: 733, height: 1062 };
/** Kept for the title above a drawing and the legend below it. */
const RESERVED = 112;

/** Room for the drawing itself on an upright sheet and on one laid on its side. */
export const rooms: readonly Size[] = [
  { width: sheet.width, height: sheet.height - RESERVED },
  { width: sheet.height, height: sheet.width - RESERVED },
];

/** By what a drawing is multiplied to fill the better of the two sheets; below 1 its text shrinks. */
export function printScale({ width, height }: Size): number {
  return Math.max(...rooms.map((room) => Math.min(room.width / width, room.height / height)));
}
