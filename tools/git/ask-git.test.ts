/**
 * A repository whose own configuration names programs to run, and a contribution that looks like a repository; needs
 * git.
 */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earlierLedger } from '../content/earlier-ledger.ts';
import { prepareRelease } from '../prepare-release.ts';
import { openClone } from './git.ts';
import { proveSource } from './prove-source.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
let dir = '';
let program = '';
const ran = () => readdirSync(join(dir, 'ran'));

function git(repository: string, args: readonly string[], input = ''): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=a@x', '-c', 'commit.gpgsign=false'];
  const child = spawnSync('git', ['-C', repository, ...identity, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
  if (child.status !== 0) throw new Error(`git ${args.join(' ')}: ${child.stderr}`);
  return child.stdout.trim();
}

/** Every setting that names a program; each program leaves a file with its mark. */
const settings = (): readonly (readonly [string, string])[] => [
  ['core.fsmonitor', `${program} fsmonitor`],
  ['core.hooksPath', join(dir, 'hooks')],
  ['core.pager', `${program} pager`],
  ['core.editor', `${program} editor`],
  ['core.sshCommand', `${program} ssh`],
  ['core.alternateRefsCommand', `${program} alternates`],
  ['diff.external', `${program} diff`],
  ['diff.x.textconv', `${program} textconv`],
  ['filter.x.clean', `${program} clean`],
  ['filter.x.smudge', `${program} smudge`],
  ['gpg.program', join(dir, 'gpg')],
  ['log.showSignature', 'true'],
  ['pager.log', 'true'],
  ['pager.grep', 'true'],
  ['alias.log', `!${program} alias`],
];

describe.skipIf(!hasGit)('a repository that would run code (needs git)', () => {
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'hostile-git-'));
    mkdirSync(join(dir, 'ran'));
    mkdirSync(join(dir, 'hooks'));
    program = join(dir, 'mark');
    const script = (mark: string) => `#!/bin/sh\n: > "${join(dir, 'ran')}/${mark}"\ncat >/dev/null\nexit 1\n`;
    const write = (file: string, text: string) => {
      writeFileSync(file, text);
      chmodSync(file, 0o755);
    };
    write(program, script('$1'));
    write(join(dir, 'gpg'), script('gpg'));
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout'])
      write(join(dir, 'hooks', hook), script(hook));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  function repository(name: string): string {
    const path = join(dir, name);
    mkdirSync(path);
    git(path, ['init', '-q', '-b', 'main']);
    writeFileSync(join(path, 'kettle.c'), 'int boil;\n');
    writeFileSync(join(path, '.gitattributes'), '* diff=x filter=x\n');
    git(path, ['add', '.']);
    git(path, ['commit', '-qm', 'kettle: boil']);
    git(path, ['tag', 'v6.9']);
    return path;
  }

  it('proves a commit, a file and an absence without running any of it', () => {
    const path = repository('asked');
    const boil = git(path, ['rev-parse', 'HEAD']);
    // A signed revert: a setting can make git verify the signature whenever it shows the commit.
    const tree = git(path, ['rev-parse', 'HEAD^{tree}']);
    const raw = `tree ${tree}\nparent ${boil}\nauthor A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\nRevert\n\nThis reverts commit ${boil}.\n`;
    const revert = git(path, ['hash-object', '-t', 'commit', '-w', '--stdin'], raw);
    git(path, ['update-ref', 'refs/heads/main', revert]);
    for (const [name, value] of settings()) git(path, ['config', name, value]);

    // Plain git runs these programs; otherwise the empty list below would prove nothing.
    spawnSync('git', ['-C', path, 'log', '--format=%H'], { encoding: 'utf8' });
    spawnSync('git', ['-C', path, 'status'], { encoding: 'utf8' });
    expect(ran()).toEqual(expect.arrayContaining(['fsmonitor', 'gpg']));
    for (const mark of ran()) rmSync(join(dir, 'ran', mark));

    const clone = openClone(path);
    expect(
      proveSource(clone, { kind: 'commit', id: boil, title: 'kettle: boil', release: undefined }),
    ).toEqual({ result: 'proved', tag: 'v6.9', released: 'v6.9', reverted: revert });
    const at = { path: 'kettle.c', at: 'v6.9' };
    expect(proveSource(clone, { kind: 'file', ...at, lines: [1, 1], words: 'int boil' }).result).toBe(
      'proved',
    );
    expect(proveSource(clone, { kind: 'absent', ...at, pattern: 'hum' }).result).toBe('proved');
    expect(ran()).toEqual([]);
  });

  it.each([
    ['by a program', () => `ext::${program} ext`],
    ['by another program for uploads', () => `file://${join(dir, 'nowhere')}`],
    ['by ssh', () => 'ssh://host.example/x'],
  ])('does not fetch what it lacks, %s', (name, url) => {
    const path = repository(`lacking ${name}`);
    const settings = {
      'extensions.partialClone': 'origin',
      'remote.origin.url': url(),
      'remote.origin.promisor': 'true',
      'remote.origin.uploadpack': `${program} uploadpack`,
      'core.sshCommand': `${program} ssh`,
      'protocol.allow': 'always',
      'protocol.ext.allow': 'always',
      'protocol.file.allow': 'always',
      'protocol.ssh.allow': 'always',
    };
    git(path, ['config', 'core.repositoryFormatVersion', '1']);
    for (const [key, value] of Object.entries(settings)) git(path, ['config', key, value]);
    const lost = '1'.repeat(40);
    const question = { kind: 'commit', id: lost, title: 'x', release: undefined } as const;
    expect(proveSource(openClone(path), question)).toMatchObject({ result: 'unproved' });
    expect(ran()).toEqual([]);
  });

  it('is not used as the repository of the content if a contribution contains one', () => {
    const path = repository('record');
    const content = join(path, 'content');
    const bare = join(dir, 'bare.git');
    git(dir, ['clone', '-q', '--bare', path, bare]);
    mkdirSync(content);
    for (const part of ['HEAD', 'refs', 'objects', 'packed-refs'])
      if (existsSync(join(bare, part))) cpSync(join(bare, part), join(content, part), { recursive: true });
    for (const folder of ['refs', 'objects']) writeFileSync(join(content, folder, 'kept'), '');
    writeFileSync(
      join(content, 'config'),
      `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${content}\n\tfsmonitor = ${program} embedded\n`,
    );
    spawnSync('git', ['-C', content, 'status'], { encoding: 'utf8' });
    expect(ran()).toEqual(['embedded']);
    rmSync(join(dir, 'ran/embedded'));

    expect(() => earlierLedger('v6.9', content)).toThrow('is neither a folder nor a revision');
    const release = { content, out: join(dir, 'release'), origin: 'o', site: 's', tag: undefined };
    expect(() => prepareRelease(release, () => 0)).toThrow();
    expect(ran()).toEqual([]);
  });
});
