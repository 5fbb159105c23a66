import type { Language } from './language.ts';
import { decimal, type Figure, grouped, plusMinus } from './numbers.ts';
import { plain } from './times.ts';

/** An amount in fen: `¥1,800,000`, in Chinese `180万元`; fen are shown only where there are any. */
export function money(fen: number, language: Language): string {
  if (language === 'en') {
    const yuan = fen / 100;
    const places = fen % 100 === 0 ? 0 : 2;
    const text = decimal(Math.abs(yuan), places);
    return yuan < 0 ? `−¥${text}` : `¥${text}`;
  }
  return Math.abs(fen) >= TEN_THOUSAND && isShort(fen) ? byTenThousand(fen) : byYuan(fen);
}

/** Says an amount in fen. */
export type SayMoney = (fen: number) => string;

/**
 * Says amounts in fen that are read beside each other, as `money` does, but in Chinese all in one
 * unit: by the ten thousand where one is as large and each is then told whole, else in yuan.
 */
export function moneyTogether(amounts: readonly number[], language: Language): SayMoney {
  if (language === 'en') return (fen) => money(fen, language);
  const isLarge = amounts.some((fen) => Math.abs(fen) >= TEN_THOUSAND);
  return isLarge && amounts.every(isShort) ? byTenThousand : byYuan;
}

/** Fen in ten thousand yuan. */
const TEN_THOUSAND = 1_000_000;

/** Whether two decimals of ten thousand yuan are enough. */
const isShort = (fen: number) => fen % (TEN_THOUSAND / 100) === 0;

const byTenThousand = (fen: number) => `${trimmed(decimal(fen / TEN_THOUSAND, 2))}万元`;

const byYuan = (fen: number) =>
  fen % 100 === 0 ? `${grouped(fen / 100)}元` : `${decimal(fen / 100, 2)}元`;

/** A figure in yuan with the half-width of its interval: `¥1.02 ± 0.03 bn`, `10.2 ± 0.3亿元`. */
export function moneyFigure(figure: Figure, language: Language, signed = false): string {
  const { size, word } = scaleFor(figure.mean, language, 1e6);
  const { mean, halfWidth } = figure;
  const text = plusMinus({ mean: mean / size, halfWidth: halfWidth / size }, signed);
  return language === 'zh' ? `${text}${word}` : withSign(text, word);
}

/** An amount of yuan as it was reported: `¥1 bn`, `10亿元`. */
export function reportedMoney(yuan: number, language: Language): string {
  const { size, word } = scaleFor(yuan, language, 1e7);
  const text = plain(yuan / size);
  return language === 'zh' ? `${text}${word}` : withSign(text, word);
}

/** The sign of the currency stands between the sign and the digits. */
const withSign = (text: string, word: string) => text.replace(/^[+−]?/, '$&¥') + word;

/**
 * In what large amounts are counted, so that they stay readable.
 *
 * @param millions from how many yuan on English counts millions
 */
function scaleFor(
  yuan: number,
  language: Language,
  millions: number,
): { size: number; word: string } {
  const steps =
    language === 'zh'
      ? ([
          [1e8, '亿元'],
          [1e4, '万元'],
          [1, '元'],
        ] as const)
      : ([
          [1e9, ' bn'],
          [millions, ' m'],
          [1, ''],
        ] as const);
  const [from, word] = steps.find(([step]) => Math.abs(yuan) >= step) ?? steps[2];
  return { size: word === ' m' ? 1e6 : from, word };
}

const trimmed = (text: string) => text.replace(/\.?0+$/, '');
