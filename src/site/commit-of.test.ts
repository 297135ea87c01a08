import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { commitOf } from './commit-of.ts';

const one = '1'.repeat(40);
const two = '2'.repeat(40);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function repository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'loremark-git-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return join(folder, '.git');
}

test('finds the commit of a branch, a packed branch, a detached head and a worktree', () => {
  const head = { '.git/HEAD': 'ref: refs/heads/main\n' };
  expect(commitOf(undefined, repository({ ...head, '.git/refs/heads/main': `${one}\n` }))).toBe(one);
  expect(
    commitOf(undefined, repository({ ...head, '.git/packed-refs': `# pack\n${two} refs/heads/main\n` })),
  ).toBe(two);
  expect(commitOf(undefined, repository({ '.git/HEAD': `${one}\n` }))).toBe(one);
  const worktree = repository({
    '.git': 'gitdir: main/worktrees/w\n',
    'main/worktrees/w/HEAD': 'ref: refs/heads/w\n',
    'main/worktrees/w/commondir': '../..\n',
    'main/refs/heads/w': `${two}\n`,
  });
  expect(commitOf(undefined, worktree)).toBe(two);
});

test('prefers the commit given by the environment, and refuses values that are not commits', () => {
  const git = repository({ '.git/HEAD': `${one}\n` });
  expect(commitOf(two, git)).toBe(two);
  expect(commitOf('v1', git)).toBeUndefined();
  expect(commitOf('', repository({ other: '' }))).toBeUndefined();
});
