import type { Token } from '../text/block.ts';
import type { Words } from '../words/words.ts';

/** A milestone named like the condition or event before it is only a sign beside that. */
export function countedOnArrow(tokens: readonly Token[], words: Words): readonly Token[] {
  const found: Token[] = [];
  for (const token of tokens) {
    const before = found.at(-1);
    const isSaid =
      token.sign === 'milestone' &&
      before !== undefined &&
      before.sign === undefined &&
      [token.text, words.when(token.text)].includes(before.text);
    if (isSaid) found[found.length - 1] = { ...before, sign: 'milestone' };
    else found.push(token);
  }
  return found;
}

/** A milestone named like the state that it is counted in is only a sign beside the name. */
export function countedInBox([name, ...others]: readonly Token[]): Token[] {
  if (name === undefined) return [];
  const isSaid = ({ sign, text }: Token) =>
    sign === 'milestone' && text.toLowerCase() === name.text.toLowerCase();
  if (!others.some(isSaid)) return [name, ...others];
  return [{ ...name, sign: 'milestone' }, ...others.filter((token) => !isSaid(token))];
}
