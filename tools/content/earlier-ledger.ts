/** The bytes of a ledger in a folder, or in a revision of the git repository that contains the content. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { LedgerBytes } from '../../src/ledger/ledger-since.ts';
import { CommandError } from '../command/command-line.ts';
import { askGit } from '../git/ask-git.ts';

/**
 * @param from a folder with a ledger (a content folder, one with `content/` in it, or the ledger itself), else a
 * revision of the repository of `content`
 * @throws CommandError if there is neither
 */
export function earlierLedger(from: string, content: string): LedgerBytes {
  if (!statSync(from, { throwIfNoEntry: false })?.isDirectory()) return ledgerInGit(from, content);
  // A contribution may contain a folder with the name of the edition it is compared with, even below `refs/tags/`.
  if (!isAbsolute(from) && !/^\.{1,2}(?:[/\\]|$)/.test(from) && commitOf(from, content) !== undefined)
    throw new CommandError(
      `\`${from}\` is a folder and a revision: write \`.${sep}${from}\` for the folder, its commit in hex digits for the revision`,
    );
  return ledgerInFolder(from);
}

/** The current ledger of a content folder. If it was removed, it is empty, and the comparison reports that. */
export function presentLedger(content: string): LedgerBytes {
  return bytesIn(join(content, 'ledger'), content);
}

/** @throws CommandError if there is none */
function ledgerInFolder(dir: string): LedgerBytes {
  const folder = [join(dir, 'ledger'), join(dir, 'content', 'ledger'), dir].find((path) =>
    existsSync(join(path, 'index.tsv')),
  );
  if (folder === undefined) throw new CommandError(`\`${dir}\` contains no ledger (\`ledger/index.tsv\`)`);
  return bytesIn(folder, dir);
}

function bytesIn(folder: string, dir: string): LedgerBytes {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const index = join(folder, 'index.tsv');
  return {
    name: `\`${dir}\``,
    index: existsSync(index) ? readFileSync(index) : Buffer.alloc(0),
    versions: versionsAmong(
      files
        .filter((found) => found.isFile())
        .map((found) => join(found.parentPath, found.name))
        .map((file) => [relative(folder, file).split(sep).join('/'), () => readFileSync(file)] as const),
    ),
  };
}

function versionsAmong(
  files: readonly (readonly [path: string, read: () => Buffer])[],
): ReadonlyMap<string, Buffer> {
  return new Map(
    files.filter(([path]) => path.endsWith('.txt')).map(([path, read]) => [path, read()] as const),
  );
}

function commitOf(revision: string, content: string): string | undefined {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  return git(content, args)?.toString('utf8').trim();
}

function ledgerInGit(revision: string, content: string): LedgerBytes {
  const commit = commitOf(revision, content);
  if (!commit)
    throw new CommandError(
      `\`${revision}\` is neither a folder nor a revision of the repository of \`${content}\``,
    );
  const listing = git(content, ['ls-tree', '-r', '-z', commit, '--', 'ledger/'])?.toString('utf8') ?? '';
  const blobs = listing
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [meta = '', path = ''] = entry.split('\t');
      return { path: path.replace(/^ledger\//, ''), blob: meta.split(' ')[2] ?? '' };
    });
  const bytes = readBlobs(
    content,
    blobs.map(({ blob }) => blob),
  );
  const files = blobs.map(({ path }, at) => [path, () => bytes[at] ?? Buffer.alloc(0)] as const);
  return {
    name: `\`${revision}\``,
    index: files.find(([path]) => path === 'index.tsv')?.[1]() ?? Buffer.alloc(0),
    versions: versionsAmong(files),
  };
}

/** In the requested order. */
function readBlobs(content: string, blobs: readonly string[]): readonly Buffer[] {
  const out = git(content, ['cat-file', '--batch'], `${blobs.join('\n')}\n`) ?? Buffer.alloc(0);
  const found: Buffer[] = [];
  for (let at = 0; found.length < blobs.length && at < out.length; ) {
    const end = out.indexOf(0x0a, at);
    const size = Number(out.subarray(at, end).toString('utf8').split(' ')[2]);
    if (Number.isNaN(size))
      throw new CommandError(`git lacks an object of the ledger: ${out.subarray(at, end)}`);
    found.push(out.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return found;
}

/** @throws CommandError if git is not installed; @returns undefined if git fails */
function git(content: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = askGit(content, args, { need: 'a revision', bare: false, input });
  return status === 0 ? stdout : undefined;
}
