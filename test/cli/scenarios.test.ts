import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './fake-world.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-cli-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const broken = path.join(folder, 'my-city.yaml');
fs.writeFileSync(broken, 'sixfronts: 1\nid: my-city\nwarmUp: 90\n');

describe('validate', () => {
  test('takes shipped scenarios by name and files by path', async () => {
    const { code, out } = await run('validate tutorial scenarios/tutorial.yaml');
    expect(code).toBe(0);
    expect(out.match(/no problems/g)).toHaveLength(2);
  });

  test('reports every problem with file, line and column on stdout', async () => {
    const { code, out, err } = await run(`validate ${broken} tutorial`);
    expect(code).toBe(2);
    expect(err).toBe('');
    expect(out).toContain(`${broken}:3:9`);
    expect(out).toContain('tutorial.yaml: no problems');
    expect((await run(`validate ${broken} --lang zh`)).out).toMatch(/\p{Script=Han}/u);
  });

  test('notes what has no effect, and is content', async () => {
    const idle = path.join(folder, 'idle.yaml');
    const text = fs.readFileSync('scenarios/tutorial.yaml', 'utf8');
    const pool =
      '\n  nobody: { title: { zh: 无, en: nobody }, units: 1, assumption: none }\n\n# Arrivals';
    fs.writeFileSync(idle, text.replace('\n\n# Arrivals', pool));
    const { code, out } = await run(`validate ${idle}`);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^[^\n]*idle.yaml: no problems \([^\n]*\)\n[^\n]*:\d+:3 {2}note: no role uses the pool "nobody"/u,
    );
    expect((await run(`validate ${idle} --lang zh`)).out).toContain(
      '提示：没有角色用到资源池 "nobody"',
    );
    expect(JSON.parse((await run(`validate ${idle} --json`)).out)).toMatchObject({
      files: [{ valid: true, issues: [], notes: [{ code: 'neverUsed', received: 'nobody' }] }],
    });
  });

  test('gives one document with --json', async () => {
    const { code, out } = await run(`validate ${broken} tutorial --json`);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      sixfronts: 'validate',
      files: [
        { path: broken, valid: false },
        { valid: true, issues: [] },
      ],
    });
  });
});

test('a copy of a shipped scenario keeps its sources, wherever it lies', async () => {
  const copy = path.join(folder, 'my-town.yaml');
  fs.copyFileSync('scenarios/tutorial.yaml', copy);
  expect(await run(`validate ${copy}`)).toMatchObject({ code: 0 });
  fs.writeFileSync(copy, fs.readFileSync(copy, 'utf8').replace('source: D04', 'source: D99'));
  const { code, out } = await run(`validate ${copy}`);
  expect(code).toBe(2);
  expect(out).toContain('unknown source "D99"');
});

test('a scenario with problems is not run: they go to stderr, with exit code 2', async () => {
  const { code, out, err } = await run(`replay ${broken}`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`${broken}:3:9`);
});

describe('list', () => {
  test('shows the shipped scenarios in both languages', async () => {
    expect((await run('list')).out).toMatch(/^tutorial {2}Tutorial/m);
    expect((await run('list --lang zh')).out).toMatch(/^tutorial {2}入门/m);
  });

  test('gives one document with --json', async () => {
    const document: unknown = JSON.parse((await run('list --json')).out);
    expect(document).toMatchObject({ sixfronts: 'list' });
    const { scenarios } = document as { scenarios: { name: string; charts: string[] }[] };
    expect(scenarios.find(({ name }) => name === 'tutorial')?.charts).toContain('missingPerson');
  });
});

describe('scenarios in folders', () => {
  test('are listed and found by folder and name', async () => {
    expect((await run('list')).out).toContain('stories/ten-year-reunion');
    const { code, out } = await run('validate stories/ten-year-reunion');
    expect(code).toBe(0);
    expect(out).toContain('no problems');
  });

  test('and a misspelt one gets a hint', async () => {
    const { code, err } = await run('replay stories/ten-year-runion');
    expect(code).toBe(2);
    expect(err).toContain('did you mean "stories/ten-year-reunion"?');
  });
});
