import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSample } from '../test/sample-record.ts';
import { publication } from '../test/support/published.ts';
import { environmentOf, prepareRelease } from './prepare-release.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
let root = '';

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@mail.example', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', ['-C', root, ...identity, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

describe.skipIf(!hasGit)('a release', () => {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'release-'));
    const { dir, graph } = loadSample();
    cpSync(dir, join(root, 'content'), { recursive: true });
    for (const [path, text] of Object.entries(publication(graph, '2026-11-22'))) {
      mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
      writeFileSync(join(root, 'content', path), text);
    }
    git('init', '-q');
    writeFileSync(join(root, '.gitignore'), 'release/\n');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const ran: (readonly string[])[] = [];
  const release = (status = 0, tag?: string) => {
    ran.length = 0;
    const [content, out] = [join(root, 'content'), join(root, 'release')];
    const options = { content, out, origin: 'https://git.example/r.git', site: 'https://s.example/r', tag };
    return prepareRelease(options, (args) => {
      ran.push(args);
      return status;
    });
  };
  const file = (name: string) => readFileSync(join(root, 'release/edition-2026-11-22', name), 'utf8');

  test('checks, builds, and writes sums that the usual tools accept', () => {
    expect(release()).toBe(0);
    expect(ran.map(([name]) => name)).toEqual(['check', 'build']);
    const ledger = join(root, 'content/ledger');
    const sumOfIndex = spawnSync('sha256sum', ['index.tsv'], { cwd: ledger, encoding: 'utf8' }).stdout;
    expect(file('index.tsv.sha256')).toBe(sumOfIndex);
    const list = join(root, 'release/edition-2026-11-22/versions.sha256');
    expect(spawnSync('sha256sum', ['-c', '--quiet', list], { cwd: ledger, encoding: 'utf8' }).stdout).toBe(
      '',
    );
    const sumOfList = spawnSync('sha256sum', [list], { encoding: 'utf8' }).stdout.slice(0, 64);
    expect(file('tag-message.txt')).toBe(
      `Loremark, edition 2026-11-22

Ledger-Lines: 5
Ledger-Index-SHA256: ${sumOfIndex.slice(0, 64)}
Ledger-Versions-SHA256: ${sumOfList}
Site: https://s.example/r/
`,
    );
    expect(file('mail.txt').split('\n').slice(2, 4)).toEqual([sumOfIndex.slice(0, 64), sumOfList]);
    expect(file('software-heritage.txt')).toBe(
      `https://archive.softwareheritage.org/swh:1:dir:${git('rev-parse', 'HEAD:content/ledger')};origin=https://git.example/r.git;anchor=swh:1:rev:${git('rev-parse', 'HEAD')};path=/content/ledger/
https://archive.softwareheritage.org/swh:1:cnt:${git('hash-object', 'content/ledger/index.tsv')};origin=https://git.example/r.git;anchor=swh:1:rev:${git('rev-parse', 'HEAD')};path=/content/ledger/index.tsv
`,
    );
  });

  test('compares the ledger with the last edition, and refuses a name that is taken', () => {
    git('tag', 'edition-2026-11-22');
    expect(() => release()).toThrow('the tag `edition-2026-11-22` already exists');
    expect(ran.map(([name]) => name)).toEqual(['check']);
    expect(ran[0]).toEqual(expect.arrayContaining(['--against', 'edition-2026-11-22']));
    expect(release(0, 'edition-2026-11-22.2')).toBe(0);
  });

  test.each(['../../elsewhere', 'edition-a/../b', 'edition-', 'v1'])('refuses the tag `%s`', (tag) => {
    expect(() => release(0, tag)).toThrow(`unexpected tag \`${tag}\``);
    expect(ran).toEqual([]);
  });

  test('stops if the check finds a fault, or if something is not committed', () => {
    expect(release(1)).toBe(1);
    expect(ran).toHaveLength(1);
    writeFileSync(join(root, 'content/people/new.yml'), 'name: New\n');
    expect(() => release()).toThrow('there are uncommitted changes');
    rmSync(join(root, 'content/people/new.yml'));
  });

  test('is refused outside a repository', () => {
    const alone = mkdtempSync(join(tmpdir(), 'no-repository-'));
    const options = {
      content: alone,
      out: alone,
      origin: 'https://git.example/r.git',
      site: 'https://s.example',
    };
    expect(() => prepareRelease({ ...options, tag: undefined }, () => 0)).toThrow(
      'is not in a git repository with a commit',
    );
    rmSync(alone, { recursive: true });
  });
});

describe('the site of a release', () => {
  test('is built for the address that the release names, and links its repository', () => {
    expect(environmentOf('https://a.example/base', 'https://git.example/x.git')).toEqual({
      SITE: 'https://a.example',
      BASE: '/base/',
      REPOSITORY: 'https://git.example/x',
    });
    expect(environmentOf('https://a.example', 'git@git.example:x.git')).toEqual({
      SITE: 'https://a.example',
      BASE: '/',
    });
  });

  test.each([
    'loremark',
    'ftp://a.example',
    'https://a.example/?x',
    'https://a.example/#x',
    'https://a@b.example',
  ])('is not %s', (site) => {
    expect(() => environmentOf(site, 'x')).toThrow(
      `\`--site\` is \`${site}\`, expected an address such as https://loremark.example/base/`,
    );
  });
});
