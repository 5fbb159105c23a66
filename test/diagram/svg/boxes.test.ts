import { describe, expect, test } from 'vitest';
import { boxMarkup } from '../../../src/diagram/svg/boxes.ts';
import { nothing } from '../../../src/diagram/text/block.ts';
import type { VertexKind } from '../../../src/diagram/view/vertex.ts';

/** A box of 100 by 40 px at (20, 30), as it is drawn. */
const drawn = (kind: VertexKind, state?: object, depth = 0): string => {
  const vertex = { id: 'v', kind, tokens: [], children: [], ...(state && { state }) };
  const area = { x: 20, y: 30, width: 100, height: 40, heading: 40 };
  const box = { ...area, vertex, inside: undefined, text: nothing, textAt: { x: 0, y: 0 } };
  return boxMarkup(box as never, depth, 'p');
};

describe('the outline says what a box stands for', () => {
  test.each<[VertexKind, string]>([
    ['fork', '<rect class="s-fork" x="20" y="30" width="100" height="40" rx="11"/>'],
    ['bar', '<rect class="full" x="20" y="30" width="100" height="40" rx="1"/>'],
    ['moment', '<rect class="box" x="20" y="30" width="100" height="40" rx="11"/>'],
    ['elsewhere', '<rect class="away" x="20" y="30" width="100" height="40" rx="4"/>'],
    ['origin', '<rect class="away" x="20" y="30" width="100" height="40" rx="4"/>'],
    ['state', '<rect class="box" x="20" y="30" width="100" height="40" rx="6"/>'],
  ])('%s', (kind, outline) => {
    expect(drawn(kind)).toBe(`<g class="${kind}">${outline}</g>`);
  });

  test.each<VertexKind>(['group', 'frame'])(
    'a %s has another ground than the one around it',
    (kind) => {
      const grounds = [0, 1, 2, 3].map(
        (depth) => /ground (g\d)/.exec(drawn(kind, undefined, depth))?.[1],
      );
      expect(grounds).toEqual(['g0', 'g1', 'g0', 'g1']);
    },
  );

  test('a folded state has a second sheet under it', () => {
    expect(drawn('folded')).toMatch(/^<g class="folded"><path class="line" d="M26 73\.5H117Q/);
  });

  test('a state that is over has a second line inside, a decision no corners', () => {
    const over = drawn('state', { id: 's', kind: 'final' });
    expect(over.match(/<rect /g)).toHaveLength(2);
    expect(over).toContain('<rect class="line" x="23.5" y="33.5" width="93" height="33" rx="5"/>');
    expect(drawn('state', { id: 's', kind: 'atomic', isDecision: true })).toContain(
      'd="M30 30H110l10 10',
    );
  });
});

test('a state carries its id, and the first of a group its dot', () => {
  expect(drawn('state', { id: 'm."a"', kind: 'atomic' })).toContain('data-state="m.&quot;a&quot;"');
  expect(drawn('state', { id: 's', kind: 'atomic', isInitial: true })).toContain(
    '<circle class="full" cx="0" cy="41" r="5"/>',
  );
  expect(drawn('state', { id: 's', kind: 'atomic' })).not.toContain('<circle');
});

test('a history state has its letter, with a star where the innermost states are meant', () => {
  const sign = (isDeep: boolean) => drawn('history', { id: 's', kind: 'history', isDeep });
  expect(sign(false)).toContain('x="40" y="54">H</text>');
  expect(sign(true)).toContain('x="40" y="54">H*</text>');
});
