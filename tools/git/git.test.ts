/** Proves sources against repositories that this test creates; skipped if git is not installed. */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommit } from '../../src/evidence/source/git-objects.ts';
import { readProof } from '../../src/evidence/source/git-proof.ts';
import type { SourceAnswer, SourceQuestion } from '../../src/evidence/source/source-proof.ts';
import { inProcess } from '../../test/support/in-process.ts';
import { runVerify, usage } from '../run-verify.ts';
import { proofOf } from './chain.ts';
import { type Git, nameOfClone, openClone } from './git.ts';
import { hashedCommits } from './hashed.ts';
import { readHistory } from './history.ts';
import { keptTags } from './kept-tags.ts';
import { proveSource } from './prove-source.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
let dir = '';
let clock = 1_700_000_000;

/** @param given arguments, and the input of git */
function git(repository: string, ...given: readonly (string | { readonly input: string })[]): string {
  const args = given.filter((part) => typeof part === 'string');
  clock += 60;
  const who = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'a@x',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'a@x',
  };
  const when = { GIT_AUTHOR_DATE: `${clock} +0000`, GIT_COMMITTER_DATE: `${clock} +0000` };
  const child = spawnSync('git', ['-C', join(dir, repository), ...args], {
    encoding: 'utf8',
    input: given.find((part) => typeof part !== 'string')?.input ?? '',
    env: { ...process.env, ...who, ...when, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
  if (child.status !== 0) throw new Error(`git ${args.join(' ')}: ${child.stderr}`);
  return child.stdout.trim();
}

interface NewCommit {
  readonly branch: string;
  /** A mark, or a name with `^0`. */
  readonly from?: string;
  readonly merge?: readonly string[];
  readonly message: string;
  /** Below mm/; undefined removes the file. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

/** As `git fast-import` reads it. */
function commitStream({ branch, from, merge = [], message, files = {} }: NewCommit, mark: number): string {
  clock += 60;
  const who = `Ada <a@x> ${clock} +0000`;
  return [
    `commit refs/heads/${branch}`,
    `mark :${mark}`,
    `author ${who}`,
    `committer ${who}`,
    data(message),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...merge.map((other) => `merge ${other}`),
    ...Object.entries(files).map(([file, text]) =>
      text === undefined ? `D mm/${file}` : `M 100644 inline mm/${file}\n${data(`${text}\n`)}`,
    ),
  ].join('\n');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function tagStream(name: string, from: string, message?: string): string {
  if (message === undefined) return `reset refs/tags/${name}\nfrom ${from}`;
  return `tag ${name}\nfrom ${from}\ntagger Ada <a@x> ${clock} +0000\n${data(`${message}\n`)}`;
}

/** Commits and tags in one process. @returns ids of the commits by their marks, those of earlier streams too */
function grow(repository: string, ...stream: readonly string[]): readonly string[] {
  const marks = join(dir, `${repository}.marks`);
  git(
    repository,
    ...['fast-import', '--quiet', `--import-marks-if-exists=${marks}`, `--export-marks=${marks}`],
    { input: `${stream.join('\n')}\n` },
  );
  const ids: string[] = [];
  for (const line of readFileSync(marks, 'utf8').trim().split('\n'))
    ids[Number(/^:(\d+)/.exec(line)?.[1])] = line.slice(-40);
  return ids;
}

/** Another repository with the same objects, which was not cloned from any. */
function copy(name: string): void {
  cpSync(join(dir, 'main'), join(dir, name), { recursive: true });
}

const known = { first: '', branch: '', octopus: '', reverted: '', untagged: '' };

beforeAll(() => {
  if (!hasGit) return;
  dir = mkdtempSync(join(tmpdir(), 'git-proof-'));
  mkdirSync(join(dir, 'main'));
  git('main', 'init', '-q', '-b', 'main', '--template=');
  mkdirSync(join(dir, 'main/.git/info'));
  const signed = (subject: string) => `${subject}\n\nSigned-off-by: Ada\n`;
  const hum = 'int hum;\n/* never boil a dry kettle */';
  const ids = grow(
    'main',
    commitStream(
      { branch: 'main', message: signed('kettle: boil'), files: { 'kettle.c': 'kettle: boil' } },
      1,
    ),
    tagStream('v6.9', ':1', 'one'),
    commitStream({ branch: 'topic', from: ':1', message: signed('kettle: hum'), files: { 'hum.c': hum } }, 2),
    commitStream(
      {
        branch: 'main',
        from: ':1',
        message: signed('kettle: whistle'),
        files: { 'whistle.c': 'kettle: whistle' },
      },
      3,
    ),
    commitStream(
      { branch: 'left', from: ':1', message: signed('kettle: steam'), files: { 'steam.c': 'kettle: steam' } },
      4,
    ),
    commitStream(
      {
        ...{ branch: 'main', from: ':3', merge: [':2', ':4'], message: 'Merge two\n' },
        files: { 'hum.c': hum, 'steam.c': 'kettle: steam' },
      },
      5,
    ),
    tagStream('v6.10-rc1', ':5'),
  );
  const back = `Revert "kettle: whistle"\n\nThis reverts commit ${ids[3]}.\n`;
  const all = grow(
    'main',
    commitStream({ branch: 'main', from: ':5', message: back, files: { 'whistle.c': undefined } }, 6),
    tagStream('v6.10', ':6', 'ten'),
    tagStream('kettle-v1', ':6'),
    commitStream(
      { branch: 'main', from: ':6', message: signed('kettle: after'), files: { 'after.c': 'kettle: after' } },
      7,
    ),
  );
  const [, first = '', branch = '', reverted = '', octopus = '', , , untagged = ''] = all;
  Object.assign(known, { first, branch, reverted, octopus, untagged });
  git('main', 'reset', '-q', '--hard');
});

afterAll(() => {
  if (hasGit) rmSync(dir, { recursive: true, force: true });
});

const clone = (name = 'main'): Git => openClone(join(dir, name));
const ask = (question: SourceQuestion, name = 'main'): SourceAnswer => proveSource(clone(name), question);
const asCommit = (id: string, title: string, release?: string): SourceQuestion => ({
  kind: 'commit',
  id,
  title,
  release,
});

describe.skipIf(!hasGit)('a commit, proved against a clone (needs git)', () => {
  it('is proved with the first tag that contains it, candidates before releases', () => {
    expect(ask(asCommit(known.first, 'kettle: boil', 'v6.9'))).toMatchObject({
      result: 'proved',
      tag: 'v6.9',
      released: 'v6.9',
    });
    const hum = { result: 'proved', tag: 'v6.10-rc1', released: 'v6.10' };
    expect(ask(asCommit(known.branch, 'kettle: hum', 'v6.10'))).toMatchObject(hum);
    expect(ask(asCommit(known.branch, 'kettle: hum', 'v6.10-rc1'))).toMatchObject(hum);
    expect(ask(asCommit(known.octopus, 'kettle: steam'))).toMatchObject(hum);
    expect(ask(asCommit(known.untagged, 'kettle: after'))).toMatchObject({
      result: 'proved',
      tag: undefined,
    });
  });

  it('fails if the subject differs, even in one letter or its case', () => {
    for (const title of ['kettle: Hum', 'kettle: hum.', 'hum'])
      expect(ask(asCommit(known.branch, title))).toEqual({
        result: 'failed',
        reason: 'its subject is `kettle: hum`',
      });
  });

  it('fails if another tag was first, or none contains it', () => {
    expect(ask(asCommit(known.branch, 'kettle: hum', 'v6.9'))).toMatchObject({
      reason: 'the first tag that contains it is v6.10-rc1',
    });
    expect(ask(asCommit(known.untagged, 'kettle: after', 'v6.10'))).toMatchObject({
      reason: 'no tag `v*` of the clone contains it',
    });
  });

  it('fails if there is no such commit, or the id is not one', () => {
    expect(ask(asCommit('0123456789'.repeat(4), 'x'))).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('no commit'),
    });
    for (const id of ['HEAD', known.first.slice(0, 12), '--all', `${known.first}~1`])
      expect(ask(asCommit(id, 'kettle: boil'))).toMatchObject({
        result: 'failed',
        reason: expect.stringContaining('is not a commit id: expected 40 hex digits'),
      });
  });

  it('reports that it was reverted', () => {
    expect(ask(asCommit(known.reverted, 'kettle: whistle'))).toMatchObject({
      reverted: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  it('reports a revert whatever is checked out, also by a short id, but not one that was itself reverted', () => {
    git('.', 'clone', '-q', 'main', 'checkouts');
    const at = (...args: readonly string[]) => git('checkouts', ...args);
    const reverted = (id: string, title: string) => {
      const answer = ask(asCommit(id, title), 'checkouts');
      return answer.result === 'proved' ? answer.reverted : answer;
    };
    at('checkout', '-q', 'v6.9');
    expect(reverted(known.reverted, 'kettle: whistle')).toMatch(/^[0-9a-f]{40}$/);
    at('checkout', '-q', 'v6.10');
    at('revert', '--no-edit', 'HEAD');
    expect(reverted(known.reverted, 'kettle: whistle')).toBeUndefined();
    at(
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      `Back\n\nThis reverts commit ${known.branch.slice(0, 12)} ("kettle: hum").`,
    );
    expect(reverted(known.branch, 'kettle: hum')).toBe(at('rev-parse', 'HEAD'));
  });

  it('reports a revert in a clone whose head names no branch, and proves nothing if it has no release either', () => {
    git('.', 'clone', '-q', '--bare', 'main', 'headless');
    git('headless', 'symbolic-ref', 'HEAD', 'refs/heads/missing');
    const whistle = () => ask(asCommit(known.reverted, 'kettle: whistle'), 'headless');
    expect(whistle()).toMatchObject({ result: 'proved', reverted: expect.stringMatching(/^[0-9a-f]{40}$/) });
    for (const tag of ['v6.9', 'v6.10-rc1', 'v6.10']) git('headless', 'tag', '-d', tag);
    expect(whistle()).toMatchObject({ result: 'unproved' });
  });

  it('finds a revert in the origin of a clone that is checked out at an older release', () => {
    git('.', 'clone', '-q', 'main', 'older');
    git('older', 'tag', '-d', 'v6.10');
    git('older', 'checkout', '-q', 'v6.10-rc1');
    expect(ask(asCommit(known.reverted, 'kettle: whistle'), 'older')).toMatchObject({
      reverted: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  it.each([
    ['by seven digits', (id: string) => `This reverts commit ${id.slice(0, 7)}, which was wrong.`, true],
    ['in two lines', (id: string) => `This reverts\ncommit ${id}.`, true],
    ['in lower case', (id: string) => `As said, this reverts commit ${id.slice(0, 12)} ("x").`, true],
    ['among others', (id: string) => `This reverts commits 0123456789ab, 1123456789ab and ${id}.`, true],
    ['by six digits, which is ambiguous', (id: string) => `This reverts commit ${id.slice(0, 6)}.`, false],
    ['by digits of another id', (id: string) => `This reverts commit ${id.slice(0, 11)}x.`, false],
    ['as the cause of another', (id: string) => `This reverts commit 0123456789ab. Fixes: ${id}`, false],
    ['in part', (id: string) => `This partially reverts commit ${id}.`, false],
  ])('recognizes a revert that names it %s', (name, words, isRevert) => {
    if (!existsSync(join(dir, 'reverting'))) copy('reverting');
    const branch = name.replaceAll(/\W+/g, '-');
    const message = `Back\n\n${words(known.branch)}\n`;
    const [, back] = grow('reverting', commitStream({ branch, from: 'refs/heads/main^0', message }, 1));
    writeFileSync(join(dir, 'reverting/.git/HEAD'), `ref: refs/heads/${branch}\n`);
    const answer = ask(asCommit(known.branch, 'kettle: hum'), 'reverting');
    expect(answer.result === 'proved' && answer.reverted).toBe(isRevert ? back : undefined);
  });

  it('gets the same answers together with others as alone, however the history branches', () => {
    const ids = [known.first, known.branch, known.octopus, known.reverted, known.untagged];
    const all = readHistory(clone(), [...ids, '0'.repeat(40)]);
    expect(all?.releasesOf(known.first)).toHaveLength(3);
    for (const id of ids) {
      const alone = readHistory(clone(), [id]);
      const answersOf = (history: typeof all) => [
        history?.releasesOf(id).toSorted(),
        history?.revertOf(id),
        history?.pathTo(git('main', 'rev-parse', 'v6.10^{commit}'), id),
      ];
      expect(answersOf(all)).toEqual(answersOf(alone));
    }
  });

  it('is found among more commits than one word has bits', () => {
    copy('long');
    const [, ...later] = grow(
      'long',
      ...Array.from({ length: 70 }, (_, index) => {
        const from = index === 0 ? 'refs/heads/main^0' : `:${index}`;
        return commitStream({ branch: 'main', from, message: `kettle: ${index}\n` }, index + 1);
      }),
      tagStream('v6.11', ':41'),
    );
    const history = readHistory(clone('long'), later);
    expect(later.map((id) => history?.releasesOf(id).join())).toEqual(
      later.map((_, index) => (index <= 40 ? 'v6.11' : '')),
    );
    expect(history?.pathTo(later[69] ?? '', later[33] ?? '')).toEqual(later.slice(33).toReversed());
    expect(history?.pathTo(later[33] ?? '', later[34] ?? '')).toBeUndefined();
  });

  it('is dated by the first release, whatever other tags the clone has', () => {
    copy('naming');
    for (const tag of ['v6.9-rt1', 'v6.10-rc0-next', 'v6.9.x']) git('naming', 'tag', tag, 'v6.10');
    expect(ask(asCommit(known.branch, 'kettle: hum', 'v6.10'), 'naming')).toMatchObject({
      tag: 'v6.10-rc1',
      released: 'v6.10',
    });
  });

  it('is proved in a bare clone, and if all objects are packed', () => {
    git('.', 'clone', '-q', '--bare', 'main', 'bare.git');
    git('bare.git', 'gc', '-q');
    expect(ask(asCommit(known.branch, 'kettle: hum', 'v6.10'), 'bare.git').result).toBe('proved');
    expect(nameOfClone(clone('bare.git'))).toBe('v6.10');
    copy('named');
    git('named', 'tag', 'v\u202Eeslaf');
    expect(nameOfClone(clone('named'))).toBe(git('named', 'rev-parse', 'HEAD').slice(0, 12));
  });

  it('is neither proved nor failed in a shallow clone that does not reach it', () => {
    git('.', 'clone', '-q', '--depth', '1', `file://${dir}/main`, 'shallow');
    expect(ask(asCommit(known.branch, 'kettle: hum'), 'shallow')).toMatchObject({
      result: 'unproved',
      reason: expect.stringContaining('shallow'),
    });
  });

  it('is not proved by a replacement object', () => {
    copy('replaced');
    git('replaced', 'replace', known.branch, known.octopus);
    expect(ask(asCommit(known.branch, 'kettle: steam'), 'replaced')).toMatchObject({
      result: 'failed',
      reason: 'its subject is `kettle: hum`',
    });
  });

  it('is not proved by a different object stored under its name', () => {
    copy('forged');
    const loose = (id: string) => join(dir, 'forged', '.git', 'objects', id.slice(0, 2), id.slice(2));
    const [own, other] = [loose(known.branch), loose(known.octopus)];
    chmodSync(own, 0o644);
    copyFileSync(other, own);
    expect(git('forged', 'cat-file', 'commit', known.branch)).toContain('kettle: steam');
    expect(ask(asCommit(known.branch, 'kettle: steam'), 'forged')).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('a different object under the name'),
    });
  });

  it('is not proved by a graft', () => {
    copy('grafted');
    mkdirSync(join(dir, 'grafted/.git/info'), { recursive: true });
    writeFileSync(
      join(dir, 'grafted/.git/info/grafts'),
      `${git('main', 'rev-parse', 'v6.9^{commit}')} ${known.untagged}\n`,
    );
    expect(ask(asCommit(known.untagged, 'kettle: after', 'v6.9'), 'grafted')).toMatchObject({
      reason: 'no tag `v*` of the clone contains it',
    });
  });

  it('is proved through a tag that names a tag, packed refs and borrowed objects', () => {
    git('.', 'clone', '-q', '--shared', 'main', 'borrowing');
    git('borrowing', 'tag', '-a', '-m', 'again', 'v6.8', 'v6.9');
    git('borrowing', 'tag', '-m', 'the tree of it', 'v6.7', 'v6.9^{tree}');
    git('borrowing', 'pack-refs', '--all');
    expect(ask(asCommit(known.first, 'kettle: boil', 'v6.8'), 'borrowing')).toMatchObject({
      result: 'proved',
      tag: 'v6.8',
    });
    const text = proofOf(clone('borrowing'), known.first, 'v6.8') ?? '';
    expect(text.match(/^tag .* /gm)).toEqual(['tag v6.8 ', 'tag v6.9 ']);
    expect(readProof(text)).toMatchObject({ tag: 'v6.8', subject: 'kettle: boil' });
    const lines = text.split('\n');
    expect(() => readProof(lines.toSpliced(3, 1).join('\n'))).toThrow(/tag object is not that/);
    expect(() => readProof(lines.toSpliced(2, 0, lines[2] ?? '').join('\n'))).toThrow();
  });

  it("fails if the tag's object has another name than the tag", () => {
    copy('renamed');
    git('renamed', 'update-ref', 'refs/tags/v6.1', git('main', 'rev-parse', 'v6.10'));
    expect(ask(asCommit(known.branch, 'kettle: hum'), 'renamed')).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('not that of v6.1'),
    });
  });

  it('cannot be proved against a clone whose objects are named by SHA-256', () => {
    mkdirSync(join(dir, 'longer'));
    git('longer', 'init', '-q', '--object-format=sha256');
    git('longer', 'commit', '-qm', 'kettle: long', '--allow-empty');
    expect(() => clone('longer')).toThrow(/SHA-256/);
  });

  it('is not proved in a clone that lost the object', () => {
    git('.', 'clone', '-q', '--no-local', 'main', 'lost');
    git('lost', 'config', 'core.looseCompression', '0');
    rmSync(join(dir, 'lost', '.git', 'objects', 'pack'), { recursive: true });
    expect(() => ask(asCommit(known.branch, 'kettle: hum'), 'lost')).not.toThrow();
    expect(ask(asCommit(known.branch, 'kettle: hum'), 'lost').result).not.toBe('proved');
  });

  it('is read the same with others as alone, whatever is wrong with one of them', () => {
    copy('torn');
    const torn = join(dir, 'torn', '.git', 'objects', known.octopus.slice(0, 2), known.octopus.slice(2));
    chmodSync(torn, 0o644);
    const ids = [known.first, '0'.repeat(40), known.octopus, known.branch];
    const subjects = () => hashedCommits(clone('torn'), ids).map((raw) => raw && readCommit(raw).subject);
    expect(subjects()).toEqual(['kettle: boil', undefined, 'kettle: steam', 'kettle: hum']);
    writeFileSync(torn, 'torn');
    expect(subjects()).toEqual(['kettle: boil', undefined, undefined, 'kettle: hum']);
    copyFileSync(join(dir, 'torn', '.git', 'objects', known.first.slice(0, 2), known.first.slice(2)), torn);
    expect(subjects).toThrow(/a different object under the name/);
    expect(hashedCommits(clone('torn'), [])).toEqual([]);
  });

  it('needs a clone', () => {
    expect(() => clone('nowhere')).toThrow(/--git/);
  });
});

describe.skipIf(!hasGit)('a tag, compared with the stored proof (needs git)', () => {
  /** A clone, and proofs of three commits as they were before anything in it was changed. */
  function withProofs(name: string) {
    copy(name);
    const content = join(dir, `${name}-content`);
    mkdirSync(join(content, 'proofs'), { recursive: true });
    for (const [id, tag] of [
      [known.branch, 'v6.10'],
      [known.octopus, 'v6.10-rc1'],
      [known.first, 'v6.9'],
    ] as const)
      writeFileSync(join(content, 'proofs', `${id}.txt`), proofOf(clone(name), id, tag) ?? '');
    writeFileSync(join(content, 'proofs', 'none.txt'), 'no proof');
    const tags = keptTags(content);
    const now = (question: SourceQuestion) => proveSource(clone(name), question, tags);
    const idOf = (tag: string) => git(name, 'rev-parse', tag);
    const moved = (tag: string, before: string, commit: string) => ({
      result: 'failed',
      reason: `the tag ${tag} of the clone is ${idOf(tag)}, that of proofs/${commit}.txt is ${before}: it was moved, or made or signed again; if the clone is right, remove proofs/${commit}.txt and run this again`,
    });
    return { at: (...args: readonly string[]) => git(name, ...args), now, idOf, moved };
  }
  const hum = () => asCommit(known.branch, 'kettle: hum', 'v6.10');
  const boil = () => asCommit(known.first, 'kettle: boil', 'v6.9');

  it('is accepted in a clone in which nothing was changed', () => {
    const { now } = withProofs('same');
    for (const question of [hum(), boil(), asCommit(known.octopus, 'kettle: steam')])
      expect(now(question).result).toBe('proved');
  });

  it('is refused if it was moved to another commit, earlier or later', () => {
    const { at, now, idOf, moved } = withProofs('moving');
    const [ten, nine] = [idOf('v6.10'), idOf('v6.9')];
    at('tag', '-f', '-a', '-m', 'ten', 'v6.10', known.untagged);
    expect(now(hum())).toEqual(moved('v6.10', ten, known.branch));
    expect(now(boil())).toMatchObject({ result: 'proved' });
    at('tag', '-f', '-a', '-m', 'nine', 'v6.9', known.untagged);
    expect(now(boil())).toEqual(moved('v6.9', nine, known.first));
  });

  it('is refused if it was made or signed again for the same commit', () => {
    const { at, now, idOf, moved } = withProofs('signing');
    const ten = idOf('v6.10');
    at('tag', '-f', '-a', '-m', 'ten, signed again', 'v6.10', 'v6.10^{commit}');
    expect(now(hum())).toEqual(moved('v6.10', ten, known.branch));
  });

  it('is refused if it gained or lost its tag object, or names another tag', () => {
    const { at, now, idOf, moved } = withProofs('lightening');
    const [ten, candidate] = [idOf('v6.10'), idOf('v6.10-rc1')];
    at('tag', '-f', 'v6.10', 'v6.10^{commit}');
    expect(now(hum())).toEqual(moved('v6.10', ten, known.branch));
    at('tag', '-f', '-a', '-m', 'over', 'v6.10', ten);
    expect(now(hum())).toEqual(moved('v6.10', ten, known.branch));
    at('tag', '-f', 'v6.10', ten);
    expect(now(hum()).result).toBe('proved');
    at('tag', '-f', '-a', '-m', 'now annotated', 'v6.10-rc1', candidate);
    expect(now(asCommit(known.octopus, 'kettle: steam'))).toEqual(
      moved('v6.10-rc1', candidate, known.octopus),
    );
  });

  it('is refused if the clone lost it, unless the clone is partial', () => {
    const { at, now } = withProofs('losing');
    at('tag', '-d', 'v6.10');
    expect(now(asCommit(known.branch, 'kettle: hum'))).toEqual({
      result: 'failed',
      reason: `the clone has no tag v6.10, from which proofs/${known.branch}.txt leads; if the clone is right, remove proofs/${known.branch}.txt and run this again`,
    });
    expect(now(boil()).result).toBe('proved');
    at('config', 'remote.origin.promisor', 'true');
    expect(now(asCommit(known.branch, 'kettle: hum'))).toMatchObject({
      result: 'unproved',
      reason: expect.stringContaining('which is shallow or partial'),
    });
  });

  it('is also compared for a file, or its absence, at that tag', () => {
    const { at, now, idOf, moved } = withProofs('filing');
    const ten = idOf('v6.10');
    const words = { kind: 'file', path: 'mm/hum.c', at: 'v6.10', lines: [1, 1], words: 'int hum;' } as const;
    const none = { kind: 'absent', path: 'mm', at: 'v6.10', pattern: 'FOLL_BOIL' } as const;
    expect([now(words), now(none)]).toEqual([{ result: 'proved' }, { result: 'proved' }]);
    at('tag', '-f', '-a', '-m', 'ten', 'v6.10', known.untagged);
    expect([now(words), now(none)]).toEqual(Array(2).fill(moved('v6.10', ten, known.branch)));
    expect(now({ ...words, at: known.branch }).result).toBe('proved');
  });

  it('is compared by the command, which reports a difference and leaves the proof unchanged', async () => {
    copy('asked');
    const content = join(dir, 'asked-content');
    mkdirSync(join(content, 'claims/outcomes'), { recursive: true });
    const source = JSON.stringify({
      kind: 'commit',
      id: known.branch,
      title: 'kettle: hum',
      release: 'v6.10',
      url: 'https://git.example/hum',
    });
    writeFileSync(
      join(content, 'claims/outcomes/hums.mdx'),
      `---\ntitle: It hums\ntopics: [kettle]\nstate: merged\nstatusWords: It does.\nconfidence: high\nasOf: '2026-11-22'\nsources: [${source}]\n---\nIt hums.\n`,
    );
    const verify = (...more: readonly string[]) =>
      inProcess({ usage, main: runVerify }, ['--content', content, '--git', join(dir, 'asked'), ...more]);
    expect(await verify('--write')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 of 1 source proved'),
    });
    const file = join(content, 'proofs', `${known.branch}.txt`);
    const proof = readFileSync(file, 'utf8');
    expect(await verify()).toMatchObject({ status: 0 });
    const lock = join(content, 'evidence.lock.json');
    const locked = readFileSync(lock, 'utf8');
    writeFileSync(lock, locked.replace('"tag":"v6.10-rc1"', '"tag":"v6.9"'));
    expect(await verify()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        `failed  hums\n  \`tag\` of commit ${known.branch} is v6.9, but according to the clone it is v6.10-rc1`,
      ),
    });
    expect(JSON.parse((await verify('--json')).stdout)).toMatchObject({
      sourceLock: [{ entry: 'hums', source: known.branch, field: 'tag', lock: 'v6.9', git: 'v6.10-rc1' }],
    });
    writeFileSync(lock, locked);
    const claim = join(content, 'claims/outcomes/hums.mdx');
    const written = readFileSync(claim, 'utf8');
    for (const [part, other, reason] of [
      [known.branch, known.branch.slice(0, 12), 'expected 40 hex digits'],
      ['"v6.10"', '"6.10"', '`release`: expected a tag'],
    ] as const) {
      writeFileSync(claim, written.replace(part, other));
      expect(JSON.parse((await verify('--json')).stdout).sources).toMatchObject([
        { result: 'failed', reason: expect.stringContaining(reason) },
      ]);
    }
    writeFileSync(claim, written.replace('"kind":"commit"', '"kind":"hearsay"'));
    expect(await verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('unknown kind') });
    writeFileSync(claim, written);
    git('asked', 'tag', '-f', '-a', '-m', 'ten, again', 'v6.10', 'v6.10^{commit}');
    for (const ran of [await verify(), await verify('--write')])
      expect(ran).toMatchObject({ status: 1, stdout: expect.stringContaining('made or signed again') });
    expect(readFileSync(file, 'utf8')).toBe(proof);
    rmSync(file);
    expect(await verify('--write')).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).not.toBe(proof);
    writeFileSync(claim, written.replace(/^sources: .*$/m, 'sources: []'));
    const broken = join(content, 'claims/outcomes/broken.mdx');
    writeFileSync(broken, '---\nsources: [\n---\n');
    expect(await verify('--write')).toMatchObject({ status: 1 });
    expect(existsSync(file)).toBe(true);
    rmSync(broken);
    expect(await verify('--write')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(`removed ${file}`),
    });
    expect(existsSync(file)).toBe(false);
  });

  it('is not read from a different object stored under its name', () => {
    copy('retold');
    const loose = (id: string) => join(dir, 'retold', '.git', 'objects', id.slice(0, 2), id.slice(2));
    const [own, other] = ['v6.10', 'v6.9'].map((tag) => loose(git('retold', 'rev-parse', tag)));
    chmodSync(own ?? '', 0o644);
    copyFileSync(other ?? '', own ?? '');
    expect(ask(hum(), 'retold').result).not.toBe('proved');
    expect(proofOf(clone('retold'), known.first, 'v6.10')).toBeUndefined();
  });
});

