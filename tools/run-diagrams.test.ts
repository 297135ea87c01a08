import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { picturesIndex } from '../src/diagrams/picture-index.ts';
import { type Faults, faulty } from '../test/support/faulty-disk.ts';
import { inProcess } from '../test/support/in-process.ts';
import type { Renderer } from './diagrams/renderer.ts';
import { type DiagramDependencies, runDiagrams, usage } from './run-diagrams.ts';
import { disk } from './write/disk.ts';
import { lockFile } from './write/writer-lock.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diagrams-'));
  mkdirSync(join(dir, 'diagrams/rendered'), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

async function run(...argv: readonly string[]) {
  const { status, stdout } = await inProcess({ usage, main: runDiagrams }, [...argv, '--content', dir]);
  return [status, stdout.replaceAll(`${dir}/`, '')];
}

it('a folder without diagrams has no fault', async () => {
  expect(await run()).toEqual([0, '0 diagrams, 0 missing, 0 unused, 0 faults\n']);
});

it('all faults are reported at once, each with its place and a command that fixes it', async () => {
  writeFileSync(
    join(dir, 'diagrams/life.mmd'),
    '---\ntitle: Life\ndescription: It lives.\n---\nflowchart TB\n  a --> b\n',
  );
  writeFileSync(join(dir, 'diagrams/open.mmd'), '---\ntitle: [\n---\nflowchart TB\n');
  writeFileSync(join(dir, 'diagrams/rendered/0.svg'), '<svg/>');
  const problems = [
    ['diagrams/open.mmd:3:1', expect.stringMatching(/^Unexpected YAML: .*, expected well-formed YAML$/)],
    ['diagrams/life.mmd:5:1', 'Unexpected absence of a rendering, expected one of this text'],
    ['diagrams/rendered/0.svg:1:1', 'Unexpected rendering that no diagram uses'],
  ];
  const [status, text = ''] = await run();
  const lines = String(text).split('\n');
  expect(status).toBe(1);
  expect(
    [0, 3, 7].map((at) => [lines[at]?.replace('  error  diagram-renders', ''), lines[at + 1]?.trim()]),
  ).toEqual(problems);
  expect([lines[5], lines[9], lines.at(-2)]).toEqual([
    `  help: run \`npm run diagrams -- --write --content ${dir}\``,
    `  help: run \`npm run diagrams -- --write --content ${dir}\``,
    '1 diagram, 1 missing, 1 unused, 3 faults',
  ]);
  const [, json = ''] = await run('--json');
  expect(JSON.parse(String(json))).toMatchObject({
    diagrams: 1,
    missing: 1,
    orphans: 1,
    faults: 3,
    written: false,
  });
  expect(JSON.parse(String(json)).problems[1]).toBe(
    'diagrams/life.mmd:5:1 Unexpected absence of a rendering, expected one of this text; run `npm run diagrams -- --write`',
  );
});

describe('a writer of pictures', () => {
  const rendered = () => join(dir, 'diagrams/rendered');
  const source = (target: string) =>
    `---\ntitle: Life\ndescription: It lives.\n---\nflowchart TB\n  a --> ${target}\n`;
  /** No browser: a picture is the title and the text of its diagram. */
  const renderer: Renderer = {
    render: async ({ source: text }) => ({
      svg: `<svg>${text.replaceAll('>', '')}</svg>\n`,
      structure: { kind: 'graph', groups: [], nodes: [], edges: [] },
    }),
    close: async () => undefined,
  };
  const write = (dependencies: Partial<DiagramDependencies> = {}) =>
    inProcess(
      {
        usage,
        main: (args, streams) =>
          runDiagrams(args, streams, { start: async () => renderer, disk, ...dependencies }),
      },
      ['--content', dir, '--write'],
    );
  const pictures = () =>
    new Map(readdirSync(rendered()).map((name) => [name, readFileSync(join(rendered(), name), 'utf8')]));
  const files = () => [readdirSync(dir), pictures()];

  /** The pictures of a first text beside a changed one, and those that a writer makes of it. */
  async function afterChange() {
    writeFileSync(join(dir, 'diagrams/life.mmd'), source('b'));
    expect((await write()).status).toBe(0);
    const before = pictures();
    writeFileSync(join(dir, 'diagrams/life.mmd'), source('c'));
    const restore = () => {
      rmSync(rendered(), { recursive: true });
      mkdirSync(rendered());
      for (const [name, text] of before) writeFileSync(join(rendered(), name), text);
    };
    const { disk: counted, steps } = faulty({ at: Number.POSITIVE_INFINITY, how: 'killed' });
    expect(await write({ disk: counted })).toMatchObject({
      status: 0,
      stdout: '1 diagram, drew 1, removed 2, 0 faults\n',
    });
    return { before: [['diagrams'], before], after: files(), restore, steps: steps() };
  }

  it.each([
    { how: 'killed', half: false },
    { how: 'killed', half: true },
    { how: 'ENOSPC', half: true },
    { how: 'EROFS', half: false },
  ] satisfies Omit<Faults, 'at'>[])(
    'leaves all the old pictures or all the new ones, at every step: %o',
    async (fault) => {
      const { before, after, restore, steps } = await afterChange();
      expect(steps).toBeGreaterThan(20);
      for (let at = 1; at <= steps; at++) {
        restore();
        const { status, stderr } = await write({ disk: faulty({ ...fault, at }).disk });
        if (status !== 0) expect([status, stderr]).toEqual([2, expect.stringContaining(fault.how)]);
        await run();
        expect([before, after], `at step ${at}`).toContainEqual(files());
        expect((await write()).status).toBe(0);
        expect(files(), `at step ${at}, then written`).toEqual(after);
      }
    },
  );

  it('is refused while another process writes, or if another one wrote since it read', async () => {
    const { before, after, restore } = await afterChange();
    restore();
    disk.create(join(dir, lockFile), disk.self());
    expect(await write()).toMatchObject({ status: 2, stderr: expect.stringContaining('is writing to') });
    disk.remove(join(dir, lockFile));
    expect(files()).toEqual(before);
    const late = {
      start: async () => {
        await write();
        return renderer;
      },
    };
    expect(await write(late)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`${picturesIndex}\` was changed by another process`),
    });
    expect(files()).toEqual(after);
  });
});
