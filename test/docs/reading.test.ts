import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { textOf } from './markdown.ts';

interface Node {
  readonly description?: string;
  readonly meta?: { readonly zh?: string };
  readonly states?: Readonly<Record<string, Node>>;
}

/** Charts and states that a page names at the head of a list item, with what it says of them. */
const named = (page: string): [name: string, words: string][] =>
  [...textOf(page).matchAll(/^- `([\w.]+)`(?:: |：)(.*)$/gm)].map(([, name, words]) => [
    name!,
    words!,
  ]);

function nodeOf(name: string): Node | undefined {
  const [chart = '', ...path] = name.split('.');
  const root = Object.entries(charts).find(([id]) => id === chart)?.[1].config as Node | undefined;
  return path.reduce<Node | undefined>((node, key) => node?.states?.[key], root);
}

describe.each([
  ['docs/guides/reading-the-charts.md', (node: Node) => node.description],
  ['docs/guides/reading-the-charts.zh.md', (node: Node) => node.meta?.zh],
] as const)('%s', (page, wordsOf) => {
  test('names many states', () => {
    expect(named(page).length).toBeGreaterThan(40);
  });

  test.each(named(page))('has %s in its own words', (name, words) => {
    const own = wordsOf(nodeOf(name)!);
    expect(own).toBeTruthy();
    expect(words.startsWith(own!)).toBe(true);
  });
});