describe.skipIf(!hasGit)('a file and its absence (needs git)', () => {
  const file = (
    lines: readonly [number, number],
    words: string,
    at = 'v6.10',
    path = 'mm/hum.c',
  ): SourceQuestion => ({
    ...{ kind: 'file', path, at, lines, words },
  });
  const absent = (pattern: string, at = 'v6.10', path = 'mm'): SourceQuestion => ({
    kind: 'absent',
    pattern,
    path,
    at,
  });

  it('is proved if the words are on the lines', () => {
    expect(ask(file([2, 2], 'never boil a dry kettle'))).toEqual({ result: 'proved' });
    expect(ask(file([1, 2], 'int hum; /* never', known.branch)).result).toBe('proved');
  });

  it('is not proved by words of a different blob stored under its name', () => {
    copy('swapped');
    const [own = '', other = ''] = ['hum.c', 'steam.c'].map((name) =>
      git('main', 'rev-parse', `v6.10:mm/${name}`),
    );
    const loose = (id: string) => join(dir, 'swapped', '.git', 'objects', id.slice(0, 2), id.slice(2));
    chmodSync(loose(own), 0o644);
    copyFileSync(loose(other), loose(own));
    expect(proveSource(clone('swapped'), file([1, 1], 'kettle: steam'))).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('a different object under the name of the blob'),
    });
  });

  it('fails if they are not, or there is no such line, file or tag', () => {
    expect(ask(file([1, 1], 'never boil')).result).toBe('failed');
    expect(ask(file([2, 9], 'never boil')).result).toBe('failed');
    expect(ask(file([2, 2], 'never boil', 'v6.9')).result).toBe('failed');
    expect(ask(file([2, 2], 'never boil', 'v7')).result).toBe('failed');
    expect(ask(file([2, 2], 'never boil', '--output=x')).result).toBe('failed');
    expect(ask(file([2, 2], 'never boil', 'v6.10', '../main/mm/hum.c')).result).toBe('failed');
    const sixteen = Array.from({ length: 16 }, () => 'boil').join(' ');
    expect(ask(file([2, 2], sixteen))).toEqual({
      result: 'failed',
      reason: '16 words are quoted, expected at most 15',
    });
  });

  it('is not proved absent by a search that could not read everything', () => {
    copy('holed');
    const blob = git('holed', 'rev-parse', 'v6.10:mm/hum.c');
    rmSync(join(dir, 'holed/.git/objects', blob.slice(0, 2), blob.slice(2)));
    for (const path of ['mm', 'mm/hum.c'])
      expect(ask({ kind: 'absent', path, at: 'v6.10', pattern: 'int hum' }, 'holed')).toMatchObject({
        result: 'unproved',
        reason: expect.stringContaining('git could not search all of it: '),
      });
  });

  it('is not proved absent in a link, which git does not follow, or in a file named as a folder', () => {
    copy('linked');
    symlinkSync('hum.c', join(dir, 'linked/mm/tune.c'));
    git('linked', 'add', '.');
    git('linked', 'commit', '-qm', 'kettle: link');
    const at = git('linked', 'rev-parse', 'HEAD');
    expect(ask({ kind: 'absent', path: 'mm/tune.c', at, pattern: 'int hum' }, 'linked')).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('mm/tune.c is a link'),
    });
    expect(ask({ kind: 'absent', path: 'mm/hum.c/', at, pattern: 'int hum' }, 'linked')).toMatchObject({
      result: 'failed',
      reason: 'it occurs there: mm/hum.c:1:int hum;',
    });
    expect(ask({ kind: 'file', path: 'mm/tune.c', at, lines: [1, 1], words: 'hum.c' }, 'linked').result).toBe(
      'failed',
    );
  });

  it('is searched for from the top of the repository, whichever folder in it is given', () => {
    for (const name of ['main/mm', 'main/.git'])
      expect(ask(absent('dry kettle'), name)).toMatchObject({
        result: 'failed',
        reason: expect.stringContaining('mm/hum.c:2:'),
      });
    expect(ask(absent('dry kettle', 'v6.10', '.'), 'main/mm').result).toBe('failed');
    expect(ask(absent('FOLL_BOIL', 'v6.10', '.'))).toEqual({ result: 'proved' });
  });

  it('is proved absent if a search of an existing path finds nothing', () => {
    expect(ask(absent('FOLL_BOIL'))).toEqual({ result: 'proved' });
    const attributes = join(dir, 'main/.git/info/attributes');
    writeFileSync(attributes, '*.c binary\n');
    expect(ask(absent('dry kettle')).result).toBe('failed');
    rmSync(attributes);
    expect(ask(absent('-never'))).toEqual({ result: 'proved' });
    expect(ask(absent('dry kettle'))).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('mm/hum.c:2:'),
    });
    expect(ask(absent('FOLL_BOIL', 'v6.10', 'nowhere'))).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('proves nothing'),
    });
  });
});

