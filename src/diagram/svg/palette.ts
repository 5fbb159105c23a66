/** Colours of a drawing; `auto` follows the system of the reader. */
export type Theme = 'light' | 'dark' | 'auto';

/** Colours of one theme; text on any of the grounds has a contrast of at least 4.5 to 1. */
export interface Palette {
  readonly page: string;
  /** Grounds of groups, outermost first; deeper ones begin again. */
  readonly grounds: readonly [string, string];
  readonly box: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly faint: string;
  readonly hatch: string;
  /** Parts of the hue in the ground of a box where work is done, 0 to 1. */
  readonly tint: number;
  /** Parts of white in the hue itself, so that it stands out, 0 to 1. */
  readonly glow: number;
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#ffffff',
    grounds: ['#f5f7f9', '#e9edf1'],
    box: '#ffffff',
    ink: '#16191d',
    muted: '#56606b',
    line: '#46505a',
    faint: '#c3cad2',
    hatch: '#8a939c',
    tint: 0.13,
    glow: 0,
  },
  dark: {
    page: '#0f1318',
    grounds: ['#171c23', '#1f262f'],
    box: '#0f1318',
    ink: '#eef2f6',
    muted: '#a7b1bc',
    line: '#b4bec8',
    faint: '#4b5661',
    hatch: '#7d8893',
    tint: 0.2,
    glow: 0.3,
  },
};

/**
 * One hue per front and one for search, from the colour-blind-safe set of Okabe and Ito (2008);
 * what belongs to no front is grey.
 */
export const hues = {
  publicity: '#e69f00',
  dissuasion: '#56b4e9',
  stopPayment: '#0072b2',
  cardCutting: '#cc79a7',
  crackdown: '#d55e00',
  coordination: '#f0e442',
  search: '#009e73',
  none: '#7a828b',
} as const;

/** Whose hue a chart has; `none` is grey. */
export type Front = keyof typeof hues;

/** `share` of one colour in another; both `#rrggbb`. */
export function mixed(colour: string, ground: string, share: number): string {
  const channel = (at: number) => {
    const [one, other] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    const value = Math.round(one! * share + other! * (1 - share));
    return value.toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Charts that belong to a front or to search under a name of their own. */
const partOf: Readonly<Record<string, Front>> = {
  alert: 'dissuasion',
  cardTrace: 'cardCutting',
  missingPerson: 'search',
  probe: 'search',
  longLost: 'search',
};

/** The front that a shipped chart belongs to; `none` for charts of the world around and for others. */
export function frontOf(chart: string): Front {
  if (isFront(chart)) return chart;
  return Object.hasOwn(partOf, chart) ? partOf[chart]! : 'none';
}

function isFront(name: string): name is Front {
  return Object.hasOwn(hues, name);
}
