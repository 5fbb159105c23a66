import type { Bilingual } from '../../scenario/index.ts';

/** Where a chart has what the newspaper says. */
export interface Place {
  readonly chart: string;
  /** Path of the state; the whole chart if left out. */
  readonly state?: string;
  /** What counts it. */
  readonly milestone?: string;
}

/** Something that the newspaper page says, in our own words. Not modelled yet without any place. */
export interface Claim extends Bilingual {
  readonly id: string;
  /** Section and paragraph of the page, such as `A13-C3`. */
  readonly paragraph: string;
  /** The figures given, as reported. */
  readonly reported?: Bilingual;
  readonly where?: readonly Place[];
  readonly metric?: { readonly scenario: string; readonly id: string };
}
