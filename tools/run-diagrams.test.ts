import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inProcess } from '../test/support/in-process.ts';
import { runDiagrams, usage } from './run-diagrams.ts';

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

it('each fault is told with its place and what to do, all at once', async () => {
  writeFileSync(
    join(dir, 'diagrams/life.mmd'),
    '---\ntitle: Life\ndescription: It lives.\n---\nflowchart TB\n  a --> b\n',
  );
  writeFileSync(join(dir, 'diagrams/open.mmd'), '---\ntitle: [\n---\nflowchart TB\n');
  writeFileSync(join(dir, 'diagrams/rendered/0.svg'), '<svg/>');
  const problems = [
    ['diagrams/open.mmd:2:9', expect.stringMatching(/^Unexpected YAML: .*, expected well-formed YAML$/)],
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
