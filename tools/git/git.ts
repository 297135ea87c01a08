/** Queries a clone with `git`. */

import { CommandError } from '../command/command-line.ts';
import { askGit } from './ask-git.ts';

export interface Git {
  /** @returns the output of git; undefined if git fails */
  readonly bytes: (args: readonly string[], input?: string) => Buffer | undefined;
  readonly text: (args: readonly string[]) => string | undefined;
  readonly status: (args: readonly string[]) => number;
  /** The full result; `complaint` is the first error that git printed, whatever its status. */
  readonly output: (args: readonly string[]) => GitOutput;
}

export interface GitOutput {
  readonly status: number | null;
  readonly complaint: string | undefined;
  readonly out: string;
}

/**
 * A clone that caches textual answers, because each question takes a process.
 *
 * @throws CommandError if there is no git, or no repository at the path
 */
export function openClone(path: string): Git {
  if (path === '') throw new CommandError('--git: expected the path of a clone');
  const ask = (args: readonly string[], input?: string) =>
    askGit(path, args, { need: '`--git`', bare: true, input });
  const opened = ask(['rev-parse', '--git-dir', '--show-object-format']);
  if (opened.status !== 0)
    throw new CommandError(
      `--git ${path}: ${opened.stderr.toString('utf8').trim().split('\n')[0] ?? 'no repository'}`,
    );
  if (/^sha256$/m.test(opened.stdout.toString('utf8')))
    throw new CommandError(
      `--git ${path}: its objects are named by SHA-256, and sources name theirs by SHA-1`,
    );
  const bytes = (args: readonly string[], input?: string) => {
    const result = ask(args, input);
    return result.status === 0 ? result.stdout : undefined;
  };
  const cached = new Map<string, string | undefined>();
  return {
    bytes,
    text: (args) => {
      const question = args.join('\0');
      if (!cached.has(question)) cached.set(question, bytes(args)?.toString('utf8').trim());
      return cached.get(question);
    },
    status: (args) => ask(args).status ?? 2,
    output: (args) => {
      const { status, stdout, stderr } = ask(args);
      const complaint = /^(?:error|fatal): (.*)$/m.exec(stderr.toString('utf8'))?.[1];
      return { status, complaint, out: stdout.toString('utf8') };
    },
  };
}

/** The latest tag `v*` that the clone's head contains, or its commit, in plain characters because a page shows it. */
export function nameOfClone(git: Git): string {
  const tag = git.text(['describe', '--tags', '--match', 'v*', '--abbrev=0', 'HEAD']);
  if (tag !== undefined && /^v[!-~]{1,80}$/.test(tag)) return tag;
  return git.text(['rev-parse', 'HEAD'])?.slice(0, 12) ?? 'a clone without a head';
}

/** Part of its history or of its objects is missing. */
export function isPartial(git: Git): boolean {
  return (
    git.text(['rev-parse', '--is-shallow-repository']) === 'true' ||
    (git.text(['config', '--get-regexp', '^remote\\..*\\.(promisor|partialclonefilter)$']) ?? '') !== ''
  );
}
