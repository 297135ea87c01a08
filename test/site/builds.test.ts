/**
 * Checks the guarantees of a build: the same bytes twice, no file touched if the content is faulty, and no fault hidden
 * by another.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandError } from '../../tools/command/command-line.ts';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { usage as checkUsage, runCheck } from '../../tools/run-check.ts';
import { buildSite } from '../../tools/site/build-site.ts';
import { all } from '../support/extent.ts';
import { inProcess } from '../support/in-process.ts';
import { exampleContent, exampleSite, fewRows } from './example-site.ts';
import { filesWith, wordsOfAnother } from './words-of-another.ts';

const scratch = 'test-results/builds';
const faulty = join(scratch, 'content');

interface Place {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** One fault for each rule, each in a separate claim that was sound. */
let hidden: readonly Pick<Place, 'rule' | 'file'>[] = [];

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  cpSync(exampleContent, faulty, { recursive: true });
  hidden = hideFaults();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ARCHIVE: '', ...env },
  });
}

describe('two builds', () => {
  // Builds a small record twice; in a full run, also compares the large one with dist/.
  it('have the same bytes, in another folder, language and time zone', { timeout: 3_600_000 }, () => {
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'C', ...(all ? {} : fewRows) };
    const content = all ? 'content' : exampleContent;
    const build = (name: string, env: NodeJS.ProcessEnv) => {
      const out = join(scratch, name);
      const { status, stderr } = run(['tools/build.ts', '--content', content, '--out', out], env);
      expect(status, stderr).toBe(0);
      return filesOf(out);
    };
    const one = all ? filesOf(process.env['DIST'] ?? 'dist') : filesOf(exampleSite());
    const other = build('elsewhere', elsewhere);
    expect(one.size).toBeGreaterThan(100);
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect(
      [...one].filter(([file, bytes]) => !bytes.equals(other.get(file) ?? Buffer.of())).map(([file]) => file),
    ).toEqual([]);
    if (all) return;
    const words = wordsOfAnother('content', content);
    expect(words.length).toBeGreaterThan(500);
    expect(filesWith(words, one), 'words of another debate').toEqual([]);
    expect(one.has('cite/index.html')).toBe(true);
    expect([...one.keys()].filter((file) => file.startsWith('labs/'))).toEqual([]);
  });
});

describe('faults in the content', () => {
  it('are all reported at once, each with its rule, its file and a line', async () => {
    const check = { usage: checkUsage, main: runCheck };
    const { status, stdout } = await inProcess(check, ['--content', faulty, '--json']);
    expect(status).toBe(1);
    const { problems }: { readonly problems: readonly Place[] } = JSON.parse(stdout);
    for (const { rule, file } of hidden) {
      const found = problems.find((one) => one.rule === rule && one.file === file);
      expect(found, `${rule} in ${file}`).toBeDefined();
      expect(found?.line, `${rule} in ${file}`).toBeGreaterThan(0);
    }
  });

  it('stop the build with their location, before any file is touched', () => {
    const out = join(scratch, 'standing');
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, '404.html'), 'as it was');
    const { status, stdout } = run(['tools/build.ts', '--content', faulty, '--out', out]);
    expect(status).toBe(1);
    for (const { rule, file } of hidden) {
      const place = file.replaceAll(/[.\\]/g, '\\$&');
      expect(stdout).toMatch(new RegExp(`^${place}:\\d+:\\d+ {2}error {2}${rule}$`, 'm'));
    }
    expect(filesOf(out)).toEqual(new Map([['404.html', Buffer.from('as it was')]]));
  });
});

it('a folder that was not written by a build is not emptied', async () => {
  const out = join(scratch, 'mine');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'letter.txt'), 'Dear Ada');
  expect(await refusalOf(buildSite({ content: 'content', out }))).toContain(
    'contains files that no build wrote',
  );
  expect(existsSync(join(out, 'letter.txt'))).toBe(true);
});

it('a deployment without its address, or containing mail, is refused', async () => {
  const deployed = (env: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries({ DEPLOY: '1', ...env })) vi.stubEnv(name, value);
    return buildSite({ content: 'content', out: join(scratch, 'deployed') });
  };
  try {
    expect(await refusalOf(deployed({ SITE: '' }))).toContain('needs SITE');
    expect(await refusalOf(deployed({ SITE: 'https://record.example', ARCHIVE: scratch }))).toContain(
      'must not show mail',
    );
    expect(existsSync(join(scratch, 'deployed'))).toBe(false);
  } finally {
    vi.unstubAllEnvs();
  }
});

/** The output of a usage error. */
function refusalOf(build: Promise<number>): Promise<string> {
  return build.then(
    (status) => `ended with ${status}`,
    (fault: unknown) => (fault instanceof CommandError ? fault.message : `another fault: ${fault}`),
  );
}

function hideFaults(): readonly Pick<Place, 'rule' | 'file'>[] {
  const sound = [...loadGraph(faulty).claims.values()].filter(
    ({ kind, evidence, speaker }) =>
      speaker !== undefined && kind !== 'correction' && kind !== 'question' && evidence.length === 1,
  );
  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ['claim-published', (text) => `${text.trimEnd()} A word more.\n`],
    ['reference-exists', (text) => text.replace(/^topics: \[/m, 'topics: [no-such-topic, ')],
    ['unknown-key', (text) => text.replace(/^speaker:/m, 'speeker: x\nspeaker:')],
    ['lines-inside', (text) => text.replace(/lines: \[\d+, \d+\]/, 'lines: [9000, 9001]')],
    ['words-limit', (text) => text.replace(/words: .*/, `words: '${'word '.repeat(16).trim()}'`)],
    ['evidence-locked', (text) => text.replace(/words: .*/, "words: 'never said by anybody'")],
    ['link-resolves', (text) => `${text.trimEnd()} See [this](/no-such-page/).\n`],
    ['evidence-present', (text) => text.replace(/^evidence:\n(?: .*\n)+/m, '')],
    ['no-address', (text) => `${text.trimEnd()} Write to ada@mail.example.\n`],
    ['component-exists', (text) => `${text.trimEnd()}\n\n<Nothing />\n`],
  ];
  return changes.map(([rule, change], index) => {
    const file = sound[index]?.entry.file;
    if (file === undefined) throw new Error('the record holds too few plain claims to hide faults in');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return { rule, file };
  });
}

function filesOf(root: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [relative(root, file), readFileSync(file)]),
  );
}
