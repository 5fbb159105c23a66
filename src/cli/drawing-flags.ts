/** Forms of a picture. */
export const formats = ['svg', 'png'] as const;
/** What a picture stands on; `auto` follows the reader's system. */
export const themes = ['light', 'dark', 'auto'] as const;
/** A form of a picture. */
export type Format = (typeof formats)[number];

/** What `diagram` can be told. */
export interface DiagramFlags {
  readonly chart?: string;
  readonly state?: string;
  readonly whole?: true;
  readonly format?: Format;
  readonly theme?: (typeof themes)[number];
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}
