import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/scenario/index.ts';
import { problems, read, small } from './small.ts';

/** The small scenario with more roles, each of which somebody asks for. */
function withRoles(...roles: readonly string[]): string {
  const names = roles.map((role) => role.slice(0, role.indexOf(':')));
  return small
    .replace('\nmetrics: {}', `\n${roles.map((role) => `  ${role}\n`).join('')}metrics: {}`)
    .replace(
      '\nroles:\n',
      `\n${names.map((name) => `  ${name}s: { role: ${name}, perDay: 1, assumption: few }\n`).join('')}roles:\n`,
    );
}

const second =
  'second: { like: line, title: { zh: 二, en: second }, settings: { crew: { value: 2, source: S01 } } }';
const third =
  'third: { like: second, title: { zh: 三, en: third }, delays: { turn: { constant: 5 min, source: S01 } } }';

describe('a role that is like another', () => {
  const result = read(withRoles(third, second));
  const roles = 'file' in result ? result.file.resolve('before').roles : [];
  /** As data: of a distribution its numbers. */
  const role = (id: string) =>
    JSON.parse(JSON.stringify(roles.find((each) => each.id === id)!)) as Role;

  test('has everything of the other but for what it says itself', () => {
    const line = role('line');
    const same = role('second');
    expect(same).toEqual({
      ...line,
      id: 'second',
      title: { zh: '二', en: 'second' },
      settings: { ...line.settings, crew: 2 },
    });
  });

  test('has what the other has from a third, wherever they stand', () => {
    const [one, other] = [role('second'), role('third')];
    expect(other.settings).toEqual(one.settings);
    expect(other.activities).toEqual(role('line').activities);
    expect(other.delays['turn']).not.toEqual(one.delays['turn']);
    expect(other.delays['preparation']).toEqual(one.delays['preparation']);
  });

  test('leaves the other as it is', () => {
    expect(role('line').settings).toMatchObject({ crew: 1 });
    expect(role('line').title.en).toBe('line');
  });

  test('is checked as any other, at its own place', () => {
    const text = withRoles(second.replace('crew:', 'crow:'));
    const line = text.split('\n').findIndex((each) => each.includes('second: { like')) + 1;
    expect(problems(text)).toEqual([
      `${line}:${text.split('\n')[line - 1]!.indexOf('crow') + 1}  unknown setting "crow"  did you mean "crew"?`,
    ]);
  });
});
