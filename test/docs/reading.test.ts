import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { textOf } from './markdown.ts';

interface Node {
  readonly description?: string;
  readonly meta?: { readonly zh?: string };
  readonly states?: Readonly<Record<string, Node>>;
}

/** Charts and states of which a page shows a drawing, with the file that it shows. */
const shown = (page: string): [name: string, file: string][] =>
  [...textOf(page).matchAll(/^!\[([\w.]+)(?:: |：).*\]\(\.\.\/charts\/(.*)\)$/gm)].map(
    ([, name, file]) => [name!, file!],
  );

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

  test('shows many drawings', () => {
    expect(shown(page).length).toBeGreaterThan(20);
  });

  test.each(shown(page))('shows the inside of %s in %s', (name, file) => {
    const drawing = textOf(`docs/charts/${file}`);
    const places = ['data-panel', 'class="group" data-state', 'class="frame" data-state'];
    expect(places.some((place) => drawing.includes(`${place}="${name}"`))).toBe(true);
  });
});
