import { styles } from '../text/block.ts';
import { mixed, type Palette, palettes, type Theme } from './palette.ts';

/** Families with Chinese and Latin letters, by system; the Latin ones are none wider than measured. */
const SANS =
  "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',Arial,Helvetica,'Liberation Sans',sans-serif";
const MONO = "'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,'Courier New',monospace";

/** The style sheet of a drawing; `auto` follows the reader's system where it can be asked. */
export function styleSheet(theme: Theme, hue: string): string {
  if (theme !== 'auto') return fixed() + colours(palettes[theme], hue);
  const dark = colours(palettes.dark, hue);
  return `${fixed()}${colours(palettes.light, hue)}@media (prefers-color-scheme:dark){${dark}}`;
}

function fixed(): string {
  const texts = Object.entries(styles).map(([name, { size, family }]) => {
    const families = family === 'mono' ? `${MONO},${SANS}` : SANS;
    return `.t-${name}{font-size:${size}px;font-family:${families}}`;
  });
  return `${texts.join('')}.wide{font-family:${SANS}}.t-title,.t-subtitle,.t-name{font-weight:bold}.box,.ground{stroke-width:1.2}.line{fill:none;stroke-width:1.3}.away{stroke-dasharray:4 3}.sign{fill:none;stroke-width:1.2}`;
}

function colours(palette: Palette, hue: string): string {
  const { page, grounds, box, ink, muted, line, faint, hatch, tint, glow } = palette;
  const bright = mixed('#ffffff', hue, glow);
  const rules: readonly (readonly [string, string])[] = [
    ['.page', `fill:${page}`],
    ['.panel', `fill:none;stroke:${faint}`],
    ['.ground', `stroke:${line}`],
    ['.g0', `fill:${grounds[0]}`],
    ['.g1', `fill:${grounds[1]}`],
    ['.box', `fill:${box};stroke:${line}`],
    ['.h-working', `fill:${mixed(hue, box, tint)}`],
    ['.h-travelling', `fill:${mixed(hue, box, tint)}`],
    ['.h-outside', 'fill:none'],
    ['.s-fork', `fill:${mixed(hue, page, tint)};stroke:${line}`],
    ['.pill', `fill:${page};stroke:${faint}`],
    ['.away', `fill:${page};stroke:${muted}`],
    ['.hue', `fill:${bright}`],
    ['.hue-line', `stroke:${bright};fill:none`],
    ['.hatch', `stroke:${hatch}`],
    ['.dots', `fill:${hatch}`],
    ['.line', `stroke:${line}`],
    ['.head', `fill:${line}`],
    ['.sign', `stroke:${ink}`],
    ['.full', `fill:${ink}`],
    ['text', `fill:${ink}`],
    ['.t-trail,.t-path,.t-row,.quiet', `fill:${muted}`],
  ];
  return rules.map(([selector, rule]) => `${selector}{${rule}}`).join('');
}
