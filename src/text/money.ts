import type { Language } from './language.ts';
import { decimal, grouped } from './numbers.ts';

/** An amount in fen: `¥1,800,000`, in Chinese `180万元`; fen are shown only where there are any. */
export function money(fen: number, language: Language): string {
  const yuan = fen / 100;
  const places = fen % 100 === 0 ? 0 : 2;
  if (language === 'en') {
    const text = decimal(Math.abs(yuan), places);
    return yuan < 0 ? `−¥${text}` : `¥${text}`;
  }
  const tenThousands = yuan / 10_000;
  if (Math.abs(yuan) >= 10_000 && Number.isInteger(tenThousands * 100)) {
    return `${trimmed(decimal(tenThousands, 2))}万元`;
  }
  return `${places === 0 ? grouped(yuan) : decimal(yuan, places)}元`;
}

const trimmed = (text: string) => text.replace(/\.?0+$/, '');