describe.skipIf(!hasGit)('the chain from a tag to a commit (needs git)', () => {
  const text = (id: string, tag: string) => proofOf(clone(), id, tag) ?? '';

  it('proves by hashing alone that the tag contains the commit, and its subject', () => {
    expect(readProof(text(known.branch, 'v6.10'))).toMatchObject({
      commit: known.branch,
      subject: 'kettle: hum',
      tag: 'v6.10',
    });
    expect(readProof(text(known.octopus, 'v6.10-rc1'))).toMatchObject({
      subject: 'kettle: steam',
      tag: 'v6.10-rc1',
    });
    expect(readProof(text(known.first, 'v6.9'))).toMatchObject({ subject: 'kettle: boil' });
    expect(proofOf(clone(), known.untagged, 'v6.10')).toBeUndefined();
  });

  it('is refused after any change', () => {
    const good = text(known.branch, 'v6.10');
    const lines = good.split('\n');
    const without = (index: number) => lines.filter((_, at) => at !== index).join('\n');
    for (const index of [0, 1, 2, 3, lines.length - 2]) expect(() => readProof(without(index))).toThrow();
    const raw = Buffer.from(lines.at(-2)?.slice('commit '.length) ?? '', 'base64');
    const forged = Buffer.from(raw.toString('utf8').replace('kettle: hum', 'kettle: bum')).toString('base64');
    expect(() => readProof(good.replace(lines.at(-2) ?? '', `commit ${forged}`))).toThrow(/names|end/);
    expect(() => readProof(good.replace('tag v6.10 ', 'tag v6.9 '))).toThrow(/tag object/);
  });
});
